import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireAtMost, requireCount } from "../require.js";

/** What {@link aiHandledShare} is computed from. */
export interface AiHandledShareInput {
  /** Routine queries that the bot solved alone, an integer of 0 to `routineCount`. */
  readonly aiSolvedCount: number;
  /** Routine queries, an integer of 0 or more. */
  readonly routineCount: number;
}

/**
 * AI-handled share: the share of routine queries that the bot solved without a human (智能客服处理占比).
 *
 * Only routine queries count, in both numbers: key problems are for humans, and a bot that keeps those away from them
 * is not to be rewarded. It says nothing of how well the queries were solved.
 *
 * @returns A ratio from 0 to 1; `null` where nothing was asked.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { aiHandledShare } from "opscycle/kpi";
 *
 * aiHandledShare({ aiSolvedCount: 812, routineCount: 1000 }); // => 0.812
 * ```
 */
export function aiHandledShare({ aiSolvedCount, routineCount }: AiHandledShareInput): number | null {
  requireCount("aiHandledShare", "aiSolvedCount", aiSolvedCount);
  requireCount("aiHandledShare", "routineCount", routineCount);
  requireAtMost("aiHandledShare", "aiSolvedCount", aiSolvedCount, "routineCount", routineCount);
  return quotient("aiHandledShare", aiSolvedCount, routineCount);
}

/**
 * {@link aiHandledShare} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link aiHandledShare} does, and for columns of different lengths.
 * @example
 * ```ts
 * import { aiHandledShareBatch } from "opscycle/kpi";
 *
 * Array.from(aiHandledShareBatch({ aiSolvedCount: [812, 0], routineCount: [1000, 0] })); // => [0.812, NaN]
 * ```
 */
export function aiHandledShareBatch(columns: ColumnsOf<AiHandledShareInput>): Float64Array {
  return overColumns("aiHandledShareBatch", aiHandledShare, { aiSolvedCount: 0, routineCount: 0 }, columns);
}
