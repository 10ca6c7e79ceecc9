import { finiteResult, requireFinite, requireNonNegative } from "../require.js";

/** What {@link netRoi} is computed from. */
export interface NetRoiInput {
  /** Profit on the attributed sales before the ad spend is taken off, in major units; below 0 for a loss. */
  readonly attributedProfit: number;
  /** Money spent on the ads, in major units, 0 or more. */
  readonly spend: number;
}

/**
 * Net return on investment (ROI) of advertising: what it earned beyond its cost, for each unit of money spent.
 *
 * Counts profit where {@link roas} counts revenue. At 0 the advertising has paid for itself and no more.
 *
 * @returns A ratio, below 0 for a loss; `null` where nothing was spent.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { netRoi } from "opscycle/kpi";
 *
 * netRoi({ attributedProfit: 270, spend: 300 }); // => -0.1
 * ```
 */
export function netRoi({ attributedProfit, spend }: NetRoiInput): number | null {
  requireFinite("netRoi", "attributedProfit", attributedProfit);
  requireNonNegative("netRoi", "spend", spend);
  if (spend === 0) return null;
  return finiteResult("netRoi", (attributedProfit - spend) / spend);
}
