import type { ReplenishmentKnowledge } from "./policy.js";

/** An order that has not arrived. */
export interface OpenOrder {
  readonly units: number;
  /** Periods since it was placed. */
  readonly age: number;
}

/** What is believed of the supplier. */
export interface SupplyBelief {
  /** Chance that an order arrives after exactly so many periods; what is missing to 1 never arrives. */
  readonly chances: readonly number[];
  /** Orders that may still arrive. */
  readonly open: readonly OpenOrder[];
}

/** How many orders' worth the promise counts for: on time, a period off, further off, and lost. */
const prior = { onTime: 3, near: 0.3, far: 0.08, lost: 0.1 };
/** Periods past the promise in which an order is still looked for. */
const patience = 2;

/** Learns from orders and arrivals how long orders take and how many are lost. */
export function supplyBelief(knowledge: ReplenishmentKnowledge): SupplyBelief {
  const { open, leadTimes } = matchArrivals(knowledge);
  return supplyAfter(knowledge.promisedLeadTime, leadTimes, open);
}

/** What is believed of a supplier whose orders took so long, with these still open. */
export function supplyAfter(
  promisedLeadTime: number,
  leadTimes: readonly number[],
  open: readonly OpenOrder[],
): SupplyBelief {
  const longest = Math.max(promisedLeadTime + patience, ...leadTimes.map((time) => time + 1));
  const weights = Array.from({ length: longest + 1 }, (_, time) => priorWeight(time - promisedLeadTime));
  for (const time of leadTimes) weights[time] = (weights[time] ?? 0) + 1;
  const arriving = weights.reduce((sum, weight) => sum + weight, 0);
  const gone = open.filter(({ age }) => age > longest).length;
  const lost = prior.lost + gone;
  const chances = weights.map((weight) => weight / (arriving + lost));
  return { chances, open: open.filter(({ age }) => age <= longest) };
}

/** An order may come a period early; earlier ones are believed when one was seen. */
function priorWeight(late: number): number {
  if (late < -1) return 0;
  return late === 0 ? prior.onTime : Math.abs(late) === 1 ? prior.near : prior.far;
}

/** The chance that an order of this age still arrives. */
export function chanceToArrive(chances: readonly number[], age: number): number {
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  const later = chances.slice(age).reduce((sum, chance) => sum + chance, 0);
  const lost = 1 - total;
  return later + lost > 0 ? later / (later + lost) : 0;
}

interface PlacedOrder {
  readonly units: number;
  readonly placed: number;
}

/** Finds for each arrival the orders that it probably is. */
function matchArrivals({ ordered, arrived, promisedLeadTime }: ReplenishmentKnowledge) {
  let open: readonly PlacedOrder[] = [];
  const leadTimes: number[] = [];
  ordered.forEach((units, period) => {
    if (units > 0) open = [...open, { units, placed: period }];
    const came = arrived[period] ?? 0;
    if (came <= 0) return;
    const matched = likeliestOrders(open, came, period - promisedLeadTime);
    open = open.filter((order) => !matched.includes(order));
    for (const { placed } of matched) leadTimes.push(period - placed);
  });
  return { open: open.map(({ units, placed }) => ({ units, age: ordered.length - placed })), leadTimes };
}

/** Of the latest orders those whose sum is nearest to what came; of equals, those placed nearest to the expected period. */
function likeliestOrders(
  open: readonly PlacedOrder[],
  came: number,
  expected: number,
): readonly PlacedOrder[] {
  const candidates = open.slice(-10);
  let best: readonly PlacedOrder[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let choice = 1; choice < 1 << candidates.length; choice += 1) {
    const orders = candidates.filter((_, index) => (choice >> index) & 1);
    const missing = Math.abs(orders.reduce((sum, { units }) => sum + units, 0) - came);
    const distance = orders.reduce((sum, { placed }) => sum + Math.abs(placed - expected) + 0.1, 0);
    const cost = distance + (missing > came * 1e-9 ? 1000 * (1 + missing) : 0);
    if (cost < least) [least, best] = [cost, orders];
  }
  return best;
}
