import { quotient, requireNonNegative } from "../require.js";

/** What {@link ctr} is computed from. */
export interface CtrInput {
  /** Clicks, 0 or more. */
  readonly clicks: number;
  /** Times an ad or listing was shown, 0 or more. */
  readonly impressions: number;
}

/**
 * Click-through rate (CTR): the share of impressions that were clicked (点击率).
 *
 * Platforms report clicks and impressions from different counters, so a row may have more clicks than impressions. It
 * is not cut off at 1.
 *
 * @returns A ratio; `null` where nothing was shown.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { ctr } from "opscycle/kpi";
 *
 * ctr({ clicks: 5, impressions: 100 }); // => 0.05
 * ```
 */
export function ctr({ clicks, impressions }: CtrInput): number | null {
  requireNonNegative("ctr", "clicks", clicks);
  requireNonNegative("ctr", "impressions", impressions);
  return quotient("ctr", clicks, impressions);
}
