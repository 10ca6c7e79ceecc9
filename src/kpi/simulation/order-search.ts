import type { DemandPath } from "./demand-paths.js";
import { createUniforms } from "./random-numbers.js";
import { chanceToArrive, type SupplyBelief } from "./supply-belief.js";

/** What the search for an order looks at. */
export interface OrderSearch {
  readonly stock: number;
  readonly supply: SupplyBelief;
  readonly paths: readonly DemandPath[];
  readonly unitMargin: number;
  readonly holdingCost: number;
  /** Cost of a unit owed at the end of a period; `undefined` where unmet demand is lost. */
  readonly backorderCost: number | undefined;
  /** Periods from one chance to order to the next. */
  readonly reviewPeriods: number;
}

/** Shares of the later periods' targets that are tried: long lead times and lost sales call for less than all. */
const targetShares = [0.2, 0.4, 0.55, 0.7, 0.8, 0.9, 1, 1.15, 1.4];
/** Into how many steps each round of the search divides its range. */
const searchRounds = [12, 6, 6];

/**
 * The order that earns most over the paths when later orders aim at a share of their targets: first the best share, then
 * the best order beside it.
 */
export function bestOrder(search: OrderSearch): number {
  const world = createWorld(search);
  const { paths } = search;
  const target = paths.reduce((sum, path) => sum + (path.target[0] ?? 0), 0) / paths.length;
  let best = { earned: Number.NEGATIVE_INFINITY, order: 0, share: 1 };
  const consider = (order: number, share: number) => {
    const earned = world.earned(order, share);
    if (earned > best.earned + 1e-9 * Math.abs(earned)) best = { earned, order, share };
  };
  consider(0, 1);
  for (const share of targetShares) consider(Math.max(0, share * target - world.position), share);
  let low = 0;
  let high = Math.max(1, 2 * target, 2 * best.order);
  for (const steps of searchRounds) {
    const width = (high - low) / steps;
    for (let index = 0; index <= steps; index += 1) consider(low + index * width, best.share);
    low = Math.max(0, best.order - width);
    high = best.order + width;
  }
  return best.order;
}

/** The future as the paths and drawn lead times make it. */
function createWorld(search: OrderSearch) {
  const { stock, paths, reviewPeriods } = search;
  const { chances, open } = search.supply;
  const periods = paths[0]?.demand.length ?? 0;
  const uniform = createUniforms(2);
  const leadTimes = paths.map(() =>
    Array.from({ length: periods }, () => drawLeadTime(chances, 0, uniform())),
  );
  const openArrivals = paths.map(() => open.map(({ age }) => drawLeadTime(chances, age, uniform()) - age));
  const hopes = chances.map((_, age) => chanceToArrive(chances, age));
  const placed = new Float64Array(periods);
  const arrivals = new Float64Array(periods);

  function onOrder(path: number, period: number): number {
    let units = 0;
    for (let from = Math.max(0, period - chances.length); from < period; from += 1)
      if (from + (leadTimes[path]?.[from] ?? 0) >= period)
        units += (placed[from] ?? 0) * (hopes[period - from] ?? 0);
    for (let index = 0; index < open.length; index += 1)
      if ((openArrivals[path]?.[index] ?? 0) >= period)
        units += (open[index]?.units ?? 0) * (hopes[(open[index]?.age ?? 0) + period] ?? 0);
    return units;
  }

  function laterOrder(path: number, period: number, inStock: number, target: number): number {
    return period % reviewPeriods === 0 ? Math.max(0, target - inStock - onOrder(path, period)) : 0;
  }

  function earnedOn(path: number, order: number, share: number): number {
    const { demand, target } = paths[path] ?? { demand: arrivals, target: arrivals };
    arrivals.fill(0);
    const arrive = (period: number, units: number) => {
      if (period < periods) arrivals[period] = (arrivals[period] ?? 0) + units;
    };
    for (let index = 0; index < open.length; index += 1)
      arrive(openArrivals[path]?.[index] ?? periods, open[index]?.units ?? 0);
    let inStock = stock;
    let earned = 0;
    for (let period = 0; period < periods; period += 1) {
      const units = period === 0 ? order : laterOrder(path, period, inStock, share * (target[period] ?? 0));
      placed[period] = units;
      if (units > 0) arrive(period + (leadTimes[path]?.[period] ?? periods), units);
      inStock += arrivals[period] ?? 0;
      const left = inStock - (demand[period] ?? 0);
      earned += earnedInPeriod(search, inStock, left);
      inStock = search.backorderCost === undefined ? Math.max(0, left) : left;
    }
    return earned;
  }

  return {
    position: open.reduce((sum, { units, age }) => sum + units * (hopes[age] ?? 0), stock),
    earned: (order: number, share: number) => {
      let sum = 0;
      for (let path = 0; path < paths.length; path += 1) sum += earnedOn(path, order, share);
      return sum / paths.length;
    },
  };
}

function earnedInPeriod(search: OrderSearch, before: number, left: number): number {
  const held = search.holdingCost * Math.max(0, left);
  if (search.backorderCost !== undefined) return search.backorderCost * Math.min(0, left) - held;
  return search.unitMargin * (before - Math.max(0, left)) - held;
}

/** The lead time of an order that has not arrived at this age. Infinity where it never will. */
function drawLeadTime(chances: readonly number[], age: number, uniform: number): number {
  let left = 1;
  for (let time = 0; time < age; time += 1) left -= chances[time] ?? 0;
  let rest = uniform * left;
  for (let time = age; time < chances.length; time += 1) {
    rest -= chances[time] ?? 0;
    if (rest < 0) return time;
  }
  return Number.POSITIVE_INFINITY;
}
