/** Days put together so that a chart stays readable. */
export interface Bucket {
  /** Its first day. */
  readonly date: string;
  readonly base: number;
  readonly other: number;
}

/** So many points a chart has at the most. */
const mostPoints = 180;

/** How many days a point of a chart stands for. */
export function daysPerPoint(days: number): number {
  return Math.max(1, Math.ceil(days / mostPoints));
}

/** Two series by day as points of a chart: the sum or the mean of the days that a point stands for. */
export function bucketed(
  dates: readonly string[],
  base: readonly number[],
  other: readonly number[],
  by: "sum" | "mean",
): readonly Bucket[] {
  const width = daysPerPoint(dates.length);
  const points = Math.ceil(dates.length / width);
  const fold = (values: readonly number[], from: number) => {
    const part = values.slice(from, from + width);
    const sum = part.reduce((so, value) => so + value, 0);
    return by === "sum" || part.length === 0 ? sum : sum / part.length;
  };
  return Array.from({ length: points }, (_, point) => {
    const from = point * width;
    return { date: dates[from] ?? "", base: fold(base, from), other: fold(other, from) };
  });
}
