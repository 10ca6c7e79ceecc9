import { z } from "zod";
import { reorderPoint } from "../../kpi/inventory/reorder-point.js";
import { statisticalSafetyStock } from "../../kpi/inventory/statistical-safety-stock.js";
import type { Check } from "../decision/check.js";
import { defineRule, type Rule } from "../define-rule.js";
import { roundedUnits } from "../rounded-units.js";
import { adaptiveLevels } from "./adaptive-levels.js";

/** A SKU's (stock keeping unit's) stock and demand. */
export interface InventoryRestockFacts {
  /** Units in stock now; below 0 where oversold units are booked so. */
  readonly stockOnHand: number;
  /** Units requested, approved, ordered or in transit. They count as stock: no need is met twice. */
  readonly onOrder: number;
  /** Units sold in the last `windowDays` days, cancelled ones left out. */
  readonly unitsSold: number;
  /** Days of that window on which it was on sale; fewer than `windowDays` for a new item. */
  readonly observedDays: number;
  /** Units sold and owed to customers that `stockOnHand` does not show. 0 where it is absent. */
  readonly backorders?: number;
  /** Standard deviation of the units sold a day; needed by the method `service-level`. */
  readonly demandStandardDeviation?: number;
  /** Units expected to sell a day, from a forecast or by hand: used until the window is full (E-46). */
  readonly forecastDailyUnits?: number;
  /** Units sold on each past day, oldest first, yesterday last; needed by the method `adaptive`. */
  readonly demandHistory?: readonly number[];
  /** For each day of `demandHistory` whether it sold out, so that more may have been asked for. None where absent. */
  readonly soldOut?: readonly boolean[];
  /** What a unit sold earns, in money; needed by the method `adaptive`. */
  readonly unitMargin?: number;
  /** What a unit costs that lies in stock for a day, in money; needed by the method `adaptive`. */
  readonly holdingCostPerDay?: number;
}

/** How stock is kept up. */
export interface InventoryRestockParams {
  /**
   * How safety stock is computed. `catalogue`: mean daily units × `bufferDays` (E-30). `service-level`:
   * z·√(L·σd² + d²·σL²), with `serviceFactor` for z. `adaptive`: the quantiles of demand over
   * lead time and review period that the models of `adaptivePolicy` learn from the demand history, at the service level
   * at which another unit earns what it costs; window, buffer and service factor are not used.
   */
  readonly method: "catalogue" | "service-level" | "adaptive";
  /** Days of sales that the mean is taken over (R006). */
  readonly windowDays: number;
  /** Observed days from which on the mean of a window that is not full is used when there is no forecast. */
  readonly minimumObservedDays: number;
  /** Days from the request to the goods on the shelf. */
  readonly leadTimeDays: number;
  /** Days that an order is to last beyond the lead time: the days until one looks again. */
  readonly reviewPeriodDays: number;
  /** Days of mean sales that are kept as safety stock by the method `catalogue`. */
  readonly bufferDays: number;
  /** z, the normal quantile of the chance to get through a cycle without a stock-out: 1.645 for 95 %. */
  readonly serviceFactor?: number;
  /** Standard deviation of the lead time. 0 when unset. */
  readonly leadTimeStandardDeviationDays?: number;
  /** Warning level (R103): the reorder point is never below it. For items that the mean does not fit. */
  readonly warningStockUnits?: number;
  /** The least that is ordered. */
  readonly minimumOrderUnits: number;
  /** Orders are whole multiples of this: the units of a carton. A millionth of a unit or more. */
  readonly orderMultiple: number;
}

/** An order to place, or none, and the levels behind it. */
export interface InventoryRestockProposal {
  /** Units to order; 0 on hold. */
  readonly units: number;
  /** The inventory position below which one orders. */
  readonly reorderPoint: number;
  /** The inventory position that the order aims at. */
  readonly orderUpTo: number;
  /** Units kept against uncertainty; a part of both levels. */
  readonly safetyStock: number;
  /** Units expected to sell a day. */
  readonly dailyUnits: number;
}

/** Amounts beyond this are mistakes: their sums would lose units. */
const most = Number.MAX_SAFE_INTEGER;
const amount = z.number().min(0).max(most);
const someDays = z.number().min(1).max(most);

const factsSchema = z.strictObject({
  stockOnHand: z.number().min(-most).max(most),
  onOrder: amount,
  unitsSold: amount,
  observedDays: amount,
  backorders: z.exactOptional(amount),
  demandStandardDeviation: z.exactOptional(amount),
  forecastDailyUnits: z.exactOptional(amount),
  demandHistory: z.exactOptional(z.array(amount)),
  soldOut: z.exactOptional(z.array(z.boolean())),
  unitMargin: z.exactOptional(amount),
  holdingCostPerDay: z.exactOptional(amount),
}) satisfies z.core.$ZodType<InventoryRestockFacts>;

const paramsSchema = z.strictObject({
  method: z.enum(["catalogue", "service-level", "adaptive"]),
  windowDays: someDays,
  minimumObservedDays: someDays,
  leadTimeDays: amount,
  reviewPeriodDays: amount,
  bufferDays: amount,
  serviceFactor: z.exactOptional(amount),
  leadTimeStandardDeviationDays: z.exactOptional(amount),
  warningStockUnits: z.exactOptional(amount),
  minimumOrderUnits: amount,
  orderMultiple: z.number().min(1e-6).max(most),
}) satisfies z.core.$ZodType<InventoryRestockParams>;

/**
 * When to order and how much (R103, R104, R006, E-30, E-46).
 *
 * - **Inventory position** = stock on hand + on order − backorders.
 * - **Safety stock** = what is kept against uncertainty; see `method`.
 * - **Reorder point** = mean daily units × lead time + safety stock, at least `warningStockUnits`. One orders when the
 *   position is below it. The source calls this level "safety stock" (R104) and gives no formula; ours is E-30.
 * - **Order-up-to level** = reorder point + mean daily units × review period. The order fills the position up to it,
 *   is at least `minimumOrderUnits`, and is rounded up to the `orderMultiple`.
 *
 * Position and levels are rounded to a millionth of a unit, and from a billion units on to whole ones, so that the last
 * bit of a product orders nothing. Undecided while a new item has been observed for fewer than `minimumObservedDays` and
 * there is no forecast.
 *
 * @example
 * ```ts
 * import { defineRulebook, inventoryRestock, starterLayerFor } from "opscycle/rules";
 *
 * const rules = [inventoryRestock];
 * const house = { id: "house", params: { "inventory.restock": { leadTimeDays: 10, orderMultiple: 12 } } };
 * const rulebook = defineRulebook({ rules, layers: [starterLayerFor(rules), house] });
 * const facts = { stockOnHand: 10, onOrder: 0, unitsSold: 60, observedDays: 30 };
 * const decision = rulebook.decide("inventory.restock", facts);
 * decision.outcome; // => "order"
 * decision.proposal?.reorderPoint; // => 34
 * decision.proposal?.units; // => 84
 * rulebook.decide("inventory.restock", { ...facts, onOrder: 84 }).outcome; // => "hold"
 * ```
 */
export const inventoryRestock: Rule<
  "inventory.restock",
  InventoryRestockFacts,
  InventoryRestockParams,
  "order" | "hold",
  InventoryRestockProposal
> = defineRule({
  id: "inventory.restock",
  kind: "policy",
  title: { en: "Restock proposal", zh: "补货建议" },
  source: ["R006", "R103", "R104", "E-30", "E-46"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["order", "hold"],
  defaults: { method: "catalogue", windowDays: 30 },
  notes: { method: { source: "E-30" }, windowDays: { source: "R006" } },
  decide(facts, params, check) {
    const levels = levelsOf(facts, params, check);
    if (levels === undefined) return "undecided";
    const position = check.compute(
      "inventoryPosition",
      "stock on hand + on order − backorders",
      roundedUnits(facts.stockOnHand + facts.onOrder - (facts.backorders ?? 0)),
    );
    const low = check.below("inventoryPosition", position, levels.reorderPoint);
    if (!low) return { outcome: "hold", proposal: { units: 0, ...levels } };
    const units = orderUnits(levels.orderUpTo - position, params, check);
    return { outcome: "order", proposal: { units, ...levels } };
  },
});

type Levels = Omit<InventoryRestockProposal, "units">;

function levelsOf(
  facts: InventoryRestockFacts,
  params: InventoryRestockParams,
  check: Check,
): Levels | undefined {
  if (params.method === "adaptive") return adaptiveLevels(facts, params, check);
  const dailyUnits = expectedDailyUnits(facts, params, check);
  if (dailyUnits === undefined) return undefined;
  const safetyStock = safetyStockOf(dailyUnits, facts, params, check);
  if (safetyStock === undefined) return undefined;
  const level = reorderLevel(dailyUnits, safetyStock, params, check);
  const orderUpTo = check.compute(
    "orderUpTo",
    "reorder point + daily units × review period",
    roundedUnits(level + dailyUnits * params.reviewPeriodDays),
  );
  return { reorderPoint: level, orderUpTo, safetyStock, dailyUnits };
}

/** The mean of a full window; until then the forecast, or the mean of what was observed (E-46). */
function expectedDailyUnits(facts: InventoryRestockFacts, params: InventoryRestockParams, check: Check) {
  const full = check.atLeast("observedDays", facts.observedDays, params.windowDays);
  if (!full && facts.forecastDailyUnits !== undefined)
    return check.compute("dailyUnits", "forecast daily units", facts.forecastDailyUnits);
  const enough = full || check.atLeast("observedDays", facts.observedDays, params.minimumObservedDays);
  if (!enough) {
    check.hasFact("forecastDailyUnits", facts.forecastDailyUnits);
    return undefined;
  }
  return check.compute("dailyUnits", "units sold ÷ observed days", facts.unitsSold / facts.observedDays);
}

function safetyStockOf(
  dailyUnits: number,
  facts: InventoryRestockFacts,
  params: InventoryRestockParams,
  check: Check,
): number | undefined {
  if (params.method === "catalogue")
    return check.compute("safetyStock", "daily units × buffer days", dailyUnits * params.bufferDays);
  const { demandStandardDeviation } = facts;
  const { serviceFactor } = params;
  const hasDeviation = check.hasFact("demandStandardDeviation", demandStandardDeviation);
  if (!check.hasParam("serviceFactor", serviceFactor) || !hasDeviation) return undefined;
  return check.compute(
    "safetyStock",
    "service factor × √(lead time × demand deviation² + daily units² × lead time deviation²)",
    statisticalSafetyStock({
      serviceFactor,
      averageDailyUnits: dailyUnits,
      dailyUnitsStandardDeviation: demandStandardDeviation,
      leadTimeDays: params.leadTimeDays,
      leadTimeStandardDeviationDays: params.leadTimeStandardDeviationDays ?? 0,
    }),
  );
}

function reorderLevel(
  averageDailyUnits: number,
  safetyStockUnits: number,
  params: InventoryRestockParams,
  check: Check,
): number {
  const { leadTimeDays, warningStockUnits = 0 } = params;
  const level = reorderPoint({ averageDailyUnits, leadTimeDays, safetyStockUnits });
  return check.compute(
    "reorderPoint",
    "daily units × lead time + safety stock, at least the warning stock",
    roundedUnits(Math.max(level, warningStockUnits)),
  );
}

function orderUnits(gap: number, params: InventoryRestockParams, check: Check): number {
  const { minimumOrderUnits, orderMultiple } = params;
  const multiples = roundedUp(Math.max(roundedUnits(gap), minimumOrderUnits) / orderMultiple);
  const units = multiples * orderMultiple;
  return check.compute(
    "units",
    "order-up-to level − inventory position, at least the minimum order, up to a whole multiple",
    units < 1e9 ? roundedUnits(units) : units,
  );
}

/** Up to a whole number. A quotient that the last bits of a division keep from being one is one: 2.1 ÷ 0.3 is 7. */
function roundedUp(quotient: number): number {
  const nearest = Math.round(quotient);
  return Math.abs(quotient - nearest) <= nearest * 4 * Number.EPSILON ? nearest : Math.ceil(quotient);
}
