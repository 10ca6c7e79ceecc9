import { quotient, requireNonNegative } from "../require.js";
import { requireProducts } from "./require-products.js";

/** Sales and variable costs of one product. */
export interface ProductContribution {
  /** Sales, or its part of the sales mix, 0 or more. */
  readonly sales: number;
  /** Variable costs of these sales, in the same measure, 0 or more. */
  readonly variableCosts: number;
}

/** What {@link weightedContributionRatio} is computed from. */
export interface WeightedContributionRatioInput {
  /** The products, at least one. */
  readonly products: readonly ProductContribution[];
}

/**
 * Weighted contribution ratio: the contribution of several products for each unit of money that they sell together
 * (加权平均边际贡献率).
 *
 * The mean of the products' {@link contributionRatio}, weighted by their share of sales. With it
 * {@link breakEvenSales} and {@link targetProfitSales} hold for all products together, while the shares do.
 *
 * @returns A ratio of at most 1; `null` where nothing was sold.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { weightedContributionRatio } from "opscycle/kpi";
 *
 * const products = [{ sales: 600, variableCosts: 300 }, { sales: 400, variableCosts: 300 }];
 * weightedContributionRatio({ products }); // => 0.4
 * ```
 */
export function weightedContributionRatio({ products }: WeightedContributionRatioInput): number | null {
  requireProducts("weightedContributionRatio", products, ({ sales, variableCosts }, path) => {
    requireNonNegative("weightedContributionRatio", `${path}.sales`, sales);
    requireNonNegative("weightedContributionRatio", `${path}.variableCosts`, variableCosts);
  });
  const sales = products.reduce((sum, product) => sum + product.sales, 0);
  const variableCosts = products.reduce((sum, product) => sum + product.variableCosts, 0);
  return quotient("weightedContributionRatio", sales - variableCosts, sales);
}
