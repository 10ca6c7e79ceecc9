import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireAtMost, requireCount } from "../require.js";

/** What {@link completionRate} is computed from. */
export interface CompletionRateInput {
  /** Plays that ran to the end, an integer of 0 or more. */
  readonly completePlays: number;
  /** All plays, an integer of 0 or more. */
  readonly plays: number;
}

/**
 * Completion rate: the share of plays of a video that ran to the end (完播率).
 *
 * It falls with the length of the video: compare videos of like length.
 *
 * @returns A ratio from 0 to 1; `null` where nobody played it.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { completionRate } from "opscycle/kpi";
 *
 * completionRate({ completePlays: 350, plays: 1000 }); // => 0.35
 * completionRate({ completePlays: 0, plays: 0 }); // => null
 * ```
 */
export function completionRate({ completePlays, plays }: CompletionRateInput): number | null {
  requireCount("completionRate", "completePlays", completePlays);
  requireCount("completionRate", "plays", plays);
  requireAtMost("completionRate", "completePlays", completePlays, "plays", plays);
  return quotient("completionRate", completePlays, plays);
}

/**
 * {@link completionRate} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link completionRate} does, and for columns of different
 * lengths.
 * @example
 * ```ts
 * import { completionRateBatch } from "opscycle/kpi";
 *
 * Array.from(completionRateBatch({ completePlays: [350, 0], plays: [1000, 0] })); // => [0.35, NaN]
 * ```
 */
export function completionRateBatch(columns: ColumnsOf<CompletionRateInput>): Float64Array {
  return overColumns("completionRateBatch", completionRate, { completePlays: 0, plays: 0 }, columns);
}
