import { quotient, requireAtMost, requireNonNegative } from "../require.js";

/** What {@link stickiness} is computed from. */
export interface StickinessInput {
  /** Users active on a day (DAU), as a rule the mean over the month's days; 0 or more. */
  readonly dailyActiveUsers: number;
  /** Distinct users active in the month (MAU), 0 or more. */
  readonly monthlyActiveUsers: number;
}

/**
 * Stickiness: daily active users as a share of monthly active users, DAU ÷ MAU (用户黏性).
 *
 * Times the days of the month it is on how many days the average active user came. It says nothing of users who stay
 * away altogether. The month is a calendar month or a run of 30 days: keep to one.
 *
 * @returns A ratio from 0 to 1; `null` where nobody was active.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { stickiness } from "opscycle/kpi";
 *
 * stickiness({ dailyActiveUsers: 1500, monthlyActiveUsers: 6000 }); // => 0.25
 * ```
 */
export function stickiness({ dailyActiveUsers, monthlyActiveUsers }: StickinessInput): number | null {
  requireNonNegative("stickiness", "dailyActiveUsers", dailyActiveUsers);
  requireNonNegative("stickiness", "monthlyActiveUsers", monthlyActiveUsers);
  requireAtMost("stickiness", "dailyActiveUsers", dailyActiveUsers, "monthlyActiveUsers", monthlyActiveUsers);
  return quotient("stickiness", dailyActiveUsers, monthlyActiveUsers);
}
