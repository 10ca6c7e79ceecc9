import { finiteResult, requireAtMost, requireFinite, requireNonNegative } from "../require.js";

/** What {@link breakEvenCpa} is computed from. */
export interface BreakEvenCpaInput {
  /** What one order that the ads bring is worth, in major units, 0 or more. */
  readonly averageOrderValue: number;
  /** Gross margin before advertising, a ratio of at most 1. */
  readonly grossMargin: number;
}

/**
 * Break-even cost per action: the {@link cpa} at which an order's gross profit pays for its ads (盈亏平衡转化成本).
 *
 * Counts the first order only. Where buyers come back, a higher cost can still pay.
 *
 * @returns Money in major units per order; below 0 where the margin is.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { breakEvenCpa } from "opscycle/kpi";
 *
 * breakEvenCpa({ averageOrderValue: 120, grossMargin: 0.25 }); // => 30
 * ```
 */
export function breakEvenCpa({ averageOrderValue, grossMargin }: BreakEvenCpaInput): number {
  requireNonNegative("breakEvenCpa", "averageOrderValue", averageOrderValue);
  requireFinite("breakEvenCpa", "grossMargin", grossMargin);
  requireAtMost("breakEvenCpa", "grossMargin", grossMargin, "1", 1);
  return finiteResult("breakEvenCpa", averageOrderValue * grossMargin);
}
