import { finiteResult, refusal, requireNonNegative, requireNonNegatives } from "../require.js";

/** What lot sizes for varying demand are computed from. A cost is one number for all periods, or one for each. */
export interface LotPlanInput {
  /** Units demanded in each period, 0 or more. */
  readonly demand: ArrayLike<number>;
  /** Fixed cost of an order in a period, 0 or more. */
  readonly orderCost: number | ArrayLike<number>;
  /** Cost of each unit that is in stock at the end of a period, 0 or more. */
  readonly holdingCost: number | ArrayLike<number>;
  /** Price of a unit ordered in a period, 0 or more; 0 by default. */
  readonly unitCost?: number | ArrayLike<number>;
  /** Units in stock before the first period, 0 or more; 0 by default. They are used first. */
  readonly startStock?: number;
  /** Units to be left after the last period, 0 or more; 0 by default. */
  readonly endStock?: number;
}

/** How much to order in each period, and what that costs. Periods are counted from 0. */
export interface LotPlan {
  /** Units ordered in each period; they arrive at its start. */
  readonly orderQuantities: readonly number[];
  /** The periods with an order. */
  readonly orderPeriods: readonly number[];
  /** Units in stock at the end of each period. */
  readonly endingStocks: readonly number[];
  /** Fixed costs, holding costs and prices together. */
  readonly cost: number;
  /** Fixed costs of the orders. */
  readonly orderCost: number;
  /** Cost of what is in stock at the end of the periods. */
  readonly holdingCost: number;
  /** Price of the units ordered. */
  readonly purchaseCost: number;
}

/** The input with a number for each period, and demand less the stock that is there. */
export interface LotProblem {
  readonly demand: Float64Array;
  /** What has to be ordered for each period: with `endStock` in the last, without `startStock` in the first. */
  readonly netDemand: Float64Array;
  readonly orderCost: Float64Array;
  readonly holdingCost: Float64Array;
  readonly unitCost: Float64Array;
  readonly startStock: number;
  readonly endStock: number;
}

/** Checks the input and brings it into columns. */
export function lotProblem(subject: string, input: LotPlanInput): LotProblem {
  const { demand, startStock = 0, endStock = 0 } = input;
  requireNonNegatives(subject, "demand", demand);
  requireNonNegative(subject, "startStock", startStock);
  requireNonNegative(subject, "endStock", endStock);
  const periods = demand.length;
  const netDemand = Float64Array.from(demand);
  if (periods > 0) netDemand[periods - 1] = (netDemand[periods - 1] ?? 0) + endStock;
  let stock = startStock;
  for (const [period, units] of netDemand.entries()) {
    const used = Math.min(units, stock);
    netDemand[period] = units - used;
    stock -= used;
  }
  return {
    demand: Float64Array.from(demand),
    netDemand,
    orderCost: costColumn(subject, "orderCost", input.orderCost, periods),
    holdingCost: costColumn(subject, "holdingCost", input.holdingCost, periods),
    unitCost: costColumn(subject, "unitCost", input.unitCost ?? 0, periods),
    startStock,
    endStock,
  };
}

function costColumn(
  subject: string,
  path: string,
  cost: number | ArrayLike<number>,
  periods: number,
): Float64Array {
  if (typeof cost === "number") {
    requireNonNegative(subject, path, cost);
    return new Float64Array(periods).fill(cost);
  }
  requireNonNegatives(subject, path, cost);
  if (cost.length !== periods)
    throw refusal(subject, path, `a number, or one for each of ${periods} periods`, cost);
  return Float64Array.from(cost);
}

/** The plan that orders in the given periods, each time for the periods up to the next order. */
export function planOfOrders(subject: string, problem: LotProblem, starts: readonly number[]): LotPlan {
  const { netDemand, demand } = problem;
  const orderQuantities = new Array<number>(demand.length).fill(0);
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? demand.length;
    orderQuantities[start] = netDemand.subarray(start, end).reduce((sum, units) => sum + units, 0);
  }
  const endingStocks = endingStocksOf(problem, orderQuantities);
  const sum = (costs: Float64Array, amounts: readonly number[]) =>
    costs.reduce((total, cost, period) => total + cost * (amounts[period] ?? 0), 0);
  const ordered = orderQuantities.map((units) => Number(units > 0));
  const orderCost = sum(problem.orderCost, ordered);
  const holdingCost = sum(problem.holdingCost, endingStocks);
  const purchaseCost = sum(problem.unitCost, orderQuantities);
  return {
    orderQuantities,
    orderPeriods: orderQuantities.flatMap((units, period) => (units > 0 ? [period] : [])),
    endingStocks,
    cost: finiteResult(subject, orderCost + holdingCost + purchaseCost),
    orderCost,
    holdingCost,
    purchaseCost,
  };
}

/** What is left of the stock at the start, and what is left of the last order for the periods that it covers. */
function endingStocksOf(problem: LotProblem, orders: readonly number[]): number[] {
  const { demand, netDemand, startStock, endStock } = problem;
  const stocks: number[] = [];
  let initial = startStock;
  let ordered = 0;
  for (const [period, units] of netDemand.entries()) {
    initial = Math.max(0, initial - (demand[period] ?? 0));
    const order = orders[period] ?? 0;
    ordered = Math.max(0, order > 0 ? order - units : ordered - units);
    const last = period === demand.length - 1;
    stocks.push(last ? Math.max(initial, endStock) : initial + ordered);
  }
  return stocks;
}

/**
 * Orders period after period: each order covers as many periods as `span` says, of those from `start` on. Periods
 * without demand before an order are passed over.
 */
export function planForward(
  subject: string,
  input: LotPlanInput,
  span: (problem: LotProblem, start: number) => number,
): LotPlan {
  const problem = lotProblem(subject, input);
  const starts: number[] = [];
  let period = 0;
  while (period < problem.netDemand.length) {
    if (problem.netDemand[period] === 0) period += 1;
    else {
      starts.push(period);
      period += span(problem, period);
    }
  }
  return planOfOrders(subject, problem, starts);
}

/**
 * What an order that covers more and more periods costs so far: called for each period until it answers `false`.
 *
 * @param visit Takes the periods covered, the units and the cost of holding them.
 */
export function extendLot(
  { netDemand, holdingCost }: LotProblem,
  start: number,
  visit: (periods: number, units: number, holding: number) => boolean,
): void {
  let units = 0;
  let holding = 0;
  let perUnit = 0;
  for (let period = start; period < netDemand.length; period += 1) {
    const added = netDemand[period] ?? 0;
    units += added;
    holding += perUnit * added;
    if (!visit(period - start + 1, units, holding)) return;
    perUnit += holdingCost[period] ?? 0;
  }
}
