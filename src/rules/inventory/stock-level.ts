import { z } from "zod";
import type { Check } from "../decision/check.js";
import { defineRule, type Rule } from "../define-rule.js";
import { roundedUnits } from "../rounded-units.js";

/** What is known of a SKU's (stock keeping unit's) stock. */
export interface InventoryStockLevelFacts {
  /** Units in stock now; below 0 where oversold units are booked so. */
  readonly stockOnHand: number;
  /** Safety stock of the restock policy, in units; needed where no `warningStockUnits` is set. */
  readonly safetyStock?: number;
  /** Units expected to sell a day; needed to tell whether there is too much. */
  readonly dailyUnits?: number;
}

/** Where the levels lie. */
export interface InventoryStockLevelParams {
  /** Warning stock (R103), where a shop sets one by hand: it goes before the safety stock. */
  readonly warningStockUnits?: number;
  /** Stock that lasts more days than this is too much. */
  readonly overstockedAboveDays: number;
}

const factsSchema = z.strictObject({
  stockOnHand: z.number(),
  safetyStock: z.exactOptional(z.number().nonnegative()),
  dailyUnits: z.exactOptional(z.number().nonnegative()),
}) satisfies z.core.$ZodType<InventoryStockLevelFacts>;

const paramsSchema = z.strictObject({
  warningStockUnits: z.exactOptional(z.number().nonnegative()),
  overstockedAboveDays: z.number().nonnegative(),
}) satisfies z.core.$ZodType<InventoryStockLevelParams>;

/**
 * How well a SKU is stocked: out when nothing is left, low under the warning stock (R103) or else the safety stock
 * (R104), overstocked when the stock lasts too long, in stock otherwise.
 *
 * A SKU that sells nothing is overstocked with any stock. Undecided when what tells the levels apart is not known.
 */
export const inventoryStockLevel: Rule<
  "inventory.stock-level",
  InventoryStockLevelFacts,
  InventoryStockLevelParams,
  "in-stock" | "low" | "out" | "overstocked"
> = defineRule({
  id: "inventory.stock-level",
  kind: "alert",
  title: { en: "Stock level", zh: "库存水平" },
  source: ["R103", "R104"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["in-stock", "low", "out", "overstocked"],
  decide(facts, params, check) {
    const some = check.above("stockOnHand", facts.stockOnHand, 0);
    const enough = reachesWarning(facts, params, check);
    const sellable = sellsInTime(facts, params, check);
    if (!some) return "out";
    if (enough === false) return "low";
    if (enough === undefined || sellable === undefined) return "undecided";
    return sellable ? "in-stock" : "overstocked";
  },
});

function reachesWarning(facts: InventoryStockLevelFacts, params: InventoryStockLevelParams, check: Check) {
  const { stockOnHand, safetyStock } = facts;
  if (params.warningStockUnits !== undefined)
    return check.atLeast("stockOnHand", stockOnHand, params.warningStockUnits);
  if (!check.hasFact("safetyStock", safetyStock)) return undefined;
  return check.atLeast("stockOnHand", stockOnHand, safetyStock);
}

function sellsInTime(facts: InventoryStockLevelFacts, params: InventoryStockLevelParams, check: Check) {
  if (!check.hasFact("dailyUnits", facts.dailyUnits)) return undefined;
  const limit = check.compute(
    "stockLimit",
    "daily units × days above which stock is too much",
    roundedUnits(facts.dailyUnits * params.overstockedAboveDays),
  );
  return check.atMost("stockOnHand", facts.stockOnHand, limit);
}
