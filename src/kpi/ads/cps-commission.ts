import { finiteResult, requireAtMost, requireNonNegative } from "../require.js";

/** What {@link cpsCommission} is computed from. */
export interface CpsCommissionInput {
  /** Sales that commission is due on, in major units, 0 or more. */
  readonly sales: number;
  /** Agreed share of the sales, a ratio of 0 to 1. */
  readonly commissionRate: number;
}

/**
 * Commission on sales that a partner brought (CPS 分成).
 *
 * For analysis, in major units and not rounded. Commission that is paid out belongs in exact money: see
 * {@link settlementNet}.
 *
 * @returns Money in major units.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { cpsCommission } from "opscycle/kpi";
 *
 * cpsCommission({ sales: 1200, commissionRate: 0.15 }); // => 180
 * ```
 */
export function cpsCommission({ sales, commissionRate }: CpsCommissionInput): number {
  requireNonNegative("cpsCommission", "sales", sales);
  requireNonNegative("cpsCommission", "commissionRate", commissionRate);
  requireAtMost("cpsCommission", "commissionRate", commissionRate, "1", 1);
  return finiteResult("cpsCommission", sales * commissionRate);
}
