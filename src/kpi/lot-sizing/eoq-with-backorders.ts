import { requireNonNegative, requirePositive } from "../require.js";
import { cheapestLot, type LotCycle, type LotInput, requireLotInput } from "./lot-cycle.js";

/** What {@link eoqWithBackorders} is computed from. */
export interface EoqWithBackordersInput extends LotInput {
  /** Cost of letting a backordered unit wait for a period, above 0. */
  readonly backorderCost: number;
  /** Cost of a backordered unit, however long it waits, 0 or more; 0 by default. */
  readonly backorderCostPerUnit?: number;
  /** Whether only whole units can be ordered; `false` by default. */
  readonly wholeUnits?: boolean;
}

/**
 * Economic order quantity with planned backorders: how much to order, and how far stock may fall below 0 first, where
 * customers wait at a known cost.
 *
 * Sales must not be lost by waiting. With a cost per unit besides the cost per unit and period it can be cheapest to
 * plan no backorders at all; then the plain {@link economicOrderQuantity} results.
 *
 * Source: Hadley and Whitin, Analysis of Inventory Systems, 1963, chapter 2.
 *
 * @returns The cycle, per period of the inputs.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { eoqWithBackorders } from "opscycle/kpi";
 *
 * const lot = eoqWithBackorders({ demandPerPeriod: 1200, orderCost: 6, holdingCost: 1, backorderCost: 3 });
 * lot.orderQuantity.toFixed(3); // => "138.564"
 * lot.backorderFraction; // => 0.25
 * ```
 */
export function eoqWithBackorders({
  backorderCost,
  backorderCostPerUnit = 0,
  wholeUnits = false,
  ...input
}: EoqWithBackordersInput): LotCycle {
  requireLotInput("eoqWithBackorders", input);
  requirePositive("eoqWithBackorders", "backorderCost", backorderCost);
  requireNonNegative("eoqWithBackorders", "backorderCostPerUnit", backorderCostPerUnit);
  return cheapestLot(
    "eoqWithBackorders",
    { ...input, productionPerPeriod: Number.POSITIVE_INFINITY, backorderCost, backorderCostPerUnit },
    wholeUnits,
  );
}
