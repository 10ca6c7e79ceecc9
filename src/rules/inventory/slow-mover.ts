import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";
import { roundedUnits } from "../rounded-units.js";

/** How a SKU (stock keeping unit) sells, measured against its stock. */
export interface InventorySlowMoverFacts {
  /** Units sold in the last `windowDays` days, cancelled ones left out. */
  readonly unitsSold: number;
  /** Units in stock now. */
  readonly stockOnHand: number;
  /** Days since it went on sale, or on sale again. */
  readonly daysOnSale: number;
  /** Whether the alert is raised now. */
  readonly raised: boolean;
}

/** When a SKU becomes a slow mover, and when it is one no more. */
export interface InventorySlowMoverParams {
  /** Days over which `unitsSold` is counted. */
  readonly windowDays: number;
  /** Days on sale before which nothing is decided. */
  readonly minimumDaysOnSale: number;
  /** Raise when fewer units sold in the window and `raiseAboveCoverDays` is passed too. */
  readonly raiseBelowUnits: number;
  /** Raise when the stock lasts more days at the pace of the window and `raiseBelowUnits` is missed too. */
  readonly raiseAboveCoverDays: number;
  /** Clear when as many units sold in the window; `raiseBelowUnits` or more. */
  readonly clearAtUnits: number;
  /** Clear when the stock lasts as many days or fewer; `raiseAboveCoverDays` or fewer. */
  readonly clearAtCoverDays: number;
}

const factsSchema = z.strictObject({
  unitsSold: z.number().nonnegative(),
  stockOnHand: z.number(),
  daysOnSale: z.number().nonnegative(),
  raised: z.boolean(),
}) satisfies z.core.$ZodType<InventorySlowMoverFacts>;

const paramsSchema = z
  .strictObject({
    windowDays: z.number().positive(),
    minimumDaysOnSale: z.number().positive(),
    raiseBelowUnits: z.number().nonnegative(),
    raiseAboveCoverDays: z.number().nonnegative(),
    clearAtUnits: z.number().nonnegative(),
    clearAtCoverDays: z.number().nonnegative(),
  })
  .refine(({ raiseBelowUnits, clearAtUnits }) => clearAtUnits >= raiseBelowUnits, {
    path: ["clearAtUnits"],
    message: "at least raiseBelowUnits",
  })
  .refine(({ raiseAboveCoverDays, clearAtCoverDays }) => clearAtCoverDays <= raiseAboveCoverDays, {
    path: ["clearAtCoverDays"],
    message: "at most raiseAboveCoverDays",
  }) satisfies z.core.$ZodType<InventorySlowMoverParams>;

/**
 * Raises and clears the slow-mover alert of a SKU (R105, E-15): it sells too little and its stock lasts too long.
 *
 * Stock cover is compared as stock against what that many days would sell: so a SKU without any sale is slow as soon
 * as it has stock, and one without stock never is. A SKU on sale for less than the window is judged by its own days.
 */
export const inventorySlowMover: Rule<
  "inventory.slow-mover",
  InventorySlowMoverFacts,
  InventorySlowMoverParams,
  "clear" | "raise"
> = defineRule({
  id: "inventory.slow-mover",
  kind: "alert",
  title: { en: "Slow mover", zh: "滞销品预警" },
  source: ["R105", "E-15"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["clear", "raise"],
  decide(facts, params, check) {
    const { unitsSold, stockOnHand, daysOnSale, raised } = facts;
    const oldEnough = check.atLeast("daysOnSale", daysOnSale, params.minimumDaysOnSale);
    const sells = check.atLeast(
      "unitsSold",
      unitsSold,
      raised ? params.clearAtUnits : params.raiseBelowUnits,
    );
    const coverDays = raised ? params.clearAtCoverDays : params.raiseAboveCoverDays;
    const stockLimit = check.compute(
      "stockLimit",
      "units sold ÷ days observed × stock cover days",
      roundedUnits((unitsSold * coverDays) / Math.max(Math.min(daysOnSale, params.windowDays), 1)),
    );
    const turns = check.atMost("stockOnHand", stockOnHand, stockLimit);
    if (!oldEnough) return "undecided";
    return sells || turns ? "clear" : "raise";
  },
});
