import type { DemandObservation } from "./demand-belief.js";
import type { ReplenishmentKnowledge } from "./policy.js";

/** Demand of each period: a lower bound where the stock ran out, `undefined` where there was none to sell. */
export function observedDemand(
  knowledge: ReplenishmentKnowledge,
): readonly (DemandObservation | undefined)[] {
  const { pastDemand = [], sold, arrived, demanded, initialStock = 0 } = knowledge;
  const before = pastDemand.map((units) => ({ units, atLeast: false }));
  if (demanded !== undefined) return [...before, ...demanded.map((units) => ({ units, atLeast: false }))];
  let stock = initialStock;
  const during = sold.map((units, period) => {
    const offered = stock + (arrived[period] ?? 0);
    stock = offered - units;
    return offered <= 0 ? undefined : { units, atLeast: stock <= 0 };
  });
  return [...before, ...during];
}

/** How many of the latest periods in which anything could be seen sold out, one after another. */
export function soldOutStreak(observations: readonly (DemandObservation | undefined)[]): number {
  const seen = observations.filter((observation) => observation !== undefined);
  const other = seen.findLastIndex(({ atLeast }) => !atLeast);
  return seen.length - 1 - other;
}
