import { finiteResult, refusal, requireNonNegative, requirePositive } from "../require.js";

/** One order after another of the same size, and what that costs. */
export interface LotCycle {
  /** Units of each order. */
  readonly orderQuantity: number;
  /** Cost of ordering, holding and backorders together, per period; the purchase price is not in it. */
  readonly costPerPeriod: number;
  /** Fixed costs of the orders, per period. */
  readonly orderCostPerPeriod: number;
  /** Cost of holding stock, per period. */
  readonly holdingCostPerPeriod: number;
  /** Cost of backorders, per period; 0 where none are planned. */
  readonly backorderCostPerPeriod: number;
  /** Periods from one order to the next; `null` without demand. */
  readonly cycleTime: number | null;
  /** Orders per period; `null` where an order costs nothing, so that orders are endlessly small. */
  readonly ordersPerPeriod: number | null;
  /** Most stock of the cycle, in units. */
  readonly maximumStock: number;
  /** Stock on average over the cycle, in units. */
  readonly averageStock: number;
  /** Most backorders of the cycle, in units. */
  readonly maximumBackorders: number;
  /** Backorders on average over the cycle, in units. */
  readonly averageBackorders: number;
  /** Share of the cycle in which there is no stock but backorders, 0 to 1. */
  readonly backorderFraction: number;
}

/** What every lot size depends on. Demand and holding cost count in the same period: a year, a month, a day. */
export interface LotInput {
  /** Units demanded per period, 0 or more. */
  readonly demandPerPeriod: number;
  /** Fixed cost of an order or a set-up, whatever its size, 0 or more. */
  readonly orderCost: number;
  /** Cost of holding a unit for a period, above 0. */
  readonly holdingCost: number;
}

/** {@link LotInput} with all that the variants add: nothing is produced at a rate of infinity. */
export interface LotModel extends LotInput {
  readonly productionPerPeriod: number;
  /** Cost of a backordered unit for a period; infinity where there are no backorders. */
  readonly backorderCost: number;
  /** Cost of each unit of a cycle's largest backlog, however long it waits. */
  readonly backorderCostPerUnit: number;
}

/** Refuses impossible fields of {@link LotInput}. */
export function requireLotInput(subject: string, input: LotInput): void {
  requireNonNegative(subject, "demandPerPeriod", input.demandPerPeriod);
  requireNonNegative(subject, "orderCost", input.orderCost);
  requirePositive(subject, "holdingCost", input.holdingCost);
}

/** Refuses a production rate that demand exhausts. */
export function requireProduction(
  subject: string,
  productionPerPeriod: number,
  demandPerPeriod: number,
): void {
  requirePositive(subject, "productionPerPeriod", productionPerPeriod);
  if (productionPerPeriod <= demandPerPeriod)
    throw refusal(
      subject,
      "productionPerPeriod",
      `above demandPerPeriod, ${demandPerPeriod}`,
      productionPerPeriod,
    );
}

/** The share of a lot that stands on the shelf at its end, because demand takes the rest meanwhile. */
function stockShare({ demandPerPeriod, productionPerPeriod }: LotModel): number {
  return 1 - demandPerPeriod / productionPerPeriod;
}

/** The cheapest lot size, in whole units where asked for, with the cheapest backorders. */
export function cheapestLot(subject: string, model: LotModel, wholeUnits: boolean): LotCycle {
  const exact = finiteResult(subject, cheapestQuantity(model));
  if (!wholeUnits || Number.isInteger(exact)) return lotCycle(subject, model, exact);
  const [below, above] = [Math.floor(exact), Math.ceil(exact)].map((quantity) =>
    quantity === 0 ? undefined : lotCycle(subject, model, quantity),
  );
  return above === undefined || (below !== undefined && below.costPerPeriod <= above.costPerPeriod)
    ? (below ?? lotCycle(subject, model, 1))
    : above;
}

function cheapestQuantity(model: LotModel): number {
  const { demandPerPeriod, orderCost, holdingCost, backorderCost, backorderCostPerUnit } = model;
  const share = stockShare(model);
  const squareWithout = (2 * orderCost * demandPerPeriod) / (holdingCost * share);
  const penalty = (backorderCostPerUnit * demandPerPeriod) / holdingCost;
  // Backorders pay only where their cost per unit is below what they save on a cycle of plain lots.
  if (backorderCost === Number.POSITIVE_INFINITY || penalty ** 2 >= squareWithout)
    return Math.sqrt(squareWithout);
  const holdingShare = holdingCost / backorderCost;
  return Math.sqrt(squareWithout + holdingShare * (squareWithout - penalty ** 2));
}

/** The cycle of a lot size, with the given share of it backordered or the cheapest one. */
export function lotCycle(
  subject: string,
  model: LotModel,
  orderQuantity: number,
  backorderFraction: number = cheapestBackorderFraction(model, orderQuantity),
): LotCycle {
  const { demandPerPeriod, orderCost, holdingCost, backorderCost, backorderCostPerUnit } = model;
  const peak = orderQuantity * stockShare(model);
  const orders = orderCost === 0 && orderQuantity === 0 ? null : ordersOf(demandPerPeriod, orderQuantity);
  const averageStock = (peak * (1 - backorderFraction) ** 2) / 2;
  const averageBackorders = (peak * backorderFraction ** 2) / 2;
  const orderCostPerPeriod = orderCost * (orders ?? 0);
  const holdingCostPerPeriod = holdingCost * averageStock;
  const backorderCostPerPeriod =
    backorderFraction === 0
      ? 0
      : backorderCost * averageBackorders + backorderCostPerUnit * peak * backorderFraction * (orders ?? 0);
  return {
    orderQuantity,
    costPerPeriod: finiteResult(subject, orderCostPerPeriod + holdingCostPerPeriod + backorderCostPerPeriod),
    orderCostPerPeriod,
    holdingCostPerPeriod,
    backorderCostPerPeriod,
    cycleTime: demandPerPeriod === 0 ? null : orderQuantity / demandPerPeriod,
    ordersPerPeriod: orders,
    maximumStock: peak * (1 - backorderFraction),
    averageStock,
    maximumBackorders: peak * backorderFraction,
    averageBackorders,
    backorderFraction,
  };
}

function ordersOf(demandPerPeriod: number, orderQuantity: number): number {
  return demandPerPeriod === 0 ? 0 : demandPerPeriod / orderQuantity;
}

function cheapestBackorderFraction(model: LotModel, orderQuantity: number): number {
  const { demandPerPeriod, holdingCost, backorderCost, backorderCostPerUnit } = model;
  if (backorderCost === Number.POSITIVE_INFINITY || orderQuantity === 0) return 0;
  const saving = holdingCost - (backorderCostPerUnit * demandPerPeriod) / orderQuantity;
  return Math.max(0, saving / (holdingCost + backorderCost));
}
