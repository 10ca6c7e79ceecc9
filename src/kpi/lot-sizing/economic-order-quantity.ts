import { cheapestLot, type LotCycle, type LotInput, requireLotInput } from "./lot-cycle.js";

/** What {@link economicOrderQuantity} is computed from. */
export interface EconomicOrderQuantityInput extends LotInput {
  /** Whether only whole units can be ordered: then the cheaper neighbour of the exact quantity; `false` by default. */
  readonly wholeUnits?: boolean;
}

/**
 * Economic order quantity, EOQ: the size of order at which fixed order costs and holding costs together are least.
 *
 * It holds for steady demand that is met at once, a price that does not depend on the size and orders that arrive
 * whole. The cost is flat around it: see {@link eoqCostRatio}. A known lead time changes when to order
 * ({@link eoqReorderPoint}), not how much. What another quantity costs: {@link orderQuantityCost}.
 *
 * Source: Harris, How many parts to make at once, Factory 10, 1913.
 *
 * @returns The cycle, per period of the inputs; without demand, or where an order costs nothing, a quantity of 0.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { economicOrderQuantity } from "opscycle/kpi";
 *
 * const lot = economicOrderQuantity({ demandPerPeriod: 1200, orderCost: 6, holdingCost: 1 });
 * lot.orderQuantity; // => 120
 * lot.costPerPeriod; // => 120
 * lot.ordersPerPeriod; // => 10
 * ```
 */
export function economicOrderQuantity({
  wholeUnits = false,
  ...input
}: EconomicOrderQuantityInput): LotCycle {
  requireLotInput("economicOrderQuantity", input);
  return cheapestLot(
    "economicOrderQuantity",
    {
      ...input,
      productionPerPeriod: Number.POSITIVE_INFINITY,
      backorderCost: Number.POSITIVE_INFINITY,
      backorderCostPerUnit: 0,
    },
    wholeUnits,
  );
}
