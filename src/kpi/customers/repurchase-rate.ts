import { quotient, requireAtMost, requireCount } from "../require.js";

/** What {@link repurchaseRate} is computed from. */
export interface RepurchaseRateInput {
  /** Distinct buyers with two or more orders in the period, an integer from 0 to `buyerCount`. */
  readonly repeatBuyerCount: number;
  /** Distinct buyers in the period, an integer of 0 or more. */
  readonly buyerCount: number;
}

/**
 * Repurchase rate: the share of a period's buyers who bought at least twice in it (复购率).
 *
 * Longer periods give higher rates: say how long it is; 365 days is usual. A purchase is an order, so that two lines of
 * one order are one purchase.
 *
 * @returns A ratio from 0 to 1; `null` where nobody bought.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { repurchaseRate } from "opscycle/kpi";
 *
 * repurchaseRate({ repeatBuyerCount: 30, buyerCount: 120 }); // => 0.25
 * ```
 */
export function repurchaseRate({ repeatBuyerCount, buyerCount }: RepurchaseRateInput): number | null {
  requireCount("repurchaseRate", "repeatBuyerCount", repeatBuyerCount);
  requireCount("repurchaseRate", "buyerCount", buyerCount);
  requireAtMost("repurchaseRate", "repeatBuyerCount", repeatBuyerCount, "buyerCount", buyerCount);
  return quotient("repurchaseRate", repeatBuyerCount, buyerCount);
}
