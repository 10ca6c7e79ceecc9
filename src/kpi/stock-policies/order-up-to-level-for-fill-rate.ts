import { finiteResult, requireInnerShare } from "../require.js";
import { allowedShortage } from "./cycle-shortage.js";
import { levelReaching } from "./demand/levels.js";
import { type OrderUpToDemand, requireOrderUpToDemand, reviewShortage } from "./order-up-to-demand.js";

/** What {@link orderUpToLevelForFillRate} is computed from. */
export interface OrderUpToFillRateTarget extends OrderUpToDemand {
  /** Share of demand that is met from the shelf, above 0 and below 1. */
  readonly fillRate: number;
}

/**
 * Order-up-to level for a fill rate, for stock that is looked at every R days (periodic review, (R, S)).
 *
 * With n over review period and lead time, n₀ over the lead time and D demand over the review period it solves
 * n(S) = (1 − β)·E[D] (traditional), n(S) − n₀(S) = (1 − β)·E[D] (exact) or, for lost sales,
 * n(S) = (1 − β)·E[D] ÷ β.
 *
 * Source: Silver, Pyke & Thomas, Inventory and Production Management in Supply Chains, 4th edition, chapter 6;
 * Johnson, Lee, Davis & Hall, Expressions for item fill rates in periodic inventory systems, 1995.
 *
 * @returns Units; for demand in whole units the lowest integer that meets the rate, else not rounded.
 * @throws InvalidInputError naming the field, for input that cannot be meant.
 * @example
 * ```ts
 * import { orderUpToLevelForFillRate } from "opscycle/kpi";
 *
 * const leadTimeDemand = { distribution: "poisson", mean: 4 } as const;
 * const protectionDemand = { distribution: "poisson", mean: 6 } as const;
 * orderUpToLevelForFillRate({ fillRate: 0.95, leadTimeDemand, protectionDemand }); // => 10
 * ```
 */
export function orderUpToLevelForFillRate(target: OrderUpToFillRateTarget): number {
  const subject = "orderUpToLevelForFillRate";
  requireInnerShare(subject, "fillRate", target.fillRate);
  const { protection, leadTime } = requireOrderUpToDemand(subject, target);
  const reviewMean = protection.mean - leadTime.mean;
  const shortage = (level: number) => reviewShortage(protection, leadTime, level, target);
  const level = levelReaching(protection, shortage, allowedShortage(target.fillRate, reviewMean, target));
  return finiteResult(subject, level);
}
