import { finiteResult, refusal, requireNonNegatives } from "../require.js";

/** What {@link leadTimeDemandSample} is computed from. */
export interface LeadTimeDemandSampleInput {
  /** Units sold on each day, in order, days without sales as 0. */
  readonly dailyDemand: ArrayLike<number>;
  /** Days that the stock must last (lead time and, for periodic review, review period), an integer above 0. */
  readonly days: number;
  /**
   * `overlapping` (default) takes the stretch that starts on each day, which uses the data best but makes neighbours
   * alike; `separate` cuts the days into stretches of their own from the first day on.
   */
  readonly stretches?: "overlapping" | "separate";
}

/**
 * Lead-time demand as it was observed: what was sold in every past stretch of so many days.
 *
 * As the `sample` of an empirical {@link StockDemand} it gives levels that assume no distribution and keep
 * autocorrelation. It cannot tell of demands above the highest one seen, so high service levels need many days.
 *
 * @returns Units of each stretch in the order of time; empty where there are fewer days than a stretch has.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { leadTimeDemandSample } from "opscycle/kpi";
 *
 * leadTimeDemandSample({ dailyDemand: [1, 2, 0, 4, 5], days: 2 }); // => [3, 2, 4, 9]
 * leadTimeDemandSample({ dailyDemand: [1, 2, 0, 4, 5], days: 2, stretches: "separate" }); // => [3, 4]
 * ```
 */
export function leadTimeDemandSample({
  dailyDemand,
  days,
  stretches = "overlapping",
}: LeadTimeDemandSampleInput): number[] {
  const subject = "leadTimeDemandSample";
  requireNonNegatives(subject, "dailyDemand", dailyDemand);
  if (!Number.isSafeInteger(days) || days < 1) throw refusal(subject, "days", "an integer above 0", days);
  if (stretches !== "overlapping" && stretches !== "separate")
    throw refusal(subject, "stretches", "overlapping or separate", stretches);
  const totals: number[] = [];
  for (let start = 0; start + days <= dailyDemand.length; start += stretches === "separate" ? days : 1) {
    let total = 0;
    for (let day = start; day < start + days; day += 1) total += dailyDemand[day] ?? 0;
    totals.push(finiteResult(subject, total));
  }
  return totals;
}
