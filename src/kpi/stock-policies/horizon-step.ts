import type { HorizonDecision } from "./finite-horizon-policy.js";

/** Least expected cost from the start of a period on, by the stock that it starts with. */
export interface CostToGo {
  readonly at: (stock: number) => number;
  /** At this stock and below, each unit less costs `slopeBelow` more. */
  readonly linearBelow: number;
  readonly slopeBelow: number;
}

/** A period, and what comes after it. */
export interface HorizonStep {
  /** Chances of a demand of 0, 1, 2 … units. */
  readonly chances: readonly number[];
  /** Expected holding and backorder cost of the period at a stock after ordering. */
  readonly stockCostAt: (level: number) => number;
  readonly backorderCost: number;
  readonly fixedCost: number;
  readonly purchaseCost: number;
  readonly discountFactor: number;
  readonly next: CostToGo;
}

/** The best decision of a period, and the cost to go from its start. */
export function decidePeriod(step: HorizonStep): { decision: HorizonDecision; costToGo: CostToGo } {
  const { fixedCost, purchaseCost, discountFactor, next } = step;
  const waitingCost = memoised(
    (level) => step.stockCostAt(level) + discountFactor * expectedNext(step, level),
  );
  // Below this stock everything is short, now and at the start of the next period.
  const linearBelow = Math.min(0, next.linearBelow);
  const slopeBelow = step.backorderCost + discountFactor * next.slopeBelow;
  if (slopeBelow <= purchaseCost)
    return {
      decision: { reorderPoint: null, orderUpToLevel: null },
      costToGo: { at: waitingCost, linearBelow, slopeBelow },
    };
  const levelValue = (level: number) => waitingCost(level) + purchaseCost * level;
  const orderUpToLevel = cheapestLevel(levelValue, linearBelow, fixedCost);
  const orderedValue = levelValue(orderUpToLevel) + fixedCost;
  let reorderPoint = orderUpToLevel - 1;
  while (reorderPoint > linearBelow && levelValue(reorderPoint) <= orderedValue) reorderPoint -= 1;
  if (levelValue(reorderPoint) <= orderedValue)
    reorderPoint -= 1 + Math.floor((orderedValue - levelValue(reorderPoint)) / (slopeBelow - purchaseCost));
  const at = (stock: number) =>
    stock <= reorderPoint ? orderedValue - purchaseCost * stock : waitingCost(stock);
  return {
    decision: { reorderPoint, orderUpToLevel },
    costToGo: { at, linearBelow: reorderPoint, slopeBelow: purchaseCost },
  };
}

function expectedNext({ chances, next }: HorizonStep, level: number): number {
  let expected = 0;
  for (let units = 0; units < chances.length; units += 1)
    expected += (chances[units] ?? 0) * next.at(level - units);
  return expected;
}

/** The lowest of the best levels. Above a level that costs K more than the best, none is better (K-convexity). */
function cheapestLevel(value: (level: number) => number, start: number, fixedCost: number): number {
  let best = start;
  for (let level = start; value(level) <= value(best) + fixedCost; level += 1)
    if (value(level) < value(best)) best = level;
  return best;
}

function memoised(compute: (level: number) => number): (level: number) => number {
  const known = new Map<number, number>();
  return (level) => {
    const value = known.get(level) ?? compute(level);
    known.set(level, value);
    return value;
  };
}
