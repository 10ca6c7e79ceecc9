import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** What a stock count found. */
export interface InventoryCountErrorFacts {
  /** Wrong units (missing and too many, not set off against each other) over the units counted. */
  readonly errorRate: number;
}

/** How exact a count must be. */
export interface InventoryCountErrorParams {
  /** The error rate stays below this. */
  readonly errorRateBelow: number;
}

const factsSchema = z.strictObject({
  errorRate: z.number().nonnegative(),
}) satisfies z.core.$ZodType<InventoryCountErrorFacts>;

const paramsSchema = z.strictObject({
  errorRateBelow: z.number().positive(),
}) satisfies z.core.$ZodType<InventoryCountErrorParams>;

/**
 * Whether a stock count is close enough to the books to be taken over, or has to be looked into first (R007).
 *
 * The figure was given for counting with radio tags (RFID); a count by hand may need its own.
 */
export const inventoryCountError: Rule<
  "inventory.count-error",
  InventoryCountErrorFacts,
  InventoryCountErrorParams,
  "within-tolerance" | "investigate"
> = defineRule({
  id: "inventory.count-error",
  kind: "gate",
  title: { en: "Stock-count error", zh: "库存盘点误差" },
  source: ["R007"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["within-tolerance", "investigate"],
  defaults: { errorRateBelow: 0.01 },
  notes: { errorRateBelow: { source: "R007" } },
  decide: (facts, params, check) =>
    check.below("errorRate", facts.errorRate, params.errorRateBelow) ? "within-tolerance" : "investigate",
});
