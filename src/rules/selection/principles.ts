import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** What is known of the market of a candidate product. */
export interface SelectionPrinciplesFacts {
  /** Units that the market is expected to buy of the kind in a month. */
  readonly monthlyDemandUnits: number;
  /** Offers of the same kind that compete for it. */
  readonly competingOffers: number;
  /** Gross profit per unit of net sales to be expected; below 0 when sold at a loss. */
  readonly grossMargin: number;
}

/** What counts as high demand, low competition and high margin. */
export interface SelectionPrinciplesParams {
  /** Monthly demand from which on it is high, in units. */
  readonly minimumMonthlyDemandUnits: number;
  /** Competing offers up to which competition is low. */
  readonly maximumCompetingOffers: number;
  /** Gross margin from which on it is high, 1 at the most. */
  readonly minimumGrossMargin: number;
}

const factsSchema = z.strictObject({
  monthlyDemandUnits: z.number().nonnegative(),
  competingOffers: z.int().nonnegative(),
  grossMargin: z.number().max(1),
}) satisfies z.core.$ZodType<SelectionPrinciplesFacts>;

const paramsSchema = z.strictObject({
  minimumMonthlyDemandUnits: z.number().nonnegative(),
  maximumCompetingOffers: z.int().nonnegative(),
  minimumGrossMargin: z.number().max(1),
}) satisfies z.core.$ZodType<SelectionPrinciplesParams>;

/** Whether a candidate has high demand, low competition and a high gross margin (R201). It needs all three. */
export const selectionPrinciples: Rule<
  "selection.principles",
  SelectionPrinciplesFacts,
  SelectionPrinciplesParams,
  "select" | "reject"
> = defineRule({
  id: "selection.principles",
  kind: "gate",
  title: { en: "Demand, competition and margin of a candidate", zh: "选品三原则" },
  source: ["R201"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["select", "reject"],
  decide(facts, params, check) {
    const isWanted = check.atLeast(
      "monthlyDemandUnits",
      facts.monthlyDemandUnits,
      params.minimumMonthlyDemandUnits,
    );
    const hasRoom = check.atMost("competingOffers", facts.competingOffers, params.maximumCompetingOffers);
    const earns = check.atLeast("grossMargin", facts.grossMargin, params.minimumGrossMargin);
    return isWanted && hasRoom && earns ? "select" : "reject";
  },
});
