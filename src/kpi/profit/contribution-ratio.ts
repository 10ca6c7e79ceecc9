import { quotient, requireNonNegative } from "../require.js";

/** What {@link contributionRatio} is computed from. */
export interface ContributionRatioInput {
  /** Sales, or the price of one unit, in major units, 0 or more. */
  readonly sales: number;
  /** Variable costs of the same sales, or of the one unit, in major units, 0 or more. */
  readonly variableCosts: number;
}

/**
 * Contribution ratio: the share of sales that variable costs leave over (边际贡献率).
 *
 * Also called contribution margin ratio or profit-volume ratio. One minus it is the variable cost ratio.
 *
 * @returns A ratio of at most 1, below 0 where the variable costs are above the sales; `null` where there were no
 * sales.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { contributionRatio } from "opscycle/kpi";
 *
 * contributionRatio({ sales: 2000, variableCosts: 1200 }); // => 0.4
 * ```
 */
export function contributionRatio({ sales, variableCosts }: ContributionRatioInput): number | null {
  requireNonNegative("contributionRatio", "sales", sales);
  requireNonNegative("contributionRatio", "variableCosts", variableCosts);
  return quotient("contributionRatio", sales - variableCosts, sales);
}
