import { finiteResult, refusal, requireOneOf, requirePositive } from "../require.js";
import { requireDemand, type StockDemand } from "./demand/stock-demand.js";
import { economicQuantity } from "./r-q-heuristics.js";
import { chanceThatPays } from "./reorder-point-for-shortage-cost.js";

/** What {@link rQPolicyByExpectedInventoryLevel} is computed from; periods are of one length throughout. */
export interface ExpectedInventoryLevelInput {
  /** Mean demand of a period, above 0. */
  readonly demandPerPeriod: number;
  /** Demand over the lead time, continuous. */
  readonly leadTimeDemand: StockDemand;
  /** Cost of placing an order, whatever its size, above 0. */
  readonly fixedCostPerOrder: number;
  /** Holding cost of a unit for a period, above 0. */
  readonly holdingCostPerUnitPeriod: number;
  /** Money lost for each unit that is short, however long it is, above 0. */
  readonly costPerUnitShort: number;
  /** Whether customers wait (`backorders`, default) or go away (`lost-sales`). */
  readonly shortages?: "backorders" | "lost-sales";
}

/** A reorder point, an order quantity and what they cost by the approximation that they come from. */
export interface ApproximateRQPolicy {
  /** The inventory position at which to order, in units. */
  readonly reorderPoint: number;
  /** Units of an order. */
  readonly orderQuantity: number;
  /** Expected cost of a period by the approximation. */
  readonly approximateCost: number;
}

/**
 * (r, Q) policy by the expected-inventory-level approximation (EIL) of Whitin and Hadley & Whitin, which many textbooks
 * call the (Q, R) model: for a cost per unit short, whatever the wait.
 *
 * With the loss n it solves P(X > r) = Q·h ÷ (p·λ) and Q = √(2·λ·[K + p·n(r)] ÷ h), by turns from Q = √(2·K·λ ÷ h). Its
 * cost h·(r − μ + Q ÷ 2) + K·λ ÷ Q + p·λ·n(r) ÷ Q counts the average stock as if it could be negative. With lost sales
 * the chance is Q·h ÷ (p·λ + Q·h), and n(r) is added to the average stock.
 *
 * Source: Hadley & Whitin, Analysis of Inventory Systems, 1963; Nahmias, Production and Operations Analysis, chapter 5;
 * Snyder & Shen, Fundamentals of Supply Chain Theory, 2nd edition, equations 5.16 to 5.18.
 *
 * @returns Units, not rounded, and money; `null` where the cost of a unit short is so low that stock does not pay.
 * @throws InvalidInputError naming the field, for input that cannot be meant.
 * @example
 * ```ts
 * import { rQPolicyByExpectedInventoryLevel } from "opscycle/kpi";
 *
 * const costs = { fixedCostPerOrder: 50, holdingCostPerUnitPeriod: 2, costPerUnitShort: 25 };
 * const leadTimeDemand = { distribution: "normal", mean: 100, standardDeviation: 25 } as const;
 * const policy = rQPolicyByExpectedInventoryLevel({ ...costs, demandPerPeriod: 200, leadTimeDemand });
 * policy?.reorderPoint.toFixed(1); // => "142.6"
 * policy?.orderQuantity.toFixed(1); // => "110.8"
 * ```
 */
export function rQPolicyByExpectedInventoryLevel({
  demandPerPeriod,
  leadTimeDemand,
  fixedCostPerOrder,
  holdingCostPerUnitPeriod: h,
  costPerUnitShort,
  shortages = "backorders",
}: ExpectedInventoryLevelInput): ApproximateRQPolicy | null {
  const subject = "rQPolicyByExpectedInventoryLevel";
  requirePositive(subject, "demandPerPeriod", demandPerPeriod);
  requirePositive(subject, "fixedCostPerOrder", fixedCostPerOrder);
  requirePositive(subject, "holdingCostPerUnitPeriod", h);
  requirePositive(subject, "costPerUnitShort", costPerUnitShort);
  requireOneOf(subject, "shortages", shortages, ["backorders", "lost-sales"]);
  const demand = requireDemand(subject, "leadTimeDemand", leadTimeDemand);
  if (demand.isWhole)
    throw refusal(subject, "leadTimeDemand", "continuous demand", leadTimeDemand.distribution);
  let orderQuantity = economicQuantity(fixedCostPerOrder * demandPerPeriod, h);
  for (;;) {
    const chance = chanceThatPays(h * orderQuantity, demandPerPeriod * costPerUnitShort, shortages);
    if (chance >= 1) return null;
    const reorderPoint = demand.quantile(1 - chance);
    const short = demand.loss(reorderPoint);
    const next = economicQuantity(demandPerPeriod * (fixedCostPerOrder + costPerUnitShort * short), h);
    // Quantities rise from turn to turn; they stand when what they rise by is lost in rounding.
    if (next <= orderQuantity * (1 + 4 * Number.EPSILON)) {
      const orders = demandPerPeriod / orderQuantity;
      const stock = reorderPoint - demand.mean + orderQuantity / 2 + (shortages === "lost-sales" ? short : 0);
      const approximateCost = h * stock + orders * (fixedCostPerOrder + costPerUnitShort * short);
      return { reorderPoint, orderQuantity, approximateCost: finiteResult(subject, approximateCost) };
    }
    orderQuantity = next;
  }
}
