import { quotient, requireAtMost, requireNonNegative } from "../require.js";

/** What {@link slowMoverShare} is computed from. */
export interface SlowMoverShareInput {
  /** Stock of slow movers, 0 to `totalAmount`. */
  readonly slowAmount: number;
  /** All stock, measured in the same way, 0 or more. */
  readonly totalAmount: number;
}

/**
 * Slow-mover share: the part of the stock that lies in slow movers (滞销品比例).
 *
 * Both amounts are of one kind: value of stock (what opscycle means unless told otherwise), units, or a count of
 * SKUs. What makes a product a slow mover is a rule's business, not this function's.
 *
 * @returns A ratio from 0 to 1; `null` where there is no stock.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { slowMoverShare } from "opscycle/kpi";
 *
 * slowMoverShare({ slowAmount: 1500, totalAmount: 10000 }); // => 0.15
 * ```
 */
export function slowMoverShare({ slowAmount, totalAmount }: SlowMoverShareInput): number | null {
  requireNonNegative("slowMoverShare", "slowAmount", slowAmount);
  requireNonNegative("slowMoverShare", "totalAmount", totalAmount);
  requireAtMost("slowMoverShare", "slowAmount", slowAmount, "totalAmount", totalAmount);
  return quotient("slowMoverShare", slowAmount, totalAmount);
}
