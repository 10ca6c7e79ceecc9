import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** What part of a shop's stock are slow movers. The parameter `basis` says which of the shares is needed. */
export interface InventorySlowMoverShareFacts {
  /** By value at cost (or at price where no cost is known), 0 to 1. */
  readonly slowMoverValueShare?: number;
  /** By units, 0 to 1. */
  readonly slowMoverUnitShare?: number;
  /** By count of SKUs (stock keeping units) with stock, 0 to 1. */
  readonly slowMoverSkuShare?: number;
  /** Whether the alert is raised now. */
  readonly raised: boolean;
}

/** From which share on there is an alert. */
export interface InventorySlowMoverShareParams {
  /** What the share is of. The source does not say; by value is the default (E-15). */
  readonly basis: "value" | "units" | "skus";
  /** Raise when the share is above this, 0 to 1. */
  readonly raiseAboveShare: number;
  /** Clear when the share is at this or below, 0 to 1; `raiseAboveShare` or less. */
  readonly clearAtShare: number;
}

const share = z.number().min(0).max(1);

const factsSchema = z.strictObject({
  slowMoverValueShare: z.exactOptional(share),
  slowMoverUnitShare: z.exactOptional(share),
  slowMoverSkuShare: z.exactOptional(share),
  raised: z.boolean(),
}) satisfies z.core.$ZodType<InventorySlowMoverShareFacts>;

const paramsSchema = z
  .strictObject({ basis: z.enum(["value", "units", "skus"]), raiseAboveShare: share, clearAtShare: share })
  .refine(({ raiseAboveShare, clearAtShare }) => clearAtShare <= raiseAboveShare, {
    path: ["clearAtShare"],
    message: "at most raiseAboveShare",
  }) satisfies z.core.$ZodType<InventorySlowMoverShareParams>;

const factOf = {
  value: "slowMoverValueShare",
  units: "slowMoverUnitShare",
  skus: "slowMoverSkuShare",
} as const;

/** Raises and clears a shop's alert that too much of its stock are slow movers (R004, E-15). */
export const inventorySlowMoverShare: Rule<
  "inventory.slow-mover-share",
  InventorySlowMoverShareFacts,
  InventorySlowMoverShareParams,
  "clear" | "raise"
> = defineRule({
  id: "inventory.slow-mover-share",
  kind: "alert",
  title: { en: "Slow-mover share", zh: "滞销占比预警" },
  source: ["R004", "E-15"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["clear", "raise"],
  defaults: { basis: "value", raiseAboveShare: 0.15 },
  notes: { basis: { source: "E-15" }, raiseAboveShare: { source: "R004" } },
  decide(facts, params, check) {
    const name = factOf[params.basis];
    const observed = facts[name];
    if (!check.hasFact(name, observed)) return "undecided";
    return check.atMost(name, observed, facts.raised ? params.clearAtShare : params.raiseAboveShare)
      ? "clear"
      : "raise";
  },
});
