import { finiteResult, requireNonNegative } from "../require.js";

/** What {@link reverseLogisticsCost} is computed from: money in major units of one currency. */
export interface ReverseLogisticsCostInput {
  /** Carriage of the returns, paid by the shop, 0 or more. */
  readonly freightCost: number;
  /** Receiving, checking and sorting them, 0 or more. */
  readonly inspectionCost: number;
  /** Repair, cleaning and new packing for those that are sold again, 0 or more. */
  readonly repairCost: number;
  /** Scrapping the others, 0 or more. */
  readonly disposalCost: number;
}

/**
 * Reverse-logistics cost: what it costs to take returns back and to sort them (售后物流成本).
 *
 * Carriage that the customer or an insurance (运费险) pays is no cost of the shop. What the goods lost in value, and
 * compensation, are not logistics: see `returnCost`.
 *
 * @returns Money in major units.
 * @throws InvalidInputError naming the field, for an amount that cannot be meant.
 * @example
 * ```ts
 * import { reverseLogisticsCost } from "opscycle/kpi";
 *
 * reverseLogisticsCost({ freightCost: 800, inspectionCost: 300, repairCost: 120, disposalCost: 30 }); // => 1250
 * ```
 */
export function reverseLogisticsCost({
  freightCost,
  inspectionCost,
  repairCost,
  disposalCost,
}: ReverseLogisticsCostInput): number {
  requireNonNegative("reverseLogisticsCost", "freightCost", freightCost);
  requireNonNegative("reverseLogisticsCost", "inspectionCost", inspectionCost);
  requireNonNegative("reverseLogisticsCost", "repairCost", repairCost);
  requireNonNegative("reverseLogisticsCost", "disposalCost", disposalCost);
  return finiteResult("reverseLogisticsCost", freightCost + inspectionCost + repairCost + disposalCost);
}
