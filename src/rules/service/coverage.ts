import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** When customers find somebody, or the bot, who answers. */
export interface ServiceCoverageFacts {
  /** Hours of a day in which a person or the bot answers, 0 to 24. */
  readonly coveredHours: number;
}

/** When they are to find somebody. */
export interface ServiceCoverageParams {
  /** As many hours a day or more. */
  readonly minimumHours: number;
}

const hours = z.number().min(0).max(24);

const factsSchema = z.strictObject({ coveredHours: hours }) satisfies z.core.$ZodType<ServiceCoverageFacts>;
const paramsSchema = z.strictObject({ minimumHours: hours }) satisfies z.core.$ZodType<ServiceCoverageParams>;

/** Whether customer service can be reached round the clock (R014). */
export const serviceCoverage: Rule<
  "service.coverage",
  ServiceCoverageFacts,
  ServiceCoverageParams,
  "covered" | "gap"
> = defineRule({
  id: "service.coverage",
  kind: "alert",
  title: { en: "Hours of customer service", zh: "24小时在线客服" },
  source: ["R014"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["covered", "gap"],
  defaults: { minimumHours: 24 },
  notes: {
    minimumHours: {
      source: "R014",
      questionable: "few shops can staff 24 hours a day: realistic only where a bot answers at night (R015)",
    },
  },
  decide: (facts, params, check) =>
    check.atLeast("coveredHours", facts.coveredHours, params.minimumHours) ? "covered" : "gap",
});
