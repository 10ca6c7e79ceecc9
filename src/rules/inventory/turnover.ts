import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** How fast a SKU's stock turns over. */
export interface InventoryTurnoverFacts {
  /** Days in which the average stock is sold once; absent when nothing was sold. */
  readonly turnoverDays: number;
}

/** How fast stock is to turn over. */
export interface InventoryTurnoverParams {
  /** Stock that turns over in as many days or fewer is healthy. */
  readonly healthyTurnoverDays: number;
}

const factsSchema = z.strictObject({
  turnoverDays: z.number().nonnegative(),
}) satisfies z.core.$ZodType<InventoryTurnoverFacts>;

const paramsSchema = z.strictObject({
  healthyTurnoverDays: z.number().positive(),
}) satisfies z.core.$ZodType<InventoryTurnoverParams>;

/**
 * Whether stock turns over as fast as the documented figure of 3.5 days (R005).
 *
 * The figure is doubtful for most goods (E-09): this only advises and nothing is to be stopped by it. Set your own
 * for each category.
 */
export const inventoryTurnover: Rule<
  "inventory.turnover",
  InventoryTurnoverFacts,
  InventoryTurnoverParams,
  "healthy" | "watch"
> = defineRule({
  id: "inventory.turnover",
  kind: "alert",
  title: { en: "Inventory turnover", zh: "库存周转" },
  source: ["R005", "E-09"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["healthy", "watch"],
  defaults: { healthyTurnoverDays: 3.5 },
  notes: {
    healthyTurnoverDays: {
      source: "R005",
      questionable: "3.5 days are about 104 turns a year, implausible for most goods (E-09)",
    },
  },
  decide: (facts, params, check) =>
    check.atMost("turnoverDays", facts.turnoverDays, params.healthyTurnoverDays) ? "healthy" : "watch",
});
