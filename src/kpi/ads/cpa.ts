import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireNonNegative } from "../require.js";

/** What {@link cpa} is computed from. */
export interface CpaInput {
  /** Money spent on the ads, in major units, 0 or more. */
  readonly spend: number;
  /** Actions that the ads are credited with (orders, sign-ups, leads), 0 or more. */
  readonly actions: number;
}

/**
 * Cost per action (CPA): what one order or other action brought by ads cost (单次转化成本).
 *
 * The platform's attribution decides which actions count. Buyers who had bought before are among them: for new
 * customers alone see {@link cac}.
 *
 * @returns Money in major units per action; `null` where there was none.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { cpa } from "opscycle/kpi";
 *
 * cpa({ spend: 300, actions: 12 }); // => 25
 * ```
 */
export function cpa({ spend, actions }: CpaInput): number | null {
  requireNonNegative("cpa", "spend", spend);
  requireNonNegative("cpa", "actions", actions);
  return quotient("cpa", spend, actions);
}

/**
 * {@link cpa} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link cpa} does, and for columns of different lengths.
 * @example
 * ```ts
 * import { cpaBatch } from "opscycle/kpi";
 *
 * Array.from(cpaBatch({ spend: [300, 5], actions: [12, 0] })); // => [25, NaN]
 * ```
 */
export function cpaBatch(columns: ColumnsOf<CpaInput>): Float64Array {
  return overColumns("cpaBatch", cpa, { spend: 0, actions: 0 }, columns);
}
