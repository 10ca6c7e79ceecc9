import { finiteResult, requireAtMost, requireFinite } from "../require.js";

/** What {@link targetRoas} is computed from. */
export interface TargetRoasInput {
  /** Gross margin before advertising, a ratio of at most 1. */
  readonly grossMargin: number;
  /** Margin that is to be left after the ads, a ratio of at most 1. */
  readonly targetMargin: number;
}

/**
 * Target return on ad spend: the {@link roas} that leaves a wanted margin (目标投产比).
 *
 * The inverse of {@link targetAcos}. With a target of 0 it is {@link breakEvenRoas}.
 *
 * @returns A ratio; `null` where the target leaves nothing for ads.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { targetRoas } from "opscycle/kpi";
 *
 * targetRoas({ grossMargin: 0.5, targetMargin: 0.25 }); // => 4
 * ```
 */
export function targetRoas({ grossMargin, targetMargin }: TargetRoasInput): number | null {
  requireFinite("targetRoas", "grossMargin", grossMargin);
  requireAtMost("targetRoas", "grossMargin", grossMargin, "1", 1);
  requireFinite("targetRoas", "targetMargin", targetMargin);
  requireAtMost("targetRoas", "targetMargin", targetMargin, "1", 1);
  const share = grossMargin - targetMargin;
  return share <= 0 ? null : finiteResult("targetRoas", 1 / share);
}
