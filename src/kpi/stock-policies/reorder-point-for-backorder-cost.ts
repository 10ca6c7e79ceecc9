import { finiteResult, requireOneOf, requirePositive } from "../require.js";
import { levelReaching, requireOrderQuantity } from "./demand/levels.js";
import { requireDemand, type StockDemand } from "./demand/stock-demand.js";

/** What {@link reorderPointForBackorderCost} is computed from; periods are of one length throughout. */
export interface BackorderCostInput {
  /** Cost of a unit that is short, for each period that it is short (B₃·v), above 0. */
  readonly backorderCostPerUnitPeriod: number;
  /** Holding cost of a unit for a period, above 0. */
  readonly holdingCostPerUnitPeriod: number;
  /** Units of an order, above 0; an integer for demand in whole units. */
  readonly orderQuantity: number;
  /** Demand over the lead time. */
  readonly leadTimeDemand: StockDemand;
  /** `exact` (default), or `traditional`, which leaves out what was missing already when the cycle began. */
  readonly formula?: "exact" | "traditional";
}

/**
 * Reorder point for a cost per unit short and period (B₃), at a given order quantity: the one with the least holding and
 * backorder cost.
 *
 * With the loss n it solves n(r) − n(r + Q) = Q·h ÷ (h + b), which is the level whose costs at r and r + Q are equal;
 * the traditional form drops n(r + Q). Whole units have r + 1 in the place of r. The share of time without stock is then
 * about h ÷ (h + b). Demand is backordered, stock watched all the time. {@link rQPolicyCost} gives the cost, {@link optimalRQPolicy} the best quantity too.
 *
 * Source: Zheng, On properties of stochastic inventory systems, Management Science 38(1), 1992; Snyder & Shen,
 * Fundamentals of Supply Chain Theory, 2nd edition, equation 5.9; Federgruen & Zheng 1992 for whole units.
 *
 * @returns Units; an integer for demand in whole units, the lowest where two cost the same.
 * @throws InvalidInputError naming the field, for input that cannot be meant.
 * @example
 * ```ts
 * import { reorderPointForBackorderCost } from "opscycle/kpi";
 *
 * const leadTimeDemand = { distribution: "normal", mean: 1300 / 12, standardDeviation: 150 / Math.sqrt(12) } as const;
 * const costs = { holdingCostPerUnitPeriod: 0.225, backorderCostPerUnitPeriod: 7.5 };
 * reorderPointForBackorderCost({ ...costs, orderQuantity: 318, leadTimeDemand }).toFixed(4); // => "127.7880"
 * ```
 */
export function reorderPointForBackorderCost({
  backorderCostPerUnitPeriod,
  holdingCostPerUnitPeriod,
  orderQuantity,
  leadTimeDemand,
  formula = "exact",
}: BackorderCostInput): number {
  const subject = "reorderPointForBackorderCost";
  requirePositive(subject, "backorderCostPerUnitPeriod", backorderCostPerUnitPeriod);
  requirePositive(subject, "holdingCostPerUnitPeriod", holdingCostPerUnitPeriod);
  const demand = requireDemand(subject, "leadTimeDemand", leadTimeDemand);
  requireOrderQuantity(subject, orderQuantity, demand);
  requireOneOf(subject, "formula", formula, ["exact", "traditional"]);
  const emptyShare = holdingCostPerUnitPeriod / (holdingCostPerUnitPeriod + backorderCostPerUnitPeriod);
  const shortage = (level: number) =>
    demand.loss(level) - (formula === "exact" ? demand.loss(level + orderQuantity) : 0);
  const level = levelReaching(demand, shortage, orderQuantity * emptyShare);
  // Positions of whole units run from r + 1 to r + Q: one more pays while the level r + 1 costs more than r + 1 + Q.
  return finiteResult(subject, demand.isWhole ? level - 1 : level);
}
