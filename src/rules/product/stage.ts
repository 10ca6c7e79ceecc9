import { z } from "zod";
import type { Check } from "../decision/check.js";
import { defineRule, type Rule } from "../define-rule.js";
import { roundedUnits } from "../rounded-units.js";

/** The stages of a product's life on sale. */
export type ProductStage = "new" | "growth" | "mature" | "decline";

/** How a product's sales develop. */
export interface ProductStageFacts {
  /** Days since it first went on sale. */
  readonly daysOnSale: number;
  /** Units sold in the last `windowDays` days, cancelled ones left out. */
  readonly unitsSold: number;
  /** Units sold in the window before that. */
  readonly previousUnitsSold: number;
  /** The stage that it is in now. */
  readonly stage: ProductStage;
  /**
   * What the season alone does: the sales to be expected of this window over those of the one before. 1, no season,
   * where it is absent.
   */
  readonly seasonalRatio?: number;
}

/** How much change makes a stage. All ratios are of this window's units to those of the window before. */
export interface ProductStageParams {
  /** Length of each of the two windows. */
  readonly windowDays: number;
  /** A product is new for as many days; two windows or more, so that both have been observed. */
  readonly newForDays: number;
  /** Fewer units in both windows together say nothing: the stage stays. */
  readonly minimumUnits: number;
  /** Growth begins at this ratio or more. */
  readonly growthFromRatio: number;
  /** Growth lasts while the ratio is this or more; `growthFromRatio` or less. */
  readonly growthWhileRatio: number;
  /** Decline begins below this ratio. */
  readonly declineBelowRatio: number;
  /** Decline lasts while the ratio is below this; `declineBelowRatio` or more. */
  readonly declineWhileBelowRatio: number;
}

const stage = z.enum(["new", "growth", "mature", "decline"]);
const ratio = z.number().positive();

const factsSchema = z.strictObject({
  daysOnSale: z.number().nonnegative(),
  unitsSold: z.number().nonnegative(),
  previousUnitsSold: z.number().nonnegative(),
  stage,
  seasonalRatio: z.exactOptional(ratio),
}) satisfies z.core.$ZodType<ProductStageFacts>;

const paramsSchema = z
  .strictObject({
    windowDays: z.number().positive(),
    newForDays: z.number().positive(),
    minimumUnits: z.number().nonnegative(),
    growthFromRatio: ratio,
    growthWhileRatio: ratio,
    declineBelowRatio: ratio,
    declineWhileBelowRatio: ratio,
  })
  .refine(({ newForDays, windowDays }) => newForDays >= 2 * windowDays, {
    path: ["newForDays"],
    message: "at least two windows",
  })
  .refine(({ growthFromRatio, growthWhileRatio }) => growthWhileRatio <= growthFromRatio, {
    path: ["growthWhileRatio"],
    message: "at most growthFromRatio",
  })
  .refine(({ declineBelowRatio, declineWhileBelowRatio }) => declineWhileBelowRatio >= declineBelowRatio, {
    path: ["declineWhileBelowRatio"],
    message: "at least declineBelowRatio",
  })
  .refine(({ growthWhileRatio, declineWhileBelowRatio }) => declineWhileBelowRatio <= growthWhileRatio, {
    path: ["declineWhileBelowRatio"],
    message: "at most growthWhileRatio",
  }) satisfies z.core.$ZodType<ProductStageParams>;

/**
 * The stage of a product's life: new, growth, mature or decline (R110, E-11).
 *
 * It compares the units of two windows in a row. A stage is entered at one ratio and left at another, so that a
 * product does not flutter between two. From decline it may grow again.
 */
export const productStage: Rule<"product.stage", ProductStageFacts, ProductStageParams, ProductStage> =
  defineRule({
    id: "product.stage",
    kind: "policy",
    title: { en: "Product life stage", zh: "商品生命周期阶段" },
    source: ["R110", "E-11"],
    facts: factsSchema,
    params: paramsSchema,
    outcomes: ["new", "growth", "mature", "decline"],
    decide(facts, params, check) {
      const isNew = check.below("daysOnSale", facts.daysOnSale, params.newForDays);
      const enough = check.atLeast(
        "unitsInBothWindows",
        facts.unitsSold + facts.previousUnitsSold,
        params.minimumUnits,
      );
      const direction = trend(facts, params, check);
      if (isNew) return "new";
      if (enough) return direction;
      return facts.stage === "new" ? "mature" : facts.stage;
    },
  });

function trend(facts: ProductStageFacts, params: ProductStageParams, check: Check): ProductStage {
  const expected = check.compute(
    "expectedUnits",
    "units of the window before × seasonal ratio",
    facts.previousUnitsSold * (facts.seasonalRatio ?? 1),
  );
  const growthRatio = facts.stage === "growth" ? params.growthWhileRatio : params.growthFromRatio;
  const growthUnits = check.compute(
    "growthUnits",
    "expected units × growth ratio",
    roundedUnits(expected * growthRatio),
  );
  const grows = check.atLeast("unitsSold", facts.unitsSold, growthUnits);
  const declineRatio = facts.stage === "decline" ? params.declineWhileBelowRatio : params.declineBelowRatio;
  const declineUnits = check.compute(
    "declineUnits",
    "expected units × decline ratio",
    roundedUnits(expected * declineRatio),
  );
  const declines = check.below("unitsSold", facts.unitsSold, declineUnits);
  return grows ? "growth" : declines ? "decline" : "mature";
}
