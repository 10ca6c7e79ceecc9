import { InvalidInputError } from "../../errors/index.js";
import { normalQuantile } from "../distributions/normal.js";
import { requireNonNegative, requireNonNegatives } from "../require.js";
import { beliefsAfter } from "./demand-belief.js";
import { demandPaths } from "./demand-paths.js";
import { observedDemand, soldOutStreak } from "./observed-demand.js";
import { bestOrder } from "./order-search.js";
import { type ReplenishmentKnowledge, stockOnHand } from "./policy.js";
import { chanceToArrive, type SupplyBelief, supplyBelief } from "./supply-belief.js";

/** Paths of demand that are drawn for a decision. */
const pathCount = 120;
/** Periods that are played past the longest lead time. */
const periodsPast = 6;
/** Units that are ordered where nothing at all is known of demand. */
const firstOrder = 10;

/**
 * A policy that learns demand and lead time as it goes, and orders what earns most over what they may become.
 *
 * It weighs some thirty models of demand (steady, drifting, trending, seasonal, returning to a mean; additive and
 * multiplicative) by how well they foretold what was seen, takes a period that sold out for a lower bound, learns from
 * arrivals how long orders take and how many never come, draws 120 paths of demand and arrivals, and takes the order that
 * earns most on them. Where it has sold out and cannot see demand, it keeps enough stock to see again. It needs no
 * settings, only costs; a period is whatever the caller takes for one. It uses no randomness: the same knowledge gives the
 * same order.
 *
 * It does not know fixed costs of an order, minimum quantities, prices or promotions, and what it learns of one product it
 * does not carry to another. With a steady demand and a reliable supplier a tuned base stock does as well for less
 * computation. One decision takes some milliseconds, more with a longer history.
 *
 * Sources: dynamic linear models, West and Harrison, *Bayesian Forecasting and Dynamic Models* (1997); model averaging
 * with forgetting, Raftery, Kárný and Ettler (2010); lost sales with lead times, Zipkin (2008).
 *
 * @returns Whole units to order, 0 or more.
 * @throws InvalidInputError naming the field, for a number that cannot be meant or columns of different lengths.
 * @example
 * ```ts
 * import { adaptivePolicy, simulatePolicy } from "opscycle/kpi";
 *
 * const known = { unitMargin: 4, holdingCost: 1, promisedLeadTime: 0 };
 * const pastDemand = [20, 20, 20, 20, 20, 20];
 * const order = adaptivePolicy({ ...known, pastDemand, ordered: [], arrived: [], sold: [] });
 * order >= 20 && order < 30; // => true
 *
 * const played = simulatePolicy({ policy: adaptivePolicy, demand: pastDemand, pastDemand, leadTime: 0, ...known });
 * (played.fillRate ?? 0) > 0.95; // => true
 * ```
 */
export function adaptivePolicy(knowledge: ReplenishmentKnowledge): number {
  checkKnowledge(knowledge);
  const observations = observedDemand(knowledge);
  const seen = observations.flatMap((observation) => (observation === undefined ? [] : [observation.units]));
  const supply = supplyBelief(knowledge);
  const position = expectedPosition(knowledge, supply);
  if (seen.length === 0) return Math.max(0, Math.round(firstOrder - position));
  const { chances } = supply;
  const leadTime = meanLeadTime(chances);
  const ratio = criticalRatio(knowledge);
  const periods = Math.min(chances.length + periodsPast, knowledge.periodsLeft ?? Number.POSITIVE_INFINITY);
  const safety = normalQuantile(Math.min(0.9999, Math.max(0.0001, ratio)));
  const paths = demandPaths(beliefsAfter(observations), {
    paths: pathCount,
    periods,
    cover: leadTime + 1,
    safety,
  });
  const order = bestOrder({
    stock: stockOnHand(knowledge),
    supply,
    paths,
    unitMargin: knowledge.unitMargin,
    holdingCost: knowledge.holdingCost,
    backorderCost: knowledge.unmetDemand === "backordered" ? (knowledge.backorderCost ?? 0) : undefined,
  });
  if ((knowledge.periodsLeft ?? Number.POSITIVE_INFINITY) <= leadTime) return Math.round(order);
  const least = leastPosition(seen, leadTime, ratio);
  // Only more stock than was sold can show how much more there was to sell. Where orders take long, the search's own
  // order shows it as soon as another could.
  const streak = leadTime < 0.5 ? soldOutStreak(observations) : 0;
  const curious = (position + order) * Math.min(2, 1 + 0.2 * Math.max(0, streak - 1));
  const most = 4 * Math.max(1, ...seen) * (1 + leadTime);
  return Math.round(
    Math.max(0, Math.min(Math.max(position + order, curious, least), Math.max(most, least)) - position),
  );
}

/** Stock and open orders that are kept at the least, so that demand can be seen. */
function leastPosition(seen: readonly number[], leadTime: number, ratio: number): number {
  const mean = seen.reduce((sum, units) => sum + units, 0) / seen.length;
  return Math.max(1, 0.6 * ratio * mean) * (1 + leadTime / 2);
}

/** Stock and what of the open orders is expected to arrive. */
function expectedPosition(knowledge: ReplenishmentKnowledge, { chances, open }: SupplyBelief): number {
  const coming = open.reduce((sum, { units, age }) => sum + units * chanceToArrive(chances, age), 0);
  return stockOnHand(knowledge) + coming;
}

function meanLeadTime(chances: readonly number[]): number {
  const arriving = chances.reduce((sum, chance) => sum + chance, 0);
  return chances.reduce((sum, chance, time) => sum + chance * time, 0) / arriving;
}

/** The chance of meeting a period's demand at which another unit earns what it costs. */
function criticalRatio({
  unitMargin,
  holdingCost,
  backorderCost = 0,
  unmetDemand,
}: ReplenishmentKnowledge): number {
  const shortage = unmetDemand === "backordered" ? backorderCost : unitMargin;
  return shortage === 0 ? 0 : shortage / (shortage + holdingCost);
}

function checkKnowledge(knowledge: ReplenishmentKnowledge): void {
  const subject = "adaptivePolicy";
  const { ordered, arrived, sold, demanded, pastDemand = [] } = knowledge;
  for (const [path, column] of Object.entries({ ordered, arrived, sold, demanded, pastDemand })) {
    if (column === undefined) continue;
    requireNonNegatives(subject, path, column);
    if (path !== "pastDemand" && column.length !== ordered.length)
      throw new InvalidInputError(subject, [
        { path, expected: `${ordered.length} periods, as ordered has`, received: String(column.length) },
      ]);
  }
  requireNonNegative(subject, "unitMargin", knowledge.unitMargin);
  requireNonNegative(subject, "holdingCost", knowledge.holdingCost);
  requireNonNegative(subject, "backorderCost", knowledge.backorderCost ?? 0);
  requireNonNegative(subject, "initialStock", knowledge.initialStock ?? 0);
  requireNonNegative(subject, "promisedLeadTime", knowledge.promisedLeadTime);
}
