import { requireAtMost, requireFinite } from "../require.js";

/** What {@link targetAcos} is computed from. */
export interface TargetAcosInput {
  /** Gross margin before advertising, a ratio of at most 1. */
  readonly grossMargin: number;
  /** Margin that is to be left after the ads, a ratio of at most 1. */
  readonly targetMargin: number;
}

/**
 * Target advertising cost of sales: the {@link acos} that leaves a wanted margin (目标广告销售成本比).
 *
 * The margin before advertising less the margin wanted after it. With a target of 0 it is {@link breakEvenAcos}.
 *
 * @returns A ratio above 0; `null` where the target leaves nothing for ads.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { targetAcos } from "opscycle/kpi";
 *
 * targetAcos({ grossMargin: 0.5, targetMargin: 0.25 }); // => 0.25
 * ```
 */
export function targetAcos({ grossMargin, targetMargin }: TargetAcosInput): number | null {
  requireFinite("targetAcos", "grossMargin", grossMargin);
  requireAtMost("targetAcos", "grossMargin", grossMargin, "1", 1);
  requireFinite("targetAcos", "targetMargin", targetMargin);
  requireAtMost("targetAcos", "targetMargin", targetMargin, "1", 1);
  const share = grossMargin - targetMargin;
  return share <= 0 ? null : share;
}
