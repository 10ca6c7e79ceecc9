import { finiteResult, requirePositive } from "../require.js";
import { eoqCostRatio } from "./eoq-cost-ratio.js";

/** What {@link powerOfTwoPolicy} is computed from. */
export interface PowerOfTwoPolicyInput {
  /** Units demanded per period, above 0. */
  readonly demandPerPeriod: number;
  /** Fixed cost of an order, above 0. */
  readonly orderCost: number;
  /** Cost of holding a unit for a period, above 0. */
  readonly holdingCost: number;
  /** The base interval that is doubled or halved, in periods, above 0; 1 by default. */
  readonly basePeriod?: number;
}

/** An order interval that is the base interval times a power of two. */
export interface PowerOfTwoPolicy {
  /** The power of two: −1, 0, 1, 2 … */
  readonly exponent: number;
  /** Periods from one order to the next. */
  readonly orderInterval: number;
  /** Units of each order. */
  readonly orderQuantity: number;
  /** Order and holding cost per period. */
  readonly costPerPeriod: number;
  /** That cost over the least possible cost: at most 1.0607, whatever the base. */
  readonly costRatio: number;
}

/**
 * Power-of-two policy: the cheapest of the order intervals … ½, 1, 2, 4 … times a base interval.
 *
 * Products whose intervals are all of this kind often fall due on the same day, and each costs at most 6.1 per cent
 * above its own economic order quantity. Of two equally cheap intervals the shorter one is taken.
 *
 * Source: Roundy, 98%-effective integer-ratio lot-sizing for one-warehouse multi-retailer systems, Management Science
 * 31, 1985.
 *
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { powerOfTwoPolicy } from "opscycle/kpi";
 *
 * // The economic order interval is 0.1 periods.
 * const policy = powerOfTwoPolicy({ demandPerPeriod: 1200, orderCost: 6, holdingCost: 1 });
 * policy.orderInterval; // => 0.125
 * policy.costRatio; // => 1.025
 * ```
 */
export function powerOfTwoPolicy({
  demandPerPeriod,
  orderCost,
  holdingCost,
  basePeriod = 1,
}: PowerOfTwoPolicyInput): PowerOfTwoPolicy {
  const subject = "powerOfTwoPolicy";
  requirePositive(subject, "demandPerPeriod", demandPerPeriod);
  requirePositive(subject, "orderCost", orderCost);
  requirePositive(subject, "holdingCost", holdingCost);
  requirePositive(subject, "basePeriod", basePeriod);
  const best = Math.sqrt((2 * orderCost) / holdingCost / demandPerPeriod);
  // An interval and its double cost the same where the first is best ÷ √2.
  const exponent = Math.ceil(finiteResult(subject, Math.log2(best / basePeriod) - 0.5));
  const orderInterval = finiteResult(subject, basePeriod * 2 ** exponent);
  return {
    exponent,
    orderInterval,
    orderQuantity: demandPerPeriod * orderInterval,
    costPerPeriod: orderCost / orderInterval + (holdingCost * demandPerPeriod * orderInterval) / 2,
    costRatio: eoqCostRatio({ orderQuantity: orderInterval, economicQuantity: best }),
  };
}
