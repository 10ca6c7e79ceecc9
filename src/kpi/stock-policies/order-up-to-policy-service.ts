import { finiteResults } from "../require.js";
import { requireLevel } from "./demand/levels.js";
import { type OrderUpToDemand, requireOrderUpToDemand, reviewShortage } from "./order-up-to-demand.js";

/** What {@link orderUpToPolicyService} is computed from. */
export interface OrderUpToPolicyServiceInput extends OrderUpToDemand {
  /** The level that the inventory position is raised to at each review, in units. */
  readonly orderUpToLevel: number;
}

/** What an order-up-to level brings. */
export interface OrderUpToPolicyService {
  /** What the level holds above the mean of demand over review period and lead time, in units. */
  readonly safetyStock: number;
  /** Chance of getting through a review cycle without a stock-out (P₁). */
  readonly cycleServiceLevel: number;
  /** Expected units short in a review cycle. */
  readonly unitsShortPerCycle: number;
  /** Share of demand that is met from the shelf (P₂). */
  readonly fillRate: number;
  /** Backorders when goods have just been booked in, the best moment of the cycle. */
  readonly backordersAfterDelivery: number;
  /** Backorders just before goods come, the worst moment; in a model of whole periods: at the end of a period. */
  readonly backordersBeforeDelivery: number;
  /** Stock on hand when goods have just been booked in. */
  readonly onHandAfterDelivery: number;
  /** Stock on hand just before goods come. */
  readonly onHandBeforeDelivery: number;
  /** Half the sum of the two: exact where stock falls evenly and does not run out. */
  readonly averageOnHand: number;
}

/**
 * Service and stock of a policy that looks at the stock every R days and orders up to S ((R, S), periodic review).
 *
 * With lost sales the same demand is lost that would have waited, which is an approximation: nothing is backordered, the
 * fill rate is E[D] ÷ (E[D] + units short) and stock on hand after a delivery is the stock before it and E[D].
 *
 * Source: Silver, Pyke & Thomas, Inventory and Production Management in Supply Chains, 4th edition, chapter 6.
 *
 * @returns Shares of 0 to 1, and units.
 * @throws InvalidInputError naming the field, for input that cannot be meant.
 * @example
 * ```ts
 * import { orderUpToPolicyService } from "opscycle/kpi";
 *
 * const leadTimeDemand = { distribution: "discrete", probabilities: [0.5, 0.5] } as const;
 * const protectionDemand = { distribution: "discrete", probabilities: [0.25, 0.5, 0.25] } as const;
 * const service = orderUpToPolicyService({ orderUpToLevel: 1, leadTimeDemand, protectionDemand });
 * service.cycleServiceLevel; // => 0.75
 * service.fillRate; // => 0.5
 * service.onHandBeforeDelivery; // => 0.25
 * ```
 */
export function orderUpToPolicyService(input: OrderUpToPolicyServiceInput): OrderUpToPolicyService {
  const subject = "orderUpToPolicyService";
  const { orderUpToLevel: level, shortages = "backorders" } = input;
  const { protection, leadTime } = requireOrderUpToDemand(subject, input);
  requireLevel(subject, "orderUpToLevel", level, protection);
  const short = reviewShortage(protection, leadTime, level, input);
  const reviewMean = protection.mean - leadTime.mean;
  const waits = shortages === "backorders";
  const before = level - protection.mean + protection.loss(level);
  const after = waits ? level - leadTime.mean + leadTime.loss(level) : before + reviewMean;
  return finiteResults(subject, {
    safetyStock: level - protection.mean,
    cycleServiceLevel: protection.cdf(level),
    unitsShortPerCycle: short,
    fillRate: waits ? 1 - short / reviewMean : reviewMean / (reviewMean + short),
    backordersAfterDelivery: waits ? leadTime.loss(level) : 0,
    backordersBeforeDelivery: waits ? protection.loss(level) : 0,
    onHandAfterDelivery: after,
    onHandBeforeDelivery: before,
    averageOnHand: (before + after) / 2,
  });
}
