import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireAtMost, requireCount } from "../require.js";

/** What {@link customerOverlap} is computed from. */
export interface CustomerOverlapInput {
  /** Own customers who also buy from the rival, an integer of 0 or more. */
  readonly sharedCustomers: number;
  /** All own customers, an integer of 0 or more. */
  readonly ownCustomers: number;
}

/**
 * Customer overlap: the share of one's own customers who also buy from a rival (目标客户重合度).
 *
 * It is not symmetric: seen from a larger rival the same shared customers are a smaller share.
 *
 * @returns A ratio from 0 to 1; `null` where there is no own customer.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { customerOverlap } from "opscycle/kpi";
 *
 * customerOverlap({ sharedCustomers: 60, ownCustomers: 400 }); // => 0.15
 * customerOverlap({ sharedCustomers: 0, ownCustomers: 0 }); // => null
 * ```
 */
export function customerOverlap({ sharedCustomers, ownCustomers }: CustomerOverlapInput): number | null {
  requireCount("customerOverlap", "sharedCustomers", sharedCustomers);
  requireCount("customerOverlap", "ownCustomers", ownCustomers);
  requireAtMost("customerOverlap", "sharedCustomers", sharedCustomers, "ownCustomers", ownCustomers);
  return quotient("customerOverlap", sharedCustomers, ownCustomers);
}

/**
 * {@link customerOverlap} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link customerOverlap} does, and for columns of different
 * lengths.
 * @example
 * ```ts
 * import { customerOverlapBatch } from "opscycle/kpi";
 *
 * Array.from(customerOverlapBatch({ sharedCustomers: [60, 0], ownCustomers: [400, 0] })); // => [0.15, NaN]
 * ```
 */
export function customerOverlapBatch(columns: ColumnsOf<CustomerOverlapInput>): Float64Array {
  return overColumns(
    "customerOverlapBatch",
    customerOverlap,
    { sharedCustomers: 0, ownCustomers: 0 },
    columns,
  );
}
