import { type ColumnsOf, overColumns } from "../columns.js";
import { finiteResult, requireAtMost, requireFinite, requireNonNegative } from "../require.js";

/** What {@link breakEvenCpc} is computed from. */
export interface BreakEvenCpcInput {
  /** What one order that the ads bring is worth, in major units, 0 or more. */
  readonly averageOrderValue: number;
  /** Gross margin before advertising, a ratio of at most 1. */
  readonly grossMargin: number;
  /** Orders for each click, 0 or more: the click conversion rate. */
  readonly conversionRate: number;
}

/**
 * Break-even cost per click: the {@link cpc} at which the gross profit of the orders pays for the clicks
 * (盈亏平衡点击单价).
 *
 * The highest bid that does not lose money on average, given how many clicks it takes for an order. See
 * {@link clickConversionRate}.
 *
 * @returns Money in major units per click; below 0 where the margin is.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { breakEvenCpc } from "opscycle/kpi";
 *
 * breakEvenCpc({ averageOrderValue: 120, grossMargin: 0.25, conversionRate: 0.05 }); // => 1.5
 * ```
 */
export function breakEvenCpc({ averageOrderValue, grossMargin, conversionRate }: BreakEvenCpcInput): number {
  requireNonNegative("breakEvenCpc", "averageOrderValue", averageOrderValue);
  requireFinite("breakEvenCpc", "grossMargin", grossMargin);
  requireAtMost("breakEvenCpc", "grossMargin", grossMargin, "1", 1);
  requireNonNegative("breakEvenCpc", "conversionRate", conversionRate);
  return finiteResult("breakEvenCpc", averageOrderValue * grossMargin * conversionRate);
}

/**
 * {@link breakEvenCpc} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link breakEvenCpc} does, and for columns of different lengths.
 * @example
 * ```ts
 * import { breakEvenCpcBatch } from "opscycle/kpi";
 *
 * Array.from(breakEvenCpcBatch({ averageOrderValue: [120], grossMargin: 0.25, conversionRate: [0.05] })); // => [1.5]
 * ```
 */
export function breakEvenCpcBatch(columns: ColumnsOf<BreakEvenCpcInput>): Float64Array {
  return overColumns(
    "breakEvenCpcBatch",
    breakEvenCpc,
    { averageOrderValue: 0, grossMargin: 0, conversionRate: 0 },
    columns,
  );
}
