import { finiteResult, requireAtMost, requireFinite, requireNonNegative } from "../require.js";

/** What {@link breakEvenSales} is computed from. */
export interface BreakEvenSalesInput {
  /** Costs of the period that do not depend on how much is sold, in major units, 0 or more. */
  readonly fixedCosts: number;
  /** Contribution for each unit of money sold, a ratio of at most 1. */
  readonly contributionRatio: number;
}

/**
 * Break-even sales: the sales at which the contribution pays the fixed costs (保本销售额).
 *
 * With several products take their {@link weightedContributionRatio}: the result holds while their shares of sales
 * do.
 *
 * @returns Money in major units; `null` where the contribution ratio is 0 or below.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { breakEvenSales } from "opscycle/kpi";
 *
 * breakEvenSales({ fixedCosts: 2000, contributionRatio: 0.4 }); // => 5000
 * ```
 */
export function breakEvenSales({ fixedCosts, contributionRatio }: BreakEvenSalesInput): number | null {
  requireNonNegative("breakEvenSales", "fixedCosts", fixedCosts);
  requireFinite("breakEvenSales", "contributionRatio", contributionRatio);
  requireAtMost("breakEvenSales", "contributionRatio", contributionRatio, "1", 1);
  if (contributionRatio <= 0) return null;
  return finiteResult("breakEvenSales", fixedCosts / contributionRatio);
}
