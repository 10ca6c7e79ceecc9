import { finiteResult, requireInnerShare } from "../require.js";
import { requireDemand, type StockDemand } from "./demand/stock-demand.js";

/** What {@link orderUpToLevelForCycleService} is computed from. */
export interface OrderUpToCycleServiceTarget {
  /** Chance of getting through a review cycle without a stock-out, above 0 and below 1. */
  readonly cycleServiceLevel: number;
  /** Demand over the review period and the lead time together. */
  readonly protectionDemand: StockDemand;
}

/**
 * Order-up-to level for a cycle service level, for stock that is looked at every R days (periodic review, (R, S)).
 *
 * What is ordered today must last until the goods of the next order are there: review period and lead time.
 *
 * @returns Units; an integer for demand in whole units, else not rounded.
 * @throws InvalidInputError naming the field, for input that cannot be meant.
 * @example
 * ```ts
 * import { leadTimeDemand, orderUpToLevelForCycleService } from "opscycle/kpi";
 *
 * const demand = { meanDailyDemand: 10, dailyDemandStandardDeviation: 5 };
 * const moments = leadTimeDemand({ ...demand, leadTimeDays: 9, reviewPeriodDays: 7 });
 * const protectionDemand = { distribution: "normal", ...moments } as const;
 * orderUpToLevelForCycleService({ cycleServiceLevel: 0.95, protectionDemand }).toFixed(2); // => "192.90"
 * ```
 */
export function orderUpToLevelForCycleService({
  cycleServiceLevel,
  protectionDemand,
}: OrderUpToCycleServiceTarget): number {
  const subject = "orderUpToLevelForCycleService";
  requireInnerShare(subject, "cycleServiceLevel", cycleServiceLevel);
  const demand = requireDemand(subject, "protectionDemand", protectionDemand);
  return finiteResult(subject, demand.quantile(cycleServiceLevel));
}
