import { type ColumnsOf, overColumns } from "../columns.js";
import { finiteResult, requireFinite, requireNonNegative } from "../require.js";

/** What {@link contributionMargin} is computed from. */
export interface ContributionMarginInput {
  /** Net sales, in major units; below 0 where more was given back than sold. */
  readonly netSales: number;
  /** Cost of the goods sold, in major units, 0 or more. */
  readonly costOfGoods: number;
  /** Cost of dispatch, in major units, 0 or more. */
  readonly logisticsCost: number;
  /** Commission and technical service fees of the platform, in major units, 0 or more. */
  readonly platformCost: number;
  /** Cost of marketing, ads among it, in major units, 0 or more. */
  readonly marketingCost: number;
}

/**
 * Contribution margin: the share of net sales left over after goods, logistics, platform and marketing cost
 * (贡献毛利率).
 *
 * Some operators call this 毛利率; in this library {@link grossMargin} takes off the goods alone. For other items, or
 * the margin after each, see {@link contributionLevels}.
 *
 * @returns A ratio of at most 1, below 0 for a loss; `null` where net sales are 0 or below.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { contributionMargin } from "opscycle/kpi";
 *
 * const costs = { costOfGoods: 250, logisticsCost: 40, platformCost: 25, marketingCost: 60 };
 * contributionMargin({ netSales: 500, ...costs }); // => 0.25
 * ```
 */
export function contributionMargin({
  netSales,
  costOfGoods,
  logisticsCost,
  platformCost,
  marketingCost,
}: ContributionMarginInput): number | null {
  requireFinite("contributionMargin", "netSales", netSales);
  requireNonNegative("contributionMargin", "costOfGoods", costOfGoods);
  requireNonNegative("contributionMargin", "logisticsCost", logisticsCost);
  requireNonNegative("contributionMargin", "platformCost", platformCost);
  requireNonNegative("contributionMargin", "marketingCost", marketingCost);
  if (netSales <= 0) return null;
  const contribution = netSales - costOfGoods - logisticsCost - platformCost - marketingCost;
  return finiteResult("contributionMargin", contribution / netSales);
}

/**
 * {@link contributionMargin} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link contributionMargin} does, and for columns of different lengths.
 * @example
 * ```ts
 * import { contributionMarginBatch } from "opscycle/kpi";
 *
 * Array.from(contributionMarginBatch({ netSales: [500], costOfGoods: [250], logisticsCost: 40, platformCost: 25, marketingCost: 60 })); // => [0.25]
 * ```
 */
export function contributionMarginBatch(columns: ColumnsOf<ContributionMarginInput>): Float64Array {
  return overColumns(
    "contributionMarginBatch",
    contributionMargin,
    { netSales: 0, costOfGoods: 0, logisticsCost: 0, platformCost: 0, marketingCost: 0 },
    columns,
  );
}
