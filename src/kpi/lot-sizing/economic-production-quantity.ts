import {
  cheapestLot,
  type LotCycle,
  type LotInput,
  requireLotInput,
  requireProduction,
} from "./lot-cycle.js";

/** What {@link economicProductionQuantity} is computed from. */
export interface EconomicProductionQuantityInput extends LotInput {
  /** Units produced, or delivered, per period while a lot arrives; above demand. */
  readonly productionPerPeriod: number;
  /** Whether only whole units can be ordered; `false` by default. */
  readonly wholeUnits?: boolean;
}

/**
 * Economic production quantity, EPQ: the cheapest lot where units arrive one after another at a known rate and not all
 * at once.
 *
 * Because demand takes units while others still arrive, stock stays lower and the lot is larger than the
 * {@link economicOrderQuantity}. Source: Taft, The most economical production lot, Iron Age 101, 1918.
 *
 * @returns The cycle, per period of the inputs.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { economicProductionQuantity } from "opscycle/kpi";
 *
 * const lot = economicProductionQuantity({
 *   demandPerPeriod: 1200,
 *   orderCost: 6,
 *   holdingCost: 1,
 *   productionPerPeriod: 1600,
 * });
 * lot.orderQuantity; // => 240
 * lot.maximumStock; // => 60
 * ```
 */
export function economicProductionQuantity({
  productionPerPeriod,
  wholeUnits = false,
  ...input
}: EconomicProductionQuantityInput): LotCycle {
  requireLotInput("economicProductionQuantity", input);
  requireProduction("economicProductionQuantity", productionPerPeriod, input.demandPerPeriod);
  return cheapestLot(
    "economicProductionQuantity",
    { ...input, productionPerPeriod, backorderCost: Number.POSITIVE_INFINITY, backorderCostPerUnit: 0 },
    wholeUnits,
  );
}
