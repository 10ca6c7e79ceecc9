import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireCount } from "../require.js";

/** What {@link withinSlaShare} is computed from. */
export interface WithinSlaShareInput {
  /** Done within the time allowed, an integer of 0 or more. */
  readonly inTimeCount: number;
  /** Done late, or overdue and still open, an integer of 0 or more. */
  readonly lateCount: number;
}

/**
 * Within-SLA share: the share of answers or solutions that came within the time that the service level agreement (SLA)
 * allows (时限内处理率).
 *
 * Only matters whose outcome is certain count: done in time, done late, or overdue. One that is still waiting within
 * its time is in neither number; `ticketOutcomes` sorts records that way.
 *
 * @returns A ratio from 0 to 1; `null` where nothing was due.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { withinSlaShare } from "opscycle/kpi";
 *
 * withinSlaShare({ inTimeCount: 45, lateCount: 15 }); // => 0.75
 * ```
 */
export function withinSlaShare({ inTimeCount, lateCount }: WithinSlaShareInput): number | null {
  requireCount("withinSlaShare", "inTimeCount", inTimeCount);
  requireCount("withinSlaShare", "lateCount", lateCount);
  return quotient("withinSlaShare", inTimeCount, inTimeCount + lateCount);
}

/**
 * {@link withinSlaShare} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link withinSlaShare} does, and for columns of different lengths.
 * @example
 * ```ts
 * import { withinSlaShareBatch } from "opscycle/kpi";
 *
 * Array.from(withinSlaShareBatch({ inTimeCount: [45, 0], lateCount: [15, 0] })); // => [0.75, NaN]
 * ```
 */
export function withinSlaShareBatch(columns: ColumnsOf<WithinSlaShareInput>): Float64Array {
  return overColumns("withinSlaShareBatch", withinSlaShare, { inTimeCount: 0, lateCount: 0 }, columns);
}
