import { normalQuantile } from "../distributions/normal.js";
import { beliefsAfter, type DemandObservation, tune } from "./demand-belief.js";
import { demandPaths, pathTune } from "./demand-paths.js";
import { bestOrder, searchTune } from "./order-search.js";
import { type ReplenishmentKnowledge, stockOnHand } from "./policy.js";
import { chanceToArrive, supplyBelief, supplyTune } from "./supply-belief.js";

export const knobs = {
  paths: 120,
  ahead: 6,
  probe: 0.3,
  probeCover: 0.5,
  boost: 0.2,
  most: 2,
  least: 1,
  wait: 1,
  waitLead: 2,
};
export const tunes = [tune, pathTune, searchTune, supplyTune, knobs];

export function adaptivePolicy(knowledge: ReplenishmentKnowledge): number {
  const observations = observationsOf(knowledge);
  const seen = observations.flatMap((observation) => (observation === undefined ? [] : [observation.units]));
  const supply = supplyBelief(knowledge);
  if (seen.length === 0) return firstOrder(knowledge);
  const stock = stockOnHand(knowledge);
  const arriving = supply.chances.reduce((sum, chance) => sum + chance, 0);
  const leadTime = supply.chances.reduce((sum, chance, time) => sum + chance * time, 0) / arriving;
  const longest = supply.chances.length - 1;
  const periods = Math.min(longest + knobs.ahead + 1, knowledge.periodsLeft ?? Number.POSITIVE_INFINITY);
  const shortage =
    knowledge.unmetDemand === "backordered" ? (knowledge.backorderCost ?? 0) : knowledge.unitMargin;
  const ratio = shortage / (shortage + knowledge.holdingCost);
  const safety = normalQuantile(Math.min(0.9999, Math.max(1e-4, ratio)));
  const beliefs = beliefsAfter(observations);
  const paths = demandPaths(beliefs, { paths: knobs.paths, periods, cover: leadTime + 1, safety });
  const order = bestOrder({
    stock,
    supply,
    paths,
    unitMargin: knowledge.unitMargin,
    holdingCost: knowledge.holdingCost,
    backorderCost: knowledge.unmetDemand === "backordered" ? (knowledge.backorderCost ?? 0) : undefined,
    reviewPeriods: 1,
  });
  const position = supply.open.reduce(
    (sum, { units, age }) => sum + units * chanceToArrive(supply.chances, age),
    stock,
  );
  const probe =
    Math.max(knobs.least, knobs.probe * (seen.reduce((sum, units) => sum + units, 0) / seen.length)) *
    (1 + knobs.probeCover * leadTime);
  // Where everything was sold, only more stock can show how much more there was to sell.
  const streak = leadTime < 0.5 ? soldOutStreak(observations) : 0;
  const boost = Math.min(
    knobs.most,
    1 + knobs.boost * Math.max(0, streak - knobs.wait),
  );
  const up = Math.max(probe, (position + order) * boost);
  return Math.round(Math.max(0, order, up - position));
}

/** Nothing was ever seen: a small order, four times as large after each that sold out. */
function firstOrder(_knowledge: ReplenishmentKnowledge): number {
  return 10;
}

/** Demand of each period; a lower bound where the stock ran out, nothing where there was no stock at all. */
function observationsOf(knowledge: ReplenishmentKnowledge): readonly (DemandObservation | undefined)[] {
  const { pastDemand = [], sold, arrived, demanded, initialStock = 0 } = knowledge;
  const before = pastDemand.map((units) => ({ units, atLeast: false }));
  let stock = initialStock;
  const during = sold.map((units, period) => {
    stock += arrived[period] ?? 0;
    const had = stock;
    stock -= units;
    if (demanded !== undefined) return { units: demanded[period] ?? 0, atLeast: false };
    if (had <= 0) return undefined;
    return { units, atLeast: stock <= 0 };
  });
  return [...before, ...during];
}

function soldOutStreak(observations: readonly (DemandObservation | undefined)[]): number {
  let streak = 0;
  for (let i = observations.length - 1; i >= 0; i -= 1) {
    const o = observations[i];
    if (o !== undefined && !o.atLeast) break;
    if (o !== undefined) streak += 1;
  }
  return streak;
}
