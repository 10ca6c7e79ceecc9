import { InvalidInputError } from "../../errors/index.js";
import { requireCount, requireNonNegative, requireNonNegatives } from "../require.js";
import { createLeadTimes, type LeadTime } from "./lead-time.js";
import type { ReplenishmentKnowledge, ReplenishmentPolicy } from "./policy.js";

/** What {@link simulatePolicy} plays. */
export interface PolicySimulationInput {
  /** Decides at the start of each period how much to order. */
  readonly policy: ReplenishmentPolicy;
  /** Units asked for in each period, 0 or more. The policy never sees a period before it is over. */
  readonly demand: ArrayLike<number>;
  /** How many periods each order takes. */
  readonly leadTime: LeadTime;
  /** What the policy is told of the lead time. Default: the fixed lead time; required where it varies. */
  readonly promisedLeadTime?: number;
  /** What a unit sold earns, in money, 0 or more. */
  readonly unitMargin: number;
  /** What a unit in stock at the end of a period costs, in money, 0 or more. */
  readonly holdingCost: number;
  /** What becomes of demand that meets no stock. Default `lost`. */
  readonly unmetDemand?: "lost" | "backordered";
  /** What a unit owed at the end of a period costs, in money. Default 0. */
  readonly backorderCost?: number;
  /** Units in stock before the first period. Default 0. */
  readonly initialStock?: number;
  /** Demand before the first period, which the policy knows, oldest first. */
  readonly pastDemand?: readonly number[];
  /** Periods from one chance to order to the next. Default 1. */
  readonly reviewPeriods?: number;
  /** Whether the policy sees demand that was lost. Default false: it sees what was sold, as most shops do. */
  readonly seesLostDemand?: boolean;
  /** Whether the policy knows how many periods are left. Default false. */
  readonly knowsEnd?: boolean;
  /** Seed of the drawn lead times. Default 1. */
  readonly seed?: number;
}

/** What became of a shop under a policy. Columns have one value a period. */
export interface PolicySimulation {
  /** Margin less holding and backorder cost, in money. */
  readonly profit: number;
  /** Units asked for. */
  readonly unitsDemanded: number;
  /** Units handed over. */
  readonly unitsSold: number;
  /** Units asked for that were lost, or are still owed at the end. */
  readonly unitsUnmet: number;
  /** Share of the demand that was met from stock at once; `null` without demand. */
  readonly fillRate: number | null;
  /** Share of the periods whose demand was met in full at once; `null` without periods. */
  readonly cycleServiceLevel: number | null;
  /** Profit as a share of what selling the whole demand without any stock would earn; `null` where that is 0. */
  readonly shareOfPerfectProfit: number | null;
  /** Mean stock at the end of a period; `null` without periods. */
  readonly averageStock: number | null;
  /** Units ordered in each period. */
  readonly ordered: Float64Array;
  /** Units that arrived in each period, before its demand. */
  readonly arrived: Float64Array;
  /** Units handed over in each period. */
  readonly sold: Float64Array;
  /** Stock at the end of each period; below 0 where units are owed. */
  readonly stock: Float64Array;
  /** Profit of each period, in money. */
  readonly profits: Float64Array;
}

/**
 * Plays a replenishment policy against demand: profit, service and stock over time.
 *
 * Each period runs in this order: the policy orders, knowing the periods before and no more; what is due arrives, an
 * order with lead time 0 included; demand is met from stock; margin is earned and the stock that is left costs. Nothing
 * is paid for ordering, and what is left after the last period is worth nothing.
 *
 * @throws InvalidInputError naming the field, for a number that cannot be meant or an order that is no number of 0 or more.
 * @example
 * ```ts
 * import { baseStockPolicy, simulatePolicy } from "opscycle/kpi";
 *
 * const played = simulatePolicy({
 *   policy: baseStockPolicy({ orderUpTo: 12 }),
 *   demand: [4, 6, 5],
 *   leadTime: 1,
 *   unitMargin: 10,
 *   holdingCost: 1,
 * });
 * Array.from(played.ordered); // => [12, 0, 6]
 * Array.from(played.sold); // => [0, 6, 5]
 * played.profit; // => 103
 * ```
 */
export function simulatePolicy(input: PolicySimulationInput): PolicySimulation {
  checkInput(input);
  const { demand, unitMargin, holdingCost, backorderCost = 0, initialStock = 0 } = input;
  const periods = demand.length;
  const isLost = input.unmetDemand !== "backordered";
  const leadTimeOf = createLeadTimes(input.leadTime, periods, input.seed ?? 1);
  const columns = createColumns(periods);
  const due = new Float64Array(periods);
  let stock = initialStock;
  let metAtOnce = 0;
  let periodsInFull = 0;
  for (let period = 0; period < periods; period += 1) {
    const units = orderOf(input, columns, period);
    const arrival = period + leadTimeOf(period);
    if (arrival < periods) due[arrival] = (due[arrival] ?? 0) + units;
    const arrived = due[period] ?? 0;
    const asked = demand[period] ?? 0;
    const available = Math.max(0, stock + arrived);
    const owed = Math.max(0, -(stock + arrived));
    const met = Math.min(asked, available);
    const sold = isLost ? met : met + Math.max(0, -stock) - owed;
    stock = isLost ? available - met : stock + arrived - asked;
    metAtOnce += met;
    if (met >= asked) periodsInFull += 1;
    columns.ordered[period] = units;
    columns.arrived[period] = arrived;
    columns.sold[period] = sold;
    columns.stock[period] = stock;
    columns.profits[period] =
      unitMargin * sold -
      holdingCost * Math.max(0, stock) -
      (isLost ? 0 : backorderCost * Math.max(0, -stock));
  }
  return { ...totalsOf(input, columns, metAtOnce, periodsInFull), ...columns };
}

type Columns = Pick<PolicySimulation, "ordered" | "arrived" | "sold" | "stock" | "profits">;

function createColumns(periods: number): Columns {
  const column = () => new Float64Array(periods);
  return { ordered: column(), arrived: column(), sold: column(), stock: column(), profits: column() };
}

function orderOf(input: PolicySimulationInput, columns: Columns, period: number): number {
  if (period % (input.reviewPeriods ?? 1) !== 0) return 0;
  const units = input.policy(knowledgeOf(input, columns, period));
  if (!Number.isFinite(units) || units < 0)
    throw new InvalidInputError("simulatePolicy", [
      { path: `policy, period ${period}`, expected: "an order of 0 units or more", received: String(units) },
    ]);
  return units;
}

/** Copies, so that a policy can neither see ahead nor change the past. */
function knowledgeOf(input: PolicySimulationInput, columns: Columns, period: number): ReplenishmentKnowledge {
  const before = (column: ArrayLike<number>) =>
    Array.from({ length: period }, (_, index) => column[index] ?? 0);
  const unmetDemand = input.unmetDemand ?? "lost";
  const seesDemand = unmetDemand === "backordered" || input.seesLostDemand === true;
  return {
    ordered: before(columns.ordered),
    arrived: before(columns.arrived),
    sold: before(columns.sold),
    ...(seesDemand ? { demanded: before(input.demand) } : {}),
    pastDemand: [...(input.pastDemand ?? [])],
    initialStock: input.initialStock ?? 0,
    unitMargin: input.unitMargin,
    holdingCost: input.holdingCost,
    backorderCost: input.backorderCost ?? 0,
    promisedLeadTime: input.promisedLeadTime ?? (typeof input.leadTime === "number" ? input.leadTime : 0),
    unmetDemand,
    reviewPeriods: input.reviewPeriods ?? 1,
    ...(input.knowsEnd === true ? { periodsLeft: input.demand.length - period } : {}),
  };
}

function totalsOf(input: PolicySimulationInput, columns: Columns, metAtOnce: number, periodsInFull: number) {
  const sum = (column: ArrayLike<number>) => Array.from(column).reduce((total, value) => total + value, 0);
  const periods = input.demand.length;
  const unitsDemanded = sum(input.demand);
  const unitsSold = sum(columns.sold);
  const profit = sum(columns.profits);
  const perfect = unitsDemanded * input.unitMargin;
  return {
    profit,
    unitsDemanded,
    unitsSold,
    unitsUnmet: Math.max(0, unitsDemanded + Math.max(0, -(input.initialStock ?? 0)) - unitsSold),
    fillRate: unitsDemanded === 0 ? null : metAtOnce / unitsDemanded,
    cycleServiceLevel: periods === 0 ? null : periodsInFull / periods,
    shareOfPerfectProfit: perfect === 0 ? null : profit / perfect,
    averageStock: periods === 0 ? null : sum(columns.stock.map((units) => Math.max(0, units))) / periods,
  };
}

function checkInput(input: PolicySimulationInput): void {
  const subject = "simulatePolicy";
  requireNonNegatives(subject, "demand", input.demand);
  requireNonNegatives(subject, "pastDemand", input.pastDemand ?? []);
  requireNonNegative(subject, "unitMargin", input.unitMargin);
  requireNonNegative(subject, "holdingCost", input.holdingCost);
  requireNonNegative(subject, "backorderCost", input.backorderCost ?? 0);
  requireNonNegative(subject, "initialStock", input.initialStock ?? 0);
  requireCount(subject, "reviewPeriods", input.reviewPeriods ?? 1);
  if (input.reviewPeriods === 0)
    throw new InvalidInputError(subject, [{ path: "reviewPeriods", expected: "1 or more", received: "0" }]);
  if (input.promisedLeadTime !== undefined)
    requireNonNegative(subject, "promisedLeadTime", input.promisedLeadTime);
  else if (typeof input.leadTime !== "number")
    throw new InvalidInputError(subject, [
      {
        path: "promisedLeadTime",
        expected: "the periods that are promised, where they vary",
        received: "nothing",
      },
    ]);
}
