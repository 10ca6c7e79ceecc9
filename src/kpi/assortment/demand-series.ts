import { InvalidInputError } from "../../errors/index.js";
import { requireNonNegatives } from "../require.js";

/** Demand of many items, one after another in one column. */
export interface DemandSeriesInput {
  /** Demand a period, 0 or more: all periods of the first item, then all periods of the second, and so on. */
  readonly demand: Float64Array;
  /** Periods of each item, an integer above 0. */
  readonly periodsPerSeries: number;
}

/** The series of each item; refuses a column that they do not fill, and demand that cannot be. */
export function seriesOf(
  subject: string,
  { demand, periodsPerSeries }: DemandSeriesInput,
): readonly Float64Array[] {
  requireNonNegatives(subject, "demand", demand);
  const items = demand.length / periodsPerSeries;
  if (!Number.isSafeInteger(periodsPerSeries) || periodsPerSeries < 1 || !Number.isInteger(items))
    throw new InvalidInputError(subject, [
      {
        path: "periodsPerSeries",
        expected: `an integer above 0 that divides the ${demand.length} values`,
        received: String(periodsPerSeries),
      },
    ]);
  return Array.from({ length: items }, (_, item) =>
    demand.subarray(item * periodsPerSeries, (item + 1) * periodsPerSeries),
  );
}
