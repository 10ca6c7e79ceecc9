import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireCount, requireNonNegative } from "../require.js";

/** What {@link reverseLogisticsCostPerReturn} is computed from. */
export interface ReverseLogisticsCostPerReturnInput {
  /** Cost of taking the returns back, in major units, 0 or more: see `reverseLogisticsCost`. */
  readonly reverseLogisticsCost: number;
  /** Returns that it was spent on, an integer of 0 or more. */
  readonly returnCount: number;
}

/**
 * Reverse-logistics cost per return: what the way back of one return costs on average (单次退货物流成本).
 *
 * The goods are no part of it: what they lost in value is in `returnCost`. Cost and returns are to be of the same
 * returns, or a wave of returns looks cheap until its bills arrive.
 *
 * @returns Money in major units for each return; `null` where nothing was returned.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { reverseLogisticsCostPerReturn } from "opscycle/kpi";
 *
 * reverseLogisticsCostPerReturn({ reverseLogisticsCost: 1250, returnCount: 100 }); // => 12.5
 * ```
 */
export function reverseLogisticsCostPerReturn({
  reverseLogisticsCost,
  returnCount,
}: ReverseLogisticsCostPerReturnInput): number | null {
  requireNonNegative("reverseLogisticsCostPerReturn", "reverseLogisticsCost", reverseLogisticsCost);
  requireCount("reverseLogisticsCostPerReturn", "returnCount", returnCount);
  return quotient("reverseLogisticsCostPerReturn", reverseLogisticsCost, returnCount);
}

/**
 * {@link reverseLogisticsCostPerReturn} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link reverseLogisticsCostPerReturn} does, and for columns of different lengths.
 * @example
 * ```ts
 * import { reverseLogisticsCostPerReturnBatch } from "opscycle/kpi";
 *
 * Array.from(reverseLogisticsCostPerReturnBatch({ reverseLogisticsCost: [1250, 0], returnCount: [100, 0] })); // => [12.5, NaN]
 * ```
 */
export function reverseLogisticsCostPerReturnBatch(
  columns: ColumnsOf<ReverseLogisticsCostPerReturnInput>,
): Float64Array {
  return overColumns(
    "reverseLogisticsCostPerReturnBatch",
    reverseLogisticsCostPerReturn,
    { reverseLogisticsCost: 0, returnCount: 0 },
    columns,
  );
}
