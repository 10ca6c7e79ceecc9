import { finiteResult, requireCount, requireNonNegative } from "../require.js";

/** What {@link shopActivity} is computed from. */
export interface ShopActivityInput {
  /** Products newly put on sale in the period, an integer of 0 or more. */
  readonly newArrivals: number;
  /** Pieces of content published or renewed in the period, an integer of 0 or more. */
  readonly contentUpdates: number;
  /** Days of the period, 0 or more. */
  readonly days: number;
}

/** How often a shop shows something new. Each is `null` for a period of no days. */
export interface ShopActivity {
  /** New arrivals per week. */
  readonly newArrivalsPerWeek: number | null;
  /** Content updates per week. */
  readonly contentUpdatesPerWeek: number | null;
}

/**
 * Shop activity: how often a shop puts new products on sale and renews its content (活跃度).
 *
 * Platforms weigh the two in ways that they do not publish, so they are given side by side and not as one score.
 *
 * @returns Both frequencies per week of seven days; `null` each for a period of no days.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { shopActivity } from "opscycle/kpi";
 *
 * const activity = shopActivity({ newArrivals: 4, contentUpdates: 12, days: 28 });
 * activity; // => { newArrivalsPerWeek: 1, contentUpdatesPerWeek: 3 }
 * ```
 */
export function shopActivity({ newArrivals, contentUpdates, days }: ShopActivityInput): ShopActivity {
  requireCount("shopActivity", "newArrivals", newArrivals);
  requireCount("shopActivity", "contentUpdates", contentUpdates);
  requireNonNegative("shopActivity", "days", days);
  const perWeek = (count: number) => (days === 0 ? null : finiteResult("shopActivity", (count * 7) / days));
  return { newArrivalsPerWeek: perWeek(newArrivals), contentUpdatesPerWeek: perWeek(contentUpdates) };
}
