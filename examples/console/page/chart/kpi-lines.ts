import type { KpiSeries } from "../../shared/api.js";

/** A line that a rule draws, with the letter by which the chart and the list under it name it. */
export type MarkedThreshold = KpiSeries["thresholds"][number] & { readonly mark: string };

/** Gives each threshold a letter: `A`, `B`, … */
export function markedThresholds(thresholds: KpiSeries["thresholds"]): readonly MarkedThreshold[] {
  return thresholds.map((threshold, index) => ({
    ...threshold,
    mark: String.fromCharCode(65 + (index % 26)),
  }));
}

/** The dashes of a line, so that lines are told apart without colour. */
export function dashesOf(index: number): string {
  return ["7 4", "2 3", "10 3 2 3", "4 2"][index % 4] ?? "7 4";
}

/**
 * The letters at the ends of the lines, by the mark of the line that bears them: lines too near to each other to be
 * named apart share theirs.
 *
 * @param span - how far the drawn values reach
 */
export function letters(thresholds: readonly MarkedThreshold[], span: number): ReadonlyMap<string, string> {
  const groups: { value: number; marks: string[] }[] = [];
  for (const { value, mark } of thresholds.toSorted((one, other) => one.value - other.value)) {
    const last = groups.at(-1);
    if (last && value - last.value <= span * nearShare) last.marks.push(mark);
    else groups.push({ value, marks: [mark] });
  }
  return new Map(groups.map(({ marks }) => [marks[0] ?? "", marks.toSorted().join(" ")]));
}

/** The height of a letter as a share of the drawing's. */
const nearShare = 0.08;

/** How far the values and the lines of a number reach, with 0. */
export function spanOf({ points, thresholds }: Pick<KpiSeries, "points" | "thresholds">): number {
  const values = [...points.map(({ value }) => value ?? 0), ...thresholds.map(({ value }) => value), 0];
  return Math.max(...values) - Math.min(...values);
}

/** A value where it is drawn: on a scale of time, since values need not come at even distances. */
export interface DrawnPoint {
  readonly time: number;
  readonly value: number | null;
  /** Whether nothing is known on either side: no line leads to it. */
  readonly isAlone: boolean;
}

/** The values on a scale of time. */
export function drawnPoints(points: KpiSeries["points"]): readonly DrawnPoint[] {
  const isKnown = (index: number) => (points[index]?.value ?? null) !== null;
  return points.map(({ date, value }, index) => ({
    time: Date.parse(date),
    value,
    isAlone: isKnown(index) && !isKnown(index - 1) && !isKnown(index + 1),
  }));
}

/** The latest value that is known. */
export function latestOf(points: KpiSeries["points"]): KpiSeries["points"][number] | undefined {
  return points.findLast(({ value }) => value !== null);
}
