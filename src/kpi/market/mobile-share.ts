import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireAtMost, requireNonNegative } from "../require.js";

/** What {@link mobileShare} is computed from. */
export interface MobileShareInput {
  /** Transactions on mobile devices, in number or in value, 0 or more. */
  readonly mobileTransactions: number;
  /** All transactions, in the same measure. */
  readonly transactions: number;
}

/**
 * Mobile share: the part of all transactions that was made on mobile devices (移动端占比).
 *
 * By number or by value: say which, as orders on a phone tend to be smaller.
 *
 * @returns A ratio from 0 to 1; `null` where there was no transaction.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { mobileShare } from "opscycle/kpi";
 *
 * mobileShare({ mobileTransactions: 66, transactions: 120 }); // => 0.55
 * mobileShare({ mobileTransactions: 0, transactions: 0 }); // => null
 * ```
 */
export function mobileShare({ mobileTransactions, transactions }: MobileShareInput): number | null {
  requireNonNegative("mobileShare", "mobileTransactions", mobileTransactions);
  requireNonNegative("mobileShare", "transactions", transactions);
  requireAtMost("mobileShare", "mobileTransactions", mobileTransactions, "transactions", transactions);
  return quotient("mobileShare", mobileTransactions, transactions);
}

/**
 * {@link mobileShare} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link mobileShare} does, and for columns of different lengths.
 * @example
 * ```ts
 * import { mobileShareBatch } from "opscycle/kpi";
 *
 * Array.from(mobileShareBatch({ mobileTransactions: [66, 0], transactions: [120, 0] })); // => [0.55, NaN]
 * ```
 */
export function mobileShareBatch(columns: ColumnsOf<MobileShareInput>): Float64Array {
  return overColumns("mobileShareBatch", mobileShare, { mobileTransactions: 0, transactions: 0 }, columns);
}
