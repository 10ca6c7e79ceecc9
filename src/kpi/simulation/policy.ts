/** What a replenishment policy knows when it orders: all that happened before, and nothing of what is to come. */
export interface ReplenishmentKnowledge {
  /** Units ordered in each period so far. */
  readonly ordered: readonly number[];
  /** Units that arrived in each period so far. */
  readonly arrived: readonly number[];
  /** Units handed over to customers in each period so far. */
  readonly sold: readonly number[];
  /** Units asked for in each period so far, where the shop sees what it could not serve. */
  readonly demanded?: readonly number[];
  /** Demand of the periods before the first, oldest first. */
  readonly pastDemand?: readonly number[];
  /** Stock before the first period. Default 0. */
  readonly initialStock?: number;
  /** What a unit sold earns, in money. */
  readonly unitMargin: number;
  /** What a unit in stock at the end of a period costs, in money. */
  readonly holdingCost: number;
  /** What a unit owed at the end of a period costs, in money; where unmet demand waits. */
  readonly backorderCost?: number;
  /** Periods that the supplier says an order takes: 0 arrives before the same period's demand. */
  readonly promisedLeadTime: number;
  /** What becomes of demand that meets no stock. Default `lost`. */
  readonly unmetDemand?: "lost" | "backordered";
  /** Periods from one chance to order to the next. Default 1. */
  readonly reviewPeriods?: number;
  /** Periods still to be played, this one included, where the end is known. */
  readonly periodsLeft?: number;
}

/** A rule of how much to order: a function of what is known, without memory of its own. */
export type ReplenishmentPolicy = (knowledge: ReplenishmentKnowledge) => number;

/** Units in stock before this period's arrivals; below 0 where units are owed. */
export function stockOnHand(knowledge: ReplenishmentKnowledge): number {
  const out =
    knowledge.unmetDemand === "backordered" ? (knowledge.demanded ?? knowledge.sold) : knowledge.sold;
  return (knowledge.initialStock ?? 0) + sum(knowledge.arrived) - sum(out);
}

/** Units ordered that have not arrived, those that never will included. */
export function unitsOnOrder({ ordered, arrived }: ReplenishmentKnowledge): number {
  return sum(ordered) - sum(arrived);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
