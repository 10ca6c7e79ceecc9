import { requireAtMost, requireFinite } from "../require.js";

/** What {@link breakEvenAcos} is computed from. */
export interface BreakEvenAcosInput {
  /** Gross margin before advertising, a ratio of at most 1. */
  readonly grossMargin: number;
}

/**
 * Break-even advertising cost of sales: the {@link acos} at which ads take the whole gross profit (盈亏平衡广告销售成本比).
 *
 * It is the margin itself, and the inverse of {@link breakEvenRoas}. Other variable costs, where they count, belong
 * in the margin.
 *
 * @returns A ratio above 0; `null` where the margin is 0 or below, because then no ad can pay for itself.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { breakEvenAcos } from "opscycle/kpi";
 *
 * breakEvenAcos({ grossMargin: 0.25 }); // => 0.25
 * breakEvenAcos({ grossMargin: -0.1 }); // => null
 * ```
 */
export function breakEvenAcos({ grossMargin }: BreakEvenAcosInput): number | null {
  requireFinite("breakEvenAcos", "grossMargin", grossMargin);
  requireAtMost("breakEvenAcos", "grossMargin", grossMargin, "1", 1);
  return grossMargin <= 0 ? null : grossMargin;
}
