import { finiteResult, requireAtMost, requireFinite } from "../require.js";

/** What {@link breakEvenRoas} is computed from. */
export interface BreakEvenRoasInput {
  /** Gross margin before advertising, a ratio of at most 1. */
  readonly grossMargin: number;
}

/**
 * Break-even return on ad spend: the {@link roas} at which the gross profit of the attributed sales pays for the ads.
 *
 * One divided by the gross margin: at a margin of 30 % it is 3.33, not 3. Other variable costs, where they count, belong
 * in the margin.
 *
 * @returns A ratio of 1 or more; `null` where the margin is 0 or below, because then no revenue pays for the ads.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { breakEvenRoas } from "opscycle/kpi";
 *
 * breakEvenRoas({ grossMargin: 0.25 }); // => 4
 * breakEvenRoas({ grossMargin: -0.1 }); // => null
 * ```
 */
export function breakEvenRoas({ grossMargin }: BreakEvenRoasInput): number | null {
  requireFinite("breakEvenRoas", "grossMargin", grossMargin);
  requireAtMost("breakEvenRoas", "grossMargin", grossMargin, "1", 1);
  if (grossMargin <= 0) return null;
  return finiteResult("breakEvenRoas", 1 / grossMargin);
}
