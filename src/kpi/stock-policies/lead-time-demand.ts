import { finiteResult, refusal, requireNonNegative } from "../require.js";

/** What {@link leadTimeDemand} is computed from. */
export interface LeadTimeDemandInput {
  /** Mean demand a day, in units, 0 or more. */
  readonly meanDailyDemand: number;
  /** Standard deviation of the demand of a day or, where a forecast is made, of its error for one day. */
  readonly dailyDemandStandardDeviation: number;
  /** Mean lead time in days, 0 or more. */
  readonly leadTimeDays: number;
  /** Standard deviation of the lead time in days. Default 0. */
  readonly leadTimeStandardDeviationDays?: number;
  /** Days between two looks at the stock, for periodic review. Default 0: stock is watched all the time. */
  readonly reviewPeriodDays?: number;
  /**
   * How demand (or the forecast's error) of a day goes with that of days before, −1 to 1. One number is a first-order
   * autoregression: ρ to the power of the lag. A list gives the lags 1, 2 …, and 0 after its end. Default 0: days are
   * independent. Other values need a whole number of days.
   */
  readonly autocorrelation?: number | ArrayLike<number>;
  /**
   * Power of the days with which the deviation grows: σ·(L + R)^c. Default 0.5, which independence gives. Firms
   * estimate it from their forecast errors over several days. Not to be given together with `autocorrelation`.
   */
  readonly growthExponent?: number;
}

/** Mean and deviation of demand over a lead time. */
export interface LeadTimeDemand {
  /** Units. */
  readonly mean: number;
  /** Units. */
  readonly standardDeviation: number;
}

/**
 * Lead-time demand: mean and standard deviation of what is sold from an order until its goods are there (提前期需求).
 *
 * With a lead time of L days and a review period of R days the mean is d·(L + R) and the variance
 * (L + R)·σd² + d²·σL². Demand and lead time are taken as independent. For a forecast put the standard deviation of
 * its errors in the place of that of demand. Autocorrelations ρ₁, ρ₂ …
 * over n = L + R days change the first part to σd²·[n + 2·Σ (n − k)·ρₖ], which is exact for a lead time that is certain.
 * The result can be spread into a {@link StockDemand}.
 *
 * Source: Silver, Pyke & Thomas, Inventory and Production Management in Supply Chains, 4th edition, chapter 6;
 * Hadley & Whitin, Analysis of Inventory Systems, 1963.
 *
 * @returns Units, not rounded.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { leadTimeDemand } from "opscycle/kpi";
 *
 * const demand = { meanDailyDemand: 10, dailyDemandStandardDeviation: 5 };
 * const leadTime = { leadTimeDays: 36, leadTimeStandardDeviationDays: 4 };
 * leadTimeDemand({ ...demand, ...leadTime }); // => { mean: 360, standardDeviation: 50 }
 * leadTimeDemand({ ...demand, leadTimeDays: 9, reviewPeriodDays: 7 }); // => { mean: 160, standardDeviation: 20 }
 * ```
 */
export function leadTimeDemand({
  meanDailyDemand,
  dailyDemandStandardDeviation,
  leadTimeDays,
  leadTimeStandardDeviationDays = 0,
  reviewPeriodDays = 0,
  autocorrelation = 0,
  growthExponent = 0.5,
}: LeadTimeDemandInput): LeadTimeDemand {
  const subject = "leadTimeDemand";
  requireNonNegative(subject, "meanDailyDemand", meanDailyDemand);
  requireNonNegative(subject, "dailyDemandStandardDeviation", dailyDemandStandardDeviation);
  requireNonNegative(subject, "leadTimeDays", leadTimeDays);
  requireNonNegative(subject, "leadTimeStandardDeviationDays", leadTimeStandardDeviationDays);
  requireNonNegative(subject, "reviewPeriodDays", reviewPeriodDays);
  requireNonNegative(subject, "growthExponent", growthExponent);
  const days = leadTimeDays + reviewPeriodDays;
  const isIndependent = autocorrelation === 0;
  if (!isIndependent && growthExponent !== 0.5)
    throw refusal(subject, "growthExponent", "0.5 where autocorrelation is given", growthExponent);
  const growth = isIndependent ? days ** (2 * growthExponent) : sumVariance(days, autocorrelation);
  const variance =
    growth * dailyDemandStandardDeviation ** 2 + (meanDailyDemand * leadTimeStandardDeviationDays) ** 2;
  return {
    mean: finiteResult(subject, meanDailyDemand * days),
    standardDeviation: finiteResult(subject, Math.sqrt(variance)),
  };
}

/** Variance of the sum of so many days' values, each of variance 1. */
function sumVariance(days: number, autocorrelation: number | ArrayLike<number>): number {
  if (!Number.isSafeInteger(days))
    throw refusal("leadTimeDemand", "leadTimeDays", "whole days, the review period included", days);
  const atLag =
    typeof autocorrelation === "number"
      ? (lag: number) => autocorrelation ** lag
      : (lag: number) => autocorrelation[lag - 1] ?? 0;
  let variance = days;
  for (let lag = 1; lag < days; lag += 1) {
    const correlation = atLag(lag);
    if (!(Math.abs(correlation) <= 1))
      throw refusal("leadTimeDemand", "autocorrelation", "numbers from -1 to 1", autocorrelation);
    variance += 2 * (days - lag) * correlation;
  }
  if (!(variance >= 0))
    throw refusal(
      "leadTimeDemand",
      "autocorrelation",
      "correlations that can occur together",
      autocorrelation,
    );
  return variance;
}
