import { finiteResult, requireFinite, requireNonNegative, requirePositive } from "../require.js";
import { requireCosts } from "./newsvendor.js";

/** What {@link distributionFreeNewsvendor} is computed from. */
export interface DistributionFreeNewsvendorInput {
  /** Mean demand, above 0, in units. */
  readonly mean: number;
  /** Standard deviation of demand, 0 or more, in units. */
  readonly standardDeviation: number;
  /** Cost of each unit of demand that is not met, above 0. */
  readonly underageCost: number;
  /** Cost of each unit that is left over, above 0. */
  readonly overageCost: number;
  /** A quantity of 0 or more whose worst case is asked for; by default the one with the best worst case. */
  readonly quantity?: number;
  /** Whether demand can be below 0; `false` by default. */
  readonly demandMayBeNegative?: boolean;
}

/** A quantity and the worst that demand of that mean and deviation can make of it. */
export interface DistributionFreeNewsvendor {
  /** The one asked for, else the one whose worst case costs least. */
  readonly quantity: number;
  /** The highest expected cost that any distribution with this mean and deviation gives. */
  readonly worstCaseCost: number;
  /** The highest expected shortage that any of them gives, in units. */
  readonly worstCaseLostSales: number;
}

/**
 * Scarf's rule: the newsvendor quantity where only mean and standard deviation of demand are known, best against the
 * worst distribution that has them.
 *
 * Mean + ½·deviation·(√(underage ÷ overage) − √(overage ÷ underage)); with demand of 0 or more nothing at all where
 * the critical ratio is not above deviation² ÷ (mean² + deviation²). It is cautious: for normal demand it costs a
 * little more than {@link newsvendor}, whose quantity it is near for usual ratios.
 *
 * Source: Scarf, A min-max solution of an inventory problem, 1958; Gallego and Moon, The distribution free newsboy
 * problem, Journal of the Operational Research Society 44, 1993.
 *
 * @returns The quantity and its worst case.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { distributionFreeNewsvendor } from "opscycle/kpi";
 *
 * const best = distributionFreeNewsvendor({
 *   mean: 100,
 *   standardDeviation: 20,
 *   underageCost: 4,
 *   overageCost: 1,
 * });
 * best.quantity; // => 115
 * best.worstCaseCost; // => 40
 * ```
 */
export function distributionFreeNewsvendor({
  mean,
  standardDeviation,
  underageCost,
  overageCost,
  quantity,
  demandMayBeNegative = false,
}: DistributionFreeNewsvendorInput): DistributionFreeNewsvendor {
  const subject = "distributionFreeNewsvendor";
  (demandMayBeNegative ? requireFinite : requirePositive)(subject, "mean", mean);
  requireNonNegative(subject, "standardDeviation", standardDeviation);
  requireCosts(subject, underageCost, overageCost);
  if (quantity !== undefined)
    (demandMayBeNegative ? requireFinite : requireNonNegative)(subject, "quantity", quantity);
  const odds = Math.sqrt(underageCost / overageCost);
  const nothing =
    !demandMayBeNegative && (odds * mean) / standardDeviation <= standardDeviation / mean / odds;
  const chosen = quantity ?? (nothing ? 0 : mean + (standardDeviation / 2) * (odds - 1 / odds));
  const lost = mostLost(mean, standardDeviation, chosen, demandMayBeNegative);
  return {
    quantity: finiteResult(subject, chosen),
    worstCaseCost: finiteResult(subject, underageCost * lost + overageCost * (chosen - mean + lost)),
    worstCaseLostSales: lost,
  };
}

/** The highest E[(X − x)⁺] for this mean and deviation; with X of 0 or more it is lower for a small x. */
function mostLost(mean: number, deviation: number, x: number, mayBeNegative: boolean): number {
  const square = mean * mean + deviation * deviation;
  if (!mayBeNegative && x < square / mean / 2) return mean - (x * mean * mean) / square;
  const excess = x - mean;
  if (deviation === 0) return Math.max(0, -excess);
  const root = Math.hypot(deviation, excess);
  return excess > 0 ? (deviation * deviation) / (root + excess) / 2 : (root - excess) / 2;
}
