import { finiteResult, refusal, requireNonNegative, requireNonNegatives, requireOneOf } from "../require.js";
import { type LeadTimeDemand, leadTimeDemand } from "./lead-time-demand.js";

/** What {@link leadTimeDemandFromHistory} is computed from. */
export interface LeadTimeDemandFromHistoryInput {
  /** Units sold on each day, in order, days without sales as 0. */
  readonly dailyDemand: ArrayLike<number>;
  /** Days that each past delivery took. */
  readonly leadTimesDays: ArrayLike<number>;
  /** Days between two looks at the stock, for periodic review. Default 0. */
  readonly reviewPeriodDays?: number;
  /** What is taken off the number of observations in both variances: 1 (default) for a sample, 0 for everything. */
  readonly deltaDegreesOfFreedom?: 0 | 1;
  /**
   * `none` (default): days are independent. `first-order`: the correlation of each day with the day before is
   * estimated and taken into account, as in {@link leadTimeDemand}; the mean lead time must be whole then.
   */
  readonly autocorrelation?: "none" | "first-order";
}

/**
 * Lead-time demand from past days and deliveries: mean and standard deviation of both, put into {@link leadTimeDemand}.
 *
 * Stock-outs in the past make demand look smaller than it was: leave such days out or replace them by an estimate. The
 * first-order autocorrelation is Σ(xₜ − x̄)(xₜ₊₁ − x̄) ÷ Σ(xₜ − x̄)², as R's `acf` has it.
 *
 * @returns Units; `null` where there are too few days or deliveries for a deviation.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { leadTimeDemandFromHistory } from "opscycle/kpi";
 *
 * leadTimeDemandFromHistory({ dailyDemand: [8, 12, 8, 12, 10], leadTimesDays: [16, 16] }); // => { mean: 160, standardDeviation: 8 }
 * leadTimeDemandFromHistory({ dailyDemand: [8], leadTimesDays: [16, 16] }); // => null
 * ```
 */
export function leadTimeDemandFromHistory({
  dailyDemand,
  leadTimesDays,
  reviewPeriodDays = 0,
  deltaDegreesOfFreedom = 1,
  autocorrelation = "none",
}: LeadTimeDemandFromHistoryInput): LeadTimeDemand | null {
  const subject = "leadTimeDemandFromHistory";
  requireNonNegatives(subject, "dailyDemand", dailyDemand);
  requireNonNegatives(subject, "leadTimesDays", leadTimesDays);
  requireNonNegative(subject, "reviewPeriodDays", reviewPeriodDays);
  requireOneOf(subject, "autocorrelation", autocorrelation, ["none", "first-order"]);
  if (deltaDegreesOfFreedom !== 0 && deltaDegreesOfFreedom !== 1)
    throw refusal(subject, "deltaDegreesOfFreedom", "0 or 1", deltaDegreesOfFreedom);
  if (Math.min(dailyDemand.length, leadTimesDays.length) <= deltaDegreesOfFreedom) return null;
  const demand = momentsOf(dailyDemand, deltaDegreesOfFreedom);
  const leadTime = momentsOf(leadTimesDays, deltaDegreesOfFreedom);
  return leadTimeDemand({
    meanDailyDemand: demand.mean,
    dailyDemandStandardDeviation: demand.deviation,
    leadTimeDays: leadTime.mean,
    leadTimeStandardDeviationDays: leadTime.deviation,
    reviewPeriodDays,
    autocorrelation: autocorrelation === "none" ? 0 : demand.autocorrelation,
  });
}

function momentsOf(values: ArrayLike<number>, deltaDegreesOfFreedom: number) {
  const list = Array.from(values);
  const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
  const gaps = list.map((value) => value - mean);
  const squares = gaps.reduce((sum, gap) => sum + gap * gap, 0);
  const products = gaps.reduce((sum, gap, index) => sum + gap * (gaps[index + 1] ?? 0), 0);
  return {
    mean: finiteResult("leadTimeDemandFromHistory", mean),
    deviation: Math.sqrt(squares / (list.length - deltaDegreesOfFreedom)),
    autocorrelation: squares === 0 ? 0 : products / squares,
  };
}
