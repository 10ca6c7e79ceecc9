import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** What is known of a source of supply. */
export interface SupplierConditionsFacts {
  /** Defective share of the worst lot or sample that it has delivered so far, 0 to 1. */
  readonly worstDefectRate: number;
  /** Its price as a ratio of what comparable goods cost elsewhere: 1.1 is a tenth more. */
  readonly priceRatio: number;
  /** Share of its deliveries that came when they were promised, 0 to 1. */
  readonly onTimeRate: number;
}

/** What a good source is. */
export interface SupplierConditionsParams {
  /** Quality is stable while no lot has a larger defective share, 0 to 1. */
  readonly maximumDefectRate: number;
  /** The price is reasonable up to this ratio. */
  readonly maximumPriceRatio: number;
  /** Supply is timely from this share on, 0 to 1. */
  readonly minimumOnTimeRate: number;
}

const factsSchema = z.strictObject({
  worstDefectRate: z.number().min(0).max(1),
  priceRatio: z.number().positive(),
  onTimeRate: z.number().min(0).max(1),
}) satisfies z.core.$ZodType<SupplierConditionsFacts>;

const paramsSchema = z.strictObject({
  maximumDefectRate: z.number().min(0).max(1),
  maximumPriceRatio: z.number().positive(),
  minimumOnTimeRate: z.number().min(0).max(1),
}) satisfies z.core.$ZodType<SupplierConditionsParams>;

/**
 * Whether a source of supply meets the three conditions (R240): stable quality, a reasonable price, timely supply. All
 * three count: a low price makes up for nothing. Its papers are another matter.
 */
export const supplierConditions: Rule<
  "supplier.conditions",
  SupplierConditionsFacts,
  SupplierConditionsParams,
  "fit" | "unfit"
> = defineRule({
  id: "supplier.conditions",
  kind: "gate",
  title: { en: "Conditions of a good supply source", zh: "优质货源三条件" },
  source: ["R240"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["fit", "unfit"],
  decide({ worstDefectRate, priceRatio, onTimeRate }, params, check) {
    const stable = check.atMost("worstDefectRate", worstDefectRate, params.maximumDefectRate);
    const reasonable = check.atMost("priceRatio", priceRatio, params.maximumPriceRatio);
    const timely = check.atLeast("onTimeRate", onTimeRate, params.minimumOnTimeRate);
    return stable && reasonable && timely ? "fit" : "unfit";
  },
});
