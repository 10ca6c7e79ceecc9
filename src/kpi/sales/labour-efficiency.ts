import { quotient, requireNonNegative } from "../require.js";

/** What {@link labourEfficiency} is computed from. */
export interface LabourEfficiencyInput {
  /** What the people brought about in the period, in major units, 0 or more: GMV where the catalogue is followed. */
  readonly sales: number;
  /** People, 0 or more: the mean of the period; part-time staff count in part. */
  readonly headcount: number;
}

/**
 * Labour efficiency: sales for each person employed (人效).
 *
 * Depends on who is counted (outsourced service and warehouse staff in or out) and on the length of the period. It
 * says nothing of profit: a shop that buys its traffic may need few people.
 *
 * @returns Money in major units per person; `null` for a headcount of 0.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { labourEfficiency } from "opscycle/kpi";
 *
 * labourEfficiency({ sales: 3_000_000, headcount: 12.5 }); // => 240_000
 * ```
 */
export function labourEfficiency({ sales, headcount }: LabourEfficiencyInput): number | null {
  requireNonNegative("labourEfficiency", "sales", sales);
  requireNonNegative("labourEfficiency", "headcount", headcount);
  return quotient("labourEfficiency", sales, headcount);
}
