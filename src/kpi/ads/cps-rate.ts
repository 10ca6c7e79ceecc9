import { quotient, requireNonNegative } from "../require.js";

/** What {@link cpsRate} is computed from. */
export interface CpsRateInput {
  /** Commission paid for the sales, in major units, 0 or more. */
  readonly commission: number;
  /** The sales, in major units, 0 or more. */
  readonly sales: number;
}

/**
 * Commission rate in effect: the share of partners' sales that went to them (分成比例).
 *
 * Over many sales at several agreed rates it is their mean, weighted by sales.
 *
 * @returns A ratio; `null` where there were no sales.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { cpsRate } from "opscycle/kpi";
 *
 * cpsRate({ commission: 180, sales: 1200 }); // => 0.15
 * ```
 */
export function cpsRate({ commission, sales }: CpsRateInput): number | null {
  requireNonNegative("cpsRate", "commission", commission);
  requireNonNegative("cpsRate", "sales", sales);
  return quotient("cpsRate", commission, sales);
}
