import { requireAtMost, requireCount, requireNonNegative } from "../../require.js";

/** How a member stands. */
export type MemberStatus = "new" | "active" | "dormant" | "lost";

/** What {@link memberStatus} is found from. The cut-offs are the shop's: the catalogue names none. */
export interface MemberStatusInput {
  /** Days since the last purchase, 0 or more. */
  readonly recencyDays: number;
  /** Purchases so far, an integer of 0 or more. */
  readonly frequency: number;
  /** A member is dormant after more days than these without a purchase, at most `lostAfterDays`. */
  readonly dormantAfterDays: number;
  /** A member is lost after more days than these without a purchase. */
  readonly lostAfterDays: number;
}

/**
 * Status of a member: new, active, dormant or lost (新客、活跃客、沉睡客、流失客).
 *
 * Absence comes first: a member with one purchase long ago is dormant or lost, not new. The stages of the member
 * lifecycle (acquisition, activation, retention, wake-up) that they belong to are in {@link customerGroups}.
 *
 * @returns The status; `null` before the first purchase.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { memberStatus } from "opscycle/kpi";
 *
 * const cutOffs = { dormantAfterDays: 90, lostAfterDays: 365 };
 * memberStatus({ recencyDays: 10, frequency: 1, ...cutOffs }); // => "new"
 * memberStatus({ recencyDays: 90, frequency: 2, ...cutOffs }); // => "active"
 * memberStatus({ recencyDays: 91, frequency: 2, ...cutOffs }); // => "dormant"
 * memberStatus({ recencyDays: 400, frequency: 2, ...cutOffs }); // => "lost"
 * ```
 */
export function memberStatus(input: MemberStatusInput): MemberStatus | null {
  const { recencyDays, frequency, dormantAfterDays, lostAfterDays } = input;
  requireNonNegative("memberStatus", "recencyDays", recencyDays);
  requireCount("memberStatus", "frequency", frequency);
  requireNonNegative("memberStatus", "dormantAfterDays", dormantAfterDays);
  requireNonNegative("memberStatus", "lostAfterDays", lostAfterDays);
  requireAtMost("memberStatus", "dormantAfterDays", dormantAfterDays, "lostAfterDays", lostAfterDays);
  if (frequency === 0) return null;
  if (recencyDays > lostAfterDays) return "lost";
  if (recencyDays > dormantAfterDays) return "dormant";
  return frequency === 1 ? "new" : "active";
}
