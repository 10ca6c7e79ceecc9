import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** How the shop's parcels are insured. */
export interface LogisticsInsuranceFacts {
  /** Days that the logistics liability insurance still runs; 0 where there is none. */
  readonly coverDaysLeft: number;
}

/** When to renew. */
export interface LogisticsInsuranceParams {
  /** Renew when this many days or fewer are left. */
  readonly renewAtDaysLeft: number;
}

const factsSchema = z.strictObject({
  coverDaysLeft: z.number().nonnegative(),
}) satisfies z.core.$ZodType<LogisticsInsuranceFacts>;

const paramsSchema = z.strictObject({
  renewAtDaysLeft: z.number().nonnegative(),
}) satisfies z.core.$ZodType<LogisticsInsuranceParams>;

/** Whether logistics liability is insured (R256), is to be renewed, or is not insured at all. */
export const logisticsInsurance: Rule<
  "logistics.insurance",
  LogisticsInsuranceFacts,
  LogisticsInsuranceParams,
  "insured" | "renew" | "uninsured"
> = defineRule({
  id: "logistics.insurance",
  kind: "alert",
  title: { en: "Logistics liability insurance", zh: "物流责任险" },
  source: ["R256"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["insured", "renew", "uninsured"],
  decide(facts, params, check) {
    const covered = check.above("coverDaysLeft", facts.coverDaysLeft, 0);
    const longEnough = check.above("coverDaysLeft", facts.coverDaysLeft, params.renewAtDaysLeft);
    if (!covered) return "uninsured";
    return longEnough ? "insured" : "renew";
  },
});
