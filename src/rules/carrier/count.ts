import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** How many carriers a shop can send with. */
export interface CarrierCountFacts {
  /** Carriers under contract that take parcels now. */
  readonly activeCarriers: number;
}

/** How many there are to be. */
export interface CarrierCountParams {
  /** As many carriers or more. The source says several and gives no number. */
  readonly minimumCarriers: number;
}

const factsSchema = z.strictObject({
  activeCarriers: z.int().nonnegative(),
}) satisfies z.core.$ZodType<CarrierCountFacts>;

const paramsSchema = z.strictObject({
  minimumCarriers: z.int().positive(),
}) satisfies z.core.$ZodType<CarrierCountParams>;

/** Whether a shop has carriers enough to go on sending when one of them stops (R047). */
export const carrierCount: Rule<
  "carrier.count",
  CarrierCountFacts,
  CarrierCountParams,
  "enough" | "too-few"
> = defineRule({
  id: "carrier.count",
  kind: "alert",
  title: { en: "Carriers side by side", zh: "多家物流并行" },
  source: ["R047"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["enough", "too-few"],
  decide: (facts, params, check) =>
    check.atLeast("activeCarriers", facts.activeCarriers, params.minimumCarriers) ? "enough" : "too-few",
});
