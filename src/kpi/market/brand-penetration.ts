import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireAtMost, requireCount } from "../require.js";

/** What {@link brandPenetration} is computed from. */
export interface BrandPenetrationInput {
  /** Distinct buyers of the brand in the period, an integer of 0 or more. */
  readonly brandBuyers: number;
  /** Distinct buyers of the category in the same period, those of the brand included. */
  readonly categoryBuyers: number;
}

/**
 * Brand penetration: the share of a category's buyers who bought the brand at least once (品牌渗透).
 *
 * It grows with the length of the period, because more buyers have had the time to buy once: compare equal
 * periods.
 *
 * @returns A ratio from 0 to 1; `null` for a category without buyers.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { brandPenetration } from "opscycle/kpi";
 *
 * brandPenetration({ brandBuyers: 120, categoryBuyers: 1500 }); // => 0.08
 * brandPenetration({ brandBuyers: 0, categoryBuyers: 0 }); // => null
 * ```
 */
export function brandPenetration({ brandBuyers, categoryBuyers }: BrandPenetrationInput): number | null {
  requireCount("brandPenetration", "brandBuyers", brandBuyers);
  requireCount("brandPenetration", "categoryBuyers", categoryBuyers);
  requireAtMost("brandPenetration", "brandBuyers", brandBuyers, "categoryBuyers", categoryBuyers);
  return quotient("brandPenetration", brandBuyers, categoryBuyers);
}

/**
 * {@link brandPenetration} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link brandPenetration} does, and for columns of different
 * lengths.
 * @example
 * ```ts
 * import { brandPenetrationBatch } from "opscycle/kpi";
 *
 * Array.from(brandPenetrationBatch({ brandBuyers: [120, 0], categoryBuyers: [1500, 0] })); // => [0.08, NaN]
 * ```
 */
export function brandPenetrationBatch(columns: ColumnsOf<BrandPenetrationInput>): Float64Array {
  return overColumns(
    "brandPenetrationBatch",
    brandPenetration,
    { brandBuyers: 0, categoryBuyers: 0 },
    columns,
  );
}
