import { finiteResult, requireNonNegative } from "../require.js";

/** What {@link totalContribution} is computed from. */
export interface TotalContributionInput {
  /** Sales, in major units, 0 or more. */
  readonly sales: number;
  /** Costs that vary with these sales, in major units, 0 or more. */
  readonly variableCosts: number;
}

/**
 * Total contribution: sales less their variable costs (边际贡献总额).
 *
 * What is there to pay the fixed costs; the rest is operating profit.
 *
 * @returns Money in major units; below 0 where the variable costs are above the sales.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { totalContribution } from "opscycle/kpi";
 *
 * totalContribution({ sales: 2000, variableCosts: 1200 }); // => 800
 * ```
 */
export function totalContribution({ sales, variableCosts }: TotalContributionInput): number {
  requireNonNegative("totalContribution", "sales", sales);
  requireNonNegative("totalContribution", "variableCosts", variableCosts);
  return finiteResult("totalContribution", sales - variableCosts);
}
