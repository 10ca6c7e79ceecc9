import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** What a SKU (stock keeping unit) has on sale, against what is really there. */
export interface InventorySyncFacts {
  /** Units that can be ordered now, over all channels. */
  readonly onlineUnits: number;
  /** Units in the warehouse that are not promised to an order; below 0 where too many were sold. */
  readonly warehouseUnits: number;
}

/** How far the two may be apart. */
export interface InventorySyncParams {
  /** Units that may be held back from sale. */
  readonly maximumHeldBackUnits: number;
}

/** What to put on sale instead. */
export interface InventorySyncProposal {
  /** Units that can be ordered, over all channels. */
  readonly onlineUnits: number;
}

const factsSchema = z.strictObject({
  onlineUnits: z.number().nonnegative(),
  warehouseUnits: z.number(),
}) satisfies z.core.$ZodType<InventorySyncFacts>;

const paramsSchema = z.strictObject({
  maximumHeldBackUnits: z.number().nonnegative(),
}) satisfies z.core.$ZodType<InventorySyncParams>;

/**
 * Whether what is on sale online agrees with the warehouse (R215), and what to put on sale where it does not.
 *
 * `oversell` is more on sale than there is, or more sold already; `undersell` less on sale than there is, beyond what
 * may be held back. Goods sold before they arrive are not for this rule.
 */
export const inventorySync: Rule<
  "inventory.sync",
  InventorySyncFacts,
  InventorySyncParams,
  "in-sync" | "undersell" | "oversell",
  InventorySyncProposal
> = defineRule({
  id: "inventory.sync",
  kind: "alert",
  title: { en: "Online stock in step with the warehouse", zh: "线上线下库存同步" },
  source: ["R215"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["in-sync", "undersell", "oversell"],
  defaults: { maximumHeldBackUnits: 0 },
  notes: { maximumHeldBackUnits: { source: "R215" } },
  decide(facts, params, check) {
    const covered = check.atMost("onlineUnits", facts.onlineUnits, facts.warehouseUnits);
    const least = check.compute(
      "leastOnlineUnits",
      "warehouse units − units that may be held back",
      facts.warehouseUnits - params.maximumHeldBackUnits,
    );
    const offered = check.atLeast("onlineUnits", facts.onlineUnits, least);
    if (covered && offered) return "in-sync";
    const proposal = { onlineUnits: Math.max(0, facts.warehouseUnits) };
    return { outcome: covered ? "undersell" : "oversell", proposal };
  },
});
