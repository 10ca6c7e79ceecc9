import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";
import { compareIfSet } from "../optional-threshold.js";
import { healthyGrossMargin } from "./healthy-gross-margin.js";

/** What a product, category or shop earns on its sales. */
export interface MarginHealthyFacts {
  /** Share of net sales left over by the cost of goods alone; below 0 when sold at a loss. */
  readonly grossMargin: number;
  /** Share of net sales left over by goods, logistics, platform and marketing cost. */
  readonly contributionMargin?: number;
}

/** What a healthy margin is. */
export interface MarginHealthyParams {
  /** Gross margin from which on it is healthy, 1 at the most. Set it per category where that differs. */
  readonly minimumGrossMargin: number;
  /** Contribution margin that must be reached too, 1 at the most. Not looked at when unset. */
  readonly minimumContributionMargin?: number;
}

const factsSchema = z.strictObject({
  grossMargin: z.number().max(1),
  contributionMargin: z.exactOptional(z.number().max(1)),
}) satisfies z.core.$ZodType<MarginHealthyFacts>;

const paramsSchema = z.strictObject({
  minimumGrossMargin: z.number().max(1),
  minimumContributionMargin: z.exactOptional(z.number().max(1)),
}) satisfies z.core.$ZodType<MarginHealthyParams>;

/**
 * Whether a margin is healthy (R003). The figure is read as a gross margin, which takes off the goods alone; operators
 * who mean the margin after logistics, platform and marketing set a threshold for the contribution margin (E-14).
 *
 * It does not say whether the profit covers rent and salaries.
 */
export const marginHealthy: Rule<
  "margin.healthy",
  MarginHealthyFacts,
  MarginHealthyParams,
  "healthy" | "thin"
> = defineRule({
  id: "margin.healthy",
  kind: "gate",
  title: { en: "Healthy margin", zh: "健康毛利率" },
  source: ["R003", "E-14"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["healthy", "thin"],
  defaults: { minimumGrossMargin: healthyGrossMargin },
  notes: { minimumGrossMargin: { source: "R003" } },
  decide(facts, params, check) {
    const gross = check.atLeast("grossMargin", facts.grossMargin, params.minimumGrossMargin);
    const contribution = compareIfSet(
      check,
      "atLeast",
      "contributionMargin",
      facts.contributionMargin,
      params.minimumContributionMargin,
    );
    if (!gross || contribution === "unmet") return "thin";
    return contribution === "unknown" ? "undecided" : "healthy";
  },
});
