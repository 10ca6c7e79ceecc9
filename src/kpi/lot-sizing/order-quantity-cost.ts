import { refusal, requireNonNegative, requirePositive } from "../require.js";
import { type LotCycle, type LotInput, lotCycle, requireLotInput, requireProduction } from "./lot-cycle.js";

/** What {@link orderQuantityCost} is computed from. */
export interface OrderQuantityCostInput extends LotInput {
  /** Units of each order, above 0. */
  readonly orderQuantity: number;
  /** Units produced per period while a lot arrives; without it a lot arrives whole. */
  readonly productionPerPeriod?: number;
  /** Cost of letting a backordered unit wait for a period, above 0; without it there are no backorders. */
  readonly backorderCost?: number;
  /** Cost of a backordered unit, however long it waits; 0 by default. */
  readonly backorderCostPerUnit?: number;
  /** Share of the cycle with backorders, 0 to 1; by default the cheapest for this quantity. */
  readonly backorderFraction?: number;
}

/**
 * Cost of a given order quantity, in the models of {@link economicOrderQuantity}, {@link eoqWithBackorders},
 * {@link economicProductionQuantity} and {@link epqWithBackorders}, by which of the optional fields are given.
 *
 * It prices a quantity that a carton, a pallet or a supplier's minimum forces.
 *
 * @returns The cycle, per period of the inputs.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { orderQuantityCost } from "opscycle/kpi";
 *
 * const inputs = { demandPerPeriod: 1200, orderCost: 6, holdingCost: 1 };
 * orderQuantityCost({ ...inputs, orderQuantity: 120 }).costPerPeriod; // => 120
 * orderQuantityCost({ ...inputs, orderQuantity: 240 }).costPerPeriod; // => 150
 * ```
 */
export function orderQuantityCost({
  orderQuantity,
  productionPerPeriod,
  backorderCost,
  backorderCostPerUnit = 0,
  backorderFraction,
  ...input
}: OrderQuantityCostInput): LotCycle {
  const subject = "orderQuantityCost";
  requireLotInput(subject, input);
  requirePositive(subject, "orderQuantity", orderQuantity);
  if (productionPerPeriod !== undefined)
    requireProduction(subject, productionPerPeriod, input.demandPerPeriod);
  if (backorderCost !== undefined) requirePositive(subject, "backorderCost", backorderCost);
  requireNonNegative(subject, "backorderCostPerUnit", backorderCostPerUnit);
  if (backorderFraction !== undefined) {
    requireNonNegative(subject, "backorderFraction", backorderFraction);
    if (backorderFraction > (backorderCost === undefined ? 0 : 1))
      throw refusal(
        subject,
        "backorderFraction",
        "at most 1, and 0 without backorderCost",
        backorderFraction,
      );
  }
  const model = {
    ...input,
    productionPerPeriod: productionPerPeriod ?? Number.POSITIVE_INFINITY,
    backorderCost: backorderCost ?? Number.POSITIVE_INFINITY,
    backorderCostPerUnit,
  };
  return lotCycle(subject, model, orderQuantity, backorderFraction);
}
