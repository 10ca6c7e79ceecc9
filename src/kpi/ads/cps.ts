import { quotient, requireCount, requireNonNegative } from "../require.js";

/** What {@link cps} is computed from. */
export interface CpsInput {
  /** Commission paid for the sales, in major units, 0 or more. */
  readonly commission: number;
  /** Orders that it was paid for, an integer of 0 or more. */
  readonly orderCount: number;
}

/**
 * Cost per sale (CPS): the commission paid for one order that a partner brought (按销售付费).
 *
 * Paid only when something is sold, so the seller carries no risk of traffic that does not buy. The commission of
 * one sale is {@link cpsCommission}, its share of sales {@link cpsRate}.
 *
 * @returns Money in major units per order; `null` where there was no order.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { cps } from "opscycle/kpi";
 *
 * cps({ commission: 180, orderCount: 12 }); // => 15
 * ```
 */
export function cps({ commission, orderCount }: CpsInput): number | null {
  requireNonNegative("cps", "commission", commission);
  requireCount("cps", "orderCount", orderCount);
  return quotient("cps", commission, orderCount);
}
