import { finiteResult, requireAtMost, requireFinite, requireNonNegative } from "../require.js";
import { profitBeforeTax, type TargetProfit } from "./profit-before-tax.js";

/** What {@link targetProfitSales} is computed from. */
export interface TargetProfitSalesInput extends TargetProfit {
  /** Costs of the period that do not depend on how much is sold, in major units, 0 or more. */
  readonly fixedCosts: number;
  /** Contribution for each unit of money sold, a ratio of at most 1. */
  readonly contributionRatio: number;
}

/**
 * Target profit sales: the sales that bring a wanted profit (保利销售额).
 *
 * The wanted profit is one before income tax, or after it where the tax rate is given. At a profit of 0 it is
 * {@link breakEvenSales}. With several products take their {@link weightedContributionRatio}.
 *
 * @returns Money in major units; `null` where the contribution ratio is 0 or below.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { targetProfitSales } from "opscycle/kpi";
 *
 * targetProfitSales({ fixedCosts: 2000, contributionRatio: 0.4, targetProfit: 1200 }); // => 8000
 * targetProfitSales({ fixedCosts: 2000, contributionRatio: 0.4, targetProfit: 1200, incomeTaxRate: 0.25 }); // => 9000
 * ```
 */
export function targetProfitSales(input: TargetProfitSalesInput): number | null {
  const { fixedCosts, contributionRatio } = input;
  requireNonNegative("targetProfitSales", "fixedCosts", fixedCosts);
  requireFinite("targetProfitSales", "contributionRatio", contributionRatio);
  requireAtMost("targetProfitSales", "contributionRatio", contributionRatio, "1", 1);
  const profit = profitBeforeTax("targetProfitSales", input);
  if (contributionRatio <= 0) return null;
  return finiteResult("targetProfitSales", (fixedCosts + profit) / contributionRatio);
}
