import { requireNonNegative, requirePositive } from "../require.js";
import {
  cheapestLot,
  type LotCycle,
  type LotInput,
  requireLotInput,
  requireProduction,
} from "./lot-cycle.js";

/** What {@link epqWithBackorders} is computed from. */
export interface EpqWithBackordersInput extends LotInput {
  /** Units produced, or delivered, per period while a lot arrives; above demand. */
  readonly productionPerPeriod: number;
  /** Cost of letting a backordered unit wait for a period, above 0. */
  readonly backorderCost: number;
  /** Cost of a backordered unit, however long it waits, 0 or more; 0 by default. */
  readonly backorderCostPerUnit?: number;
  /** Whether only whole units can be ordered; `false` by default. */
  readonly wholeUnits?: boolean;
}

/**
 * Economic production quantity with planned backorders: the cheapest lot where units arrive at a known rate and
 * customers wait at a known cost.
 *
 * It joins {@link economicProductionQuantity} and {@link eoqWithBackorders}, and becomes one or the other as the
 * backorder cost or the production rate grows.
 *
 * @returns The cycle, per period of the inputs.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { epqWithBackorders } from "opscycle/kpi";
 *
 * const lot = epqWithBackorders({
 *   demandPerPeriod: 1200,
 *   orderCost: 6,
 *   holdingCost: 1,
 *   productionPerPeriod: 1600,
 *   backorderCost: 3,
 * });
 * lot.orderQuantity.toFixed(3); // => "277.128"
 * lot.maximumBackorders.toFixed(3); // => "17.321"
 * ```
 */
export function epqWithBackorders({
  productionPerPeriod,
  backorderCost,
  backorderCostPerUnit = 0,
  wholeUnits = false,
  ...input
}: EpqWithBackordersInput): LotCycle {
  requireLotInput("epqWithBackorders", input);
  requireProduction("epqWithBackorders", productionPerPeriod, input.demandPerPeriod);
  requirePositive("epqWithBackorders", "backorderCost", backorderCost);
  requireNonNegative("epqWithBackorders", "backorderCostPerUnit", backorderCostPerUnit);
  return cheapestLot(
    "epqWithBackorders",
    { ...input, productionPerPeriod, backorderCost, backorderCostPerUnit },
    wholeUnits,
  );
}
