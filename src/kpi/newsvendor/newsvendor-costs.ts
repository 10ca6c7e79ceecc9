import { refusal, requireFinite, requireNonNegative } from "../require.js";

/** What {@link newsvendorCosts} are computed from, in money per unit. */
export interface NewsvendorPrices {
  /** What a unit sells for, 0 or more. */
  readonly unitPrice: number;
  /** What a unit costs, 0 or more. */
  readonly unitCost: number;
  /** What a unit left over still brings; below 0 where it costs to hold or to dispose of. 0 by default. */
  readonly salvageValue?: number;
  /** Goodwill lost on each unit of demand not met, besides the margin, 0 or more; 0 by default. */
  readonly shortagePenalty?: number;
}

/** The two costs of the newsvendor model, in money per unit. */
export interface NewsvendorCosts {
  /** Cost of each unit of demand that is not met: price − cost + penalty. */
  readonly underageCost: number;
  /** Cost of each unit that is left over: cost − salvage value. */
  readonly overageCost: number;
  /** Underage ÷ (underage + overage), above 0 and below 1. */
  readonly criticalRatio: number;
}

/**
 * Underage and overage cost of the newsvendor model, from prices.
 *
 * @returns The costs per unit and their critical ratio.
 * @throws InvalidInputError naming the field, for a number that cannot be meant, and where a unit sold brings nothing
 * (price + penalty not above cost) or a unit left over loses nothing (salvage value not below cost): then no quantity
 * is best.
 * @example
 * ```ts
 * import { newsvendorCosts } from "opscycle/kpi";
 *
 * const costs = newsvendorCosts({ unitPrice: 10, unitCost: 4, salvageValue: 2 });
 * costs.underageCost; // => 6
 * costs.overageCost; // => 2
 * costs.criticalRatio; // => 0.75
 * ```
 */
export function newsvendorCosts(prices: NewsvendorPrices): NewsvendorCosts {
  return pricedCosts("newsvendorCosts", prices);
}

/** {@link newsvendorCosts} for another function, which errors name. */
export function pricedCosts(
  subject: string,
  { unitPrice, unitCost, salvageValue = 0, shortagePenalty = 0 }: NewsvendorPrices,
): NewsvendorCosts {
  requireNonNegative(subject, "unitPrice", unitPrice);
  requireNonNegative(subject, "unitCost", unitCost);
  requireFinite(subject, "salvageValue", salvageValue);
  requireNonNegative(subject, "shortagePenalty", shortagePenalty);
  const underageCost = unitPrice - unitCost + shortagePenalty;
  const overageCost = unitCost - salvageValue;
  if (underageCost <= 0)
    throw refusal(subject, "unitPrice", `with shortagePenalty above unitCost, ${unitCost}`, unitPrice);
  if (overageCost <= 0) throw refusal(subject, "salvageValue", `below unitCost, ${unitCost}`, salvageValue);
  return { underageCost, overageCost, criticalRatio: underageCost / (underageCost + overageCost) };
}
