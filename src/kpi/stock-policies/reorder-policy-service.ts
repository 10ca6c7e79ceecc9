import { finiteResults } from "../require.js";
import { cycleShortage, type FillRateConventions, requireConventions } from "./cycle-shortage.js";
import type { DemandModel } from "./demand/demand-model.js";
import { requireLevel, requireOrderQuantity } from "./demand/levels.js";
import { requireDemand, type StockDemand } from "./demand/stock-demand.js";

/** What {@link reorderPolicyService} is computed from. */
export interface ReorderPolicyServiceInput extends FillRateConventions {
  /** The inventory position at which to order, in units. */
  readonly reorderPoint: number;
  /** Units of an order, above 0; an integer for demand in whole units. */
  readonly orderQuantity: number;
  /** Demand over the lead time. */
  readonly leadTimeDemand: StockDemand;
}

/** What a reorder point and an order quantity bring. */
export interface ReorderPolicyService {
  /** What the reorder point holds above the mean of lead-time demand, in units. */
  readonly safetyStock: number;
  /** Chance of getting through an order cycle without a stock-out (P₁). */
  readonly cycleServiceLevel: number;
  /** Expected units short in an order cycle. */
  readonly unitsShortPerCycle: number;
  /** Share of demand that is met from the shelf (P₂). */
  readonly fillRate: number;
  /** Share of the time with stock on the shelf (P₃). */
  readonly readyRate: number;
  /** Average units that customers wait for. */
  readonly expectedBackorders: number;
  /** Average units on the shelf. */
  readonly expectedOnHand: number;
}

/**
 * Service and stock of a policy that orders Q units when the inventory position falls to r ((r, Q), continuous review).
 *
 * With backorders, ready rate, backorders and stock on hand are exact whatever the `formula`, which concerns units short
 * and fill rate only: the position is even over r to r + Q, so backorders average ∫ n(y) dy ÷ Q, for whole units the sum
 * over r + 1 … r + Q. With lost sales everything holds for at most one order outstanding, and the stock on hand is
 * Hadley & Whitin's r − μ + Q ÷ 2 + n(r), for whole units with (Q + 1) ÷ 2.
 *
 * Source: Hadley & Whitin, Analysis of Inventory Systems, 1963; Axsäter, Inventory Control, 3rd edition, chapter 5.
 *
 * @returns Shares of 0 to 1, and units.
 * @throws InvalidInputError naming the field, for input that cannot be meant.
 * @example
 * ```ts
 * import { reorderPolicyService } from "opscycle/kpi";
 *
 * const leadTimeDemand = { distribution: "discrete", probabilities: [0.25, 0.5, 0.25] } as const;
 * const service = reorderPolicyService({ reorderPoint: 1, orderQuantity: 2, leadTimeDemand });
 * service.cycleServiceLevel; // => 0.75
 * service.fillRate; // => 0.875
 * service.expectedOnHand; // => 1.5
 * ```
 */
export function reorderPolicyService(input: ReorderPolicyServiceInput): ReorderPolicyService {
  const subject = "reorderPolicyService";
  const { reorderPoint, orderQuantity, shortages = "backorders" } = input;
  const demand = requireDemand(subject, "leadTimeDemand", input.leadTimeDemand);
  requireLevel(subject, "reorderPoint", reorderPoint, demand);
  requireOrderQuantity(subject, orderQuantity, demand);
  requireConventions(subject, input);
  const unitsShortPerCycle = cycleShortage(demand, reorderPoint, orderQuantity, input);
  const stock =
    shortages === "lost-sales"
      ? lostSalesStock(demand, reorderPoint, orderQuantity)
      : backorderStock(demand, reorderPoint, orderQuantity);
  return finiteResults(subject, {
    safetyStock: reorderPoint - demand.mean,
    cycleServiceLevel: demand.cdf(reorderPoint),
    unitsShortPerCycle,
    fillRate:
      shortages === "lost-sales"
        ? orderQuantity / (orderQuantity + unitsShortPerCycle)
        : 1 - unitsShortPerCycle / orderQuantity,
    ...stock,
  });
}

function backorderStock(demand: DemandModel, reorderPoint: number, orderQuantity: number) {
  const top = reorderPoint + orderQuantity;
  const expectedBackorders = (demand.secondLoss(reorderPoint) - demand.secondLoss(top)) / orderQuantity;
  return {
    readyRate: 1 - (demand.loss(reorderPoint) - demand.loss(top)) / orderQuantity,
    expectedBackorders,
    expectedOnHand: meanPosition(demand, reorderPoint, orderQuantity) - demand.mean + expectedBackorders,
  };
}

function lostSalesStock(demand: DemandModel, reorderPoint: number, orderQuantity: number) {
  const lost = demand.loss(reorderPoint);
  return {
    readyRate: orderQuantity / (orderQuantity + lost),
    expectedBackorders: 0,
    expectedOnHand: meanPosition(demand, reorderPoint, orderQuantity) - demand.mean + lost,
  };
}

/** Average inventory position: over r to r + Q or, of whole units, r + 1 to r + Q. */
export function meanPosition({ isWhole }: DemandModel, reorderPoint: number, orderQuantity: number): number {
  return reorderPoint + (orderQuantity + (isWhole ? 1 : 0)) / 2;
}
