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

/** From where to where the values run, with the lines in it; a single value has room around it. */
export function extent({
  points,
  thresholds,
}: Pick<KpiSeries, "points" | "thresholds">): readonly [number, number] {
  const values = [...points.flatMap(({ value }) => value ?? []), ...thresholds.map(({ value }) => value)];
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  return low === high ? [low, low + 1] : [low, high + (high - low) * 0.05];
}

/** The latest value that is known. */
export function latestOf(points: KpiSeries["points"]): KpiSeries["points"][number] | undefined {
  return points.findLast(({ value }) => value !== null);
}
