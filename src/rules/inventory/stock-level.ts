import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** What is known of a product's stock. */
export interface StockLevelFacts {
  /** Units in the warehouse, 0 or more. */
  readonly stockOnHand: number;
  /** The reorder point of the product's restock policy, in units. */
  readonly reorderPoint?: number;
  /** How many days the stock lasts at the present rate of sale; absent where nothing sells. */
  readonly stockCoverDays?: number;
}

/** Where the levels lie. */
export interface StockLevelParams {
  /** Warning stock in units, where the shop sets one a product; it goes before the reorder point. */
  readonly warningStockUnits?: number;
  /** Above so many days of cover the stock is too much. */
  readonly overstockedAboveDays: number;
}

const factsSchema = z.strictObject({
  stockOnHand: z.number().min(0),
  reorderPoint: z.exactOptional(z.number()),
  stockCoverDays: z.exactOptional(z.number().min(0)),
}) satisfies z.ZodType<StockLevelFacts>;

const paramsSchema = z.strictObject({
  warningStockUnits: z.exactOptional(z.number().min(0)),
  overstockedAboveDays: z.number().min(0),
}) satisfies z.ZodType<StockLevelParams>;

/**
 * Says how well a product is stocked: out at nothing, low under the warning stock (R103) or the reorder point (R104),
 * overstocked when it lasts too long (P039: neither stock-out nor expired overstock), in stock otherwise.
 */
export const inventoryStockLevel: Rule<
  "inventory.stock-level",
  StockLevelFacts,
  StockLevelParams,
  "in-stock" | "low" | "out" | "overstocked",
  undefined
> = defineRule({
  id: "inventory.stock-level",
  kind: "alert",
  title: { en: "Stock level", zh: "库存水平" },
  source: ["R103", "R104", "P039"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["in-stock", "low", "out", "overstocked"],
  decide(facts, params, check) {
    const warning = params.warningStockUnits ?? facts.reorderPoint;
    const inStock = check.above("stockOnHand", facts.stockOnHand, 0);
    const enough = warning === undefined || check.atLeast("stockOnHand", facts.stockOnHand, warning);
    const notTooMuch =
      facts.stockCoverDays === undefined ||
      check.atMost("stockCoverDays", facts.stockCoverDays, params.overstockedAboveDays);
    if (!inStock) return "out";
    if (!enough) return "low";
    return notTooMuch ? "in-stock" : "overstocked";
  },
});
