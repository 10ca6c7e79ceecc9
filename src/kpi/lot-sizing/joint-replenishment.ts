import { finiteResult, refusal, requireNonNegative, requireOneOf, requirePositive } from "../require.js";

/** One of the products that can share an order. */
export interface JointReplenishmentItem {
  /** Units demanded per period, above 0. */
  readonly demandPerPeriod: number;
  /** Fixed cost of having the product in an order, 0 or more. */
  readonly orderCost: number;
  /** Cost of holding a unit for a period, above 0. */
  readonly holdingCost: number;
}

/** What {@link jointReplenishment} is computed from. */
export interface JointReplenishmentInput {
  /** Fixed cost of an order, whatever is in it, above 0. */
  readonly sharedOrderCost: number;
  /** The products, at least one. */
  readonly items: readonly JointReplenishmentItem[];
  /**
   * How many base cycles lie between two orders of each product. `optimal` (the default) is the cheapest of all
   * choices; `silver` is Silver's simple rule; `common-cycle` has every product in every order.
   */
  readonly multiples?: "optimal" | "silver" | "common-cycle";
}

/** Orders in a common rhythm. */
export interface JointReplenishmentPlan {
  /** Periods between two orders. */
  readonly cycleTime: number;
  /** For each product: it is in every order, or in every second one, … */
  readonly multiples: readonly number[];
  /** Units of each product in the orders that have it. */
  readonly orderQuantities: readonly number[];
  /** Order and holding cost of all products, per period. */
  readonly costPerPeriod: number;
}

/**
 * Joint replenishment: how often to order from one supplier, and which products with each order, where an order has a
 * fixed cost of its own and each product in it another.
 *
 * It holds for steady demand without discounts. The shared cost falls due in every base cycle.
 *
 * Source: Silver, A simple method of determining order quantities in joint replenishments under deterministic demand,
 * Management Science 22, 1976. The optimum tries every set of multiples that can be cheapest for some cycle time, as
 * in Goyal, Determination of optimum packaging frequency of items jointly replenished, Management Science 21, 1974.
 *
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { jointReplenishment } from "opscycle/kpi";
 *
 * const plan = jointReplenishment({
 *   sharedOrderCost: 600,
 *   items: [
 *     { demandPerPeriod: 1, orderCost: 120, holdingCost: 160 },
 *     { demandPerPeriod: 1, orderCost: 840, holdingCost: 20 },
 *     { demandPerPeriod: 1, orderCost: 300, holdingCost: 50 },
 *   ],
 * });
 * plan.multiples; // => [1, 3, 1]
 * plan.costPerPeriod.toFixed(2); // => "837.85"
 * ```
 */
export function jointReplenishment({
  sharedOrderCost,
  items,
  multiples = "optimal",
}: JointReplenishmentInput): JointReplenishmentPlan {
  const subject = "jointReplenishment";
  requirePositive(subject, "sharedOrderCost", sharedOrderCost);
  requireOneOf(subject, "multiples", multiples, ["optimal", "silver", "common-cycle"]);
  if (!Array.isArray(items) || items.length === 0)
    throw refusal(subject, "items", "a list of at least one product", items);
  for (const [index, item] of items.entries()) {
    requirePositive(subject, `items.${index}.demandPerPeriod`, item.demandPerPeriod);
    requireNonNegative(subject, `items.${index}.orderCost`, item.orderCost);
    requirePositive(subject, `items.${index}.holdingCost`, item.holdingCost);
  }
  const every = planOf(
    sharedOrderCost,
    items,
    items.map(() => 1),
  );
  const plan =
    multiples === "common-cycle"
      ? every
      : multiples === "silver"
        ? planOf(sharedOrderCost, items, silverMultiples(sharedOrderCost, items))
        : cheapestPlan(sharedOrderCost, items, every);
  finiteResult(subject, plan.costPerPeriod);
  return plan;
}

/** The cheapest cycle time for given multiples. */
function planOf(
  sharedOrderCost: number,
  items: readonly JointReplenishmentItem[],
  multiples: readonly number[],
): JointReplenishmentPlan {
  let perCycle = sharedOrderCost;
  let holding = 0;
  for (const [index, item] of items.entries()) {
    const multiple = multiples[index] ?? 1;
    perCycle += item.orderCost / multiple;
    holding += item.holdingCost * item.demandPerPeriod * multiple;
  }
  const cycleTime = Math.sqrt((2 * perCycle) / holding);
  return {
    cycleTime,
    multiples,
    orderQuantities: items.map(
      ({ demandPerPeriod }, index) => demandPerPeriod * cycleTime * (multiples[index] ?? 1),
    ),
    costPerPeriod: Math.sqrt(2 * perCycle * holding),
  };
}

/** Half the square of the product's own economic order interval. */
function intervalMeasure({ orderCost, holdingCost, demandPerPeriod }: JointReplenishmentItem): number {
  return orderCost / holdingCost / demandPerPeriod;
}

function silverMultiples(sharedOrderCost: number, items: readonly JointReplenishmentItem[]): number[] {
  const [most] = items.toSorted((a, b) => intervalMeasure(a) - intervalMeasure(b));
  if (most === undefined) return [];
  const base = (sharedOrderCost + most.orderCost) / most.holdingCost / most.demandPerPeriod;
  return items.map((item) =>
    item === most ? 1 : Math.max(1, Math.round(Math.sqrt(intervalMeasure(item) / base))),
  );
}

/** Goes from the longest cycle time that can be best to the shortest, and tries each change of the multiples. */
function cheapestPlan(
  sharedOrderCost: number,
  items: readonly JointReplenishmentItem[],
  every: JointReplenishmentPlan,
): JointReplenishmentPlan {
  let best = every;
  const multiples = items.map(() => 1);
  const changeTimes = items.map((item) => changeTime(item, 1));
  const alone = items.reduce(
    (sum, { orderCost, holdingCost, demandPerPeriod }) =>
      sum + Math.sqrt(2 * orderCost * holdingCost * demandPerPeriod),
    0,
  );
  for (;;) {
    const next = changeTimes.reduce(
      (largest, time, index) => (time > (changeTimes[largest] ?? 0) ? index : largest),
      0,
    );
    const item = items[next];
    // In a shorter cycle the shared cost and each product's least cost alone would be above the best cost found.
    const shortest = sharedOrderCost / Math.max(0, best.costPerPeriod - alone);
    if (item === undefined || !((changeTimes[next] ?? 0) >= shortest)) return best;
    const multiple = (multiples[next] ?? 1) + 1;
    multiples[next] = multiple;
    changeTimes[next] = changeTime(item, multiple);
    const plan = planOf(sharedOrderCost, items, [...multiples]);
    if (plan.costPerPeriod < best.costPerPeriod) best = plan;
  }
}

/** The cycle time below which one multiple more is cheaper for the product. */
function changeTime(item: JointReplenishmentItem, multiple: number): number {
  return Math.sqrt((2 * intervalMeasure(item)) / (multiple * (multiple + 1)));
}
