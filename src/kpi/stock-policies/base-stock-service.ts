import { finiteResults, refusal, requireOneOf } from "../require.js";
import type { DemandModel } from "./demand/demand-model.js";
import { requireLevel } from "./demand/levels.js";
import { requireDemand, type StockDemand } from "./demand/stock-demand.js";

/** What {@link baseStockService} is computed from. */
export interface BaseStockServiceInput {
  /** The level that the inventory position is kept at, in units, 0 or more with lost sales. */
  readonly baseStockLevel: number;
  /** Demand over the lead time. */
  readonly leadTimeDemand: StockDemand;
  /**
   * `backorders` (default): customers wait. `lost-sales`: they go away; for Poisson demand, with lead times that do not
   * depend on each other.
   */
  readonly shortages?: "backorders" | "lost-sales";
}

/** What a base stock brings. */
export interface BaseStockService {
  /** Share of demand that is met from the shelf, of customers who take one unit each. */
  readonly fillRate: number;
  /** Chance that nobody waits at a given moment: demand over the lead time is at most the level. */
  readonly chanceOfNoBackorders: number;
  /** Average units that customers wait for. */
  readonly expectedBackorders: number;
  /** Average units on the shelf. */
  readonly expectedOnHand: number;
}

/**
 * Service and stock of a base stock: each unit sold is ordered at once (one for one, (S − 1, S)).
 *
 * With backorders the fill rate, which is the ready rate too, is P(X < S): a customer is served from the shelf where at
 * least one unit is left. With lost sales and Poisson demand the share lost is Erlang's loss formula with S servers
 * and μ offered, whatever the distribution of the lead time.
 *
 * Source: Axsäter, Inventory Control, 3rd edition, chapter 5; Karush, A queueing model for an inventory problem,
 * Operations Research 5, 1957.
 *
 * @returns Shares of 0 to 1, and units.
 * @throws InvalidInputError naming the field, for input that cannot be meant.
 * @example
 * ```ts
 * import { baseStockService } from "opscycle/kpi";
 *
 * const leadTimeDemand = { distribution: "poisson", mean: 1 } as const;
 * baseStockService({ baseStockLevel: 2, leadTimeDemand }).fillRate.toFixed(4); // => "0.7358"
 * baseStockService({ baseStockLevel: 2, leadTimeDemand, shortages: "lost-sales" }).fillRate; // => 0.8
 * ```
 */
export function baseStockService({
  baseStockLevel,
  leadTimeDemand,
  shortages = "backorders",
}: BaseStockServiceInput): BaseStockService {
  const subject = "baseStockService";
  const demand = requireDemand(subject, "leadTimeDemand", leadTimeDemand);
  requireLevel(subject, "baseStockLevel", baseStockLevel, demand);
  requireOneOf(subject, "shortages", shortages, ["backorders", "lost-sales"]);
  if (shortages === "lost-sales") return lostSalesService(baseStockLevel, leadTimeDemand, demand);
  const expectedBackorders = demand.loss(baseStockLevel);
  return finiteResults(subject, {
    fillRate: demand.isWhole ? demand.cdf(baseStockLevel - 1) : demand.cdf(baseStockLevel),
    chanceOfNoBackorders: demand.cdf(baseStockLevel),
    expectedBackorders,
    expectedOnHand: baseStockLevel - demand.mean + expectedBackorders,
  });
}

function lostSalesService(
  level: number,
  { distribution }: StockDemand,
  { mean }: DemandModel,
): BaseStockService {
  if (distribution !== "poisson")
    throw refusal("baseStockService", "leadTimeDemand", "Poisson demand for lost sales", distribution);
  if (level < 0) throw refusal("baseStockService", "baseStockLevel", "0 or more for lost sales", level);
  let lostShare = 1;
  for (let units = 1; units <= level; units += 1) lostShare = (mean * lostShare) / (units + mean * lostShare);
  return {
    fillRate: 1 - lostShare,
    chanceOfNoBackorders: 1,
    expectedBackorders: 0,
    expectedOnHand: level - mean * (1 - lostShare),
  };
}
