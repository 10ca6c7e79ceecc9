import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireAtMost, requireCount } from "../require.js";

/** What {@link communityActivity} is computed from. */
export interface CommunityActivityInput {
  /** Distinct members who did something in the period, an integer of 0 or more. */
  readonly activeMembers: number;
  /** Distinct members of the community, an integer of 0 or more. */
  readonly members: number;
}

/**
 * Community activity: the share of a community's members who were active in a period (社群活跃度).
 *
 * What makes a member active is for the shop to say, and must stay the same from period to period. Active
 * members of several periods cannot be added up.
 *
 * @returns A ratio from 0 to 1; `null` for a community without members.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { communityActivity } from "opscycle/kpi";
 *
 * communityActivity({ activeMembers: 90, members: 450 }); // => 0.2
 * communityActivity({ activeMembers: 0, members: 0 }); // => null
 * ```
 */
export function communityActivity({ activeMembers, members }: CommunityActivityInput): number | null {
  requireCount("communityActivity", "activeMembers", activeMembers);
  requireCount("communityActivity", "members", members);
  requireAtMost("communityActivity", "activeMembers", activeMembers, "members", members);
  return quotient("communityActivity", activeMembers, members);
}

/**
 * {@link communityActivity} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link communityActivity} does, and for columns of different
 * lengths.
 * @example
 * ```ts
 * import { communityActivityBatch } from "opscycle/kpi";
 *
 * Array.from(communityActivityBatch({ activeMembers: [90, 0], members: [450, 0] })); // => [0.2, NaN]
 * ```
 */
export function communityActivityBatch(columns: ColumnsOf<CommunityActivityInput>): Float64Array {
  return overColumns("communityActivityBatch", communityActivity, { activeMembers: 0, members: 0 }, columns);
}
