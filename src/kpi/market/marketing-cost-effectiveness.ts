import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireFinite, requireNonNegative } from "../require.js";

/** What {@link marketingCostEffectiveness} is computed from. */
export interface MarketingCostEffectivenessInput {
  /** What the marketing brought, in the unit of its goal: revenue, profit, new customers, visits. */
  readonly result: number;
  /** What the marketing cost, in major units, 0 or more. */
  readonly marketingCost: number;
}

/**
 * Marketing cost-effectiveness: the result of marketing for each unit of money that it cost (营销成本效益).
 *
 * The general form for any goal. With attributed revenue as the result it is {@link roas}.
 *
 * @returns The result's unit for each unit of money, below 0 where the result is a loss; `null` where nothing was
 * spent.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { marketingCostEffectiveness } from "opscycle/kpi";
 *
 * marketingCostEffectiveness({ result: 900, marketingCost: 300 }); // => 3
 * marketingCostEffectiveness({ result: 0, marketingCost: 0 }); // => null
 * ```
 */
export function marketingCostEffectiveness({
  result,
  marketingCost,
}: MarketingCostEffectivenessInput): number | null {
  requireFinite("marketingCostEffectiveness", "result", result);
  requireNonNegative("marketingCostEffectiveness", "marketingCost", marketingCost);
  return quotient("marketingCostEffectiveness", result, marketingCost);
}

/**
 * {@link marketingCostEffectiveness} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link marketingCostEffectiveness} does, and for columns of
 * different lengths.
 * @example
 * ```ts
 * import { marketingCostEffectivenessBatch } from "opscycle/kpi";
 *
 * Array.from(marketingCostEffectivenessBatch({ result: [900, 0], marketingCost: [300, 0] })); // => [3, NaN]
 * ```
 */
export function marketingCostEffectivenessBatch(
  columns: ColumnsOf<MarketingCostEffectivenessInput>,
): Float64Array {
  return overColumns(
    "marketingCostEffectivenessBatch",
    marketingCostEffectiveness,
    { result: 0, marketingCost: 0 },
    columns,
  );
}
