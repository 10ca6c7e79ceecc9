import { normalQuantile } from "../distributions/normal.js";
import { beliefsAfter, type DemandObservation } from "./demand-belief.js";
import { type DemandPath, demandPaths } from "./demand-paths.js";
import { soldOutStreak } from "./observed-demand.js";
import { bestOrder } from "./order-search.js";
import { chanceToArrive, type SupplyBelief } from "./supply-belief.js";

/** Paths of demand that are drawn for a decision. */
const pathCount = 120;
/** Periods that are played past the longest lead time, at the least. */
const periodsPast = 6;
/** Units that are ordered where nothing at all is known of demand. */
const firstOrder = 10;

/** What an order is found from. */
export interface OrderSituation {
  /** Demand so far, oldest first; `undefined` for a period in which none could be seen. */
  readonly observations: readonly (DemandObservation | undefined)[];
  /** Units in stock; below 0 where units are owed. */
  readonly stock: number;
  readonly supply: SupplyBelief;
  readonly unitMargin: number;
  readonly holdingCost: number;
  /** Cost of a unit owed at the end of a period; `undefined` where unmet demand is lost. */
  readonly backorderCost: number | undefined;
  /** Periods from one chance to order to the next. */
  readonly reviewPeriods: number;
  /** Periods still to come; Infinity where no end is known. */
  readonly periodsLeft: number;
}

/** An order and what it rests on. */
export interface AdaptiveOrder {
  /** Whole units to order, 0 or more. */
  readonly units: number;
  /** Units in stock and expected to arrive of those on order. */
  readonly position: number;
  /** Units expected to be asked for in a period, over the periods that the order is to cover; `null` where nothing was ever seen. */
  readonly expectedUnits: number | null;
}

/** The order that earns most over what demand and supply may become, and no less than it takes to see demand. */
export function adaptiveOrder(situation: OrderSituation): AdaptiveOrder {
  const { observations, stock, supply, periodsLeft } = situation;
  const seen = observations.flatMap((observation) => (observation === undefined ? [] : [observation.units]));
  const coming = supply.open.reduce(
    (sum, { units, age }) => sum + units * chanceToArrive(supply.chances, age),
    0,
  );
  const position = stock + coming;
  if (seen.length === 0)
    return { units: Math.max(0, Math.round(firstOrder - position)), position, expectedUnits: null };
  const leadTime = meanLeadTime(supply.chances);
  const ratio = criticalRatio(situation);
  const cover = leadTime + situation.reviewPeriods;
  const paths = demandPaths(beliefsAfter(observations), {
    paths: pathCount,
    periods: Math.min(supply.chances.length + Math.max(periodsPast, situation.reviewPeriods), periodsLeft),
    cover,
    safety: normalQuantile(Math.min(0.9999, Math.max(0.0001, ratio))),
  });
  const order = bestOrder({ ...situation, paths });
  // Near the end nothing is to be learnt any more.
  const least = periodsLeft <= leadTime ? 0 : leastPosition(seen, leadTime, ratio);
  // Only more stock than was sold can show how much more there was to sell. Where orders take long, the search's own
  // order shows it as soon as another could.
  const streak = leadTime < 0.5 ? soldOutStreak(observations) : 0;
  const curious = (position + order) * Math.min(2, 1 + 0.2 * Math.max(0, streak - 1));
  const most = Math.max(least, 4 * Math.max(1, ...seen) * cover);
  const level = Math.min(Math.max(curious, least), most);
  return {
    units: Math.round(Math.max(0, level - position)),
    position,
    expectedUnits: meanDemand(paths, Math.ceil(cover)),
  };
}

/** Stock and open orders that are kept at the least, so that demand can be seen. */
function leastPosition(seen: readonly number[], leadTime: number, ratio: number): number {
  const mean = seen.reduce((sum, units) => sum + units, 0) / seen.length;
  return Math.max(1, 0.6 * ratio * mean) * (1 + leadTime / 2);
}

function meanLeadTime(chances: readonly number[]): number {
  const arriving = chances.reduce((sum, chance) => sum + chance, 0);
  return chances.reduce((sum, chance, time) => sum + chance * time, 0) / arriving;
}

/** The chance of meeting a period's demand at which another unit earns what it costs. */
function criticalRatio({ unitMargin, holdingCost, backorderCost = unitMargin }: OrderSituation): number {
  return backorderCost === 0 ? 0 : backorderCost / (backorderCost + holdingCost);
}

function meanDemand(paths: readonly DemandPath[], periods: number): number {
  const sums = paths.map(({ demand }) => demand.subarray(0, periods).reduce((sum, units) => sum + units, 0));
  const counted = Math.min(periods, paths[0]?.demand.length ?? 0);
  return counted === 0 ? 0 : sums.reduce((sum, units) => sum + units, 0) / (paths.length * counted);
}
