import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** Why a price is to be cut, and what else has been done. */
export interface CompetitionDifferentiationFacts {
  /** Whether the cut answers a rival's lower price. */
  readonly followsRival: boolean;
  /** Answers other than a lower price that have been carried out, such as free installation or a patented material. */
  readonly answersTried: number;
}

/** What must come before a price war. */
export interface CompetitionDifferentiationParams {
  /** Other answers to be carried out before a price may follow a rival's. */
  readonly minimumAnswersTried: number;
}

const factsSchema = z.strictObject({
  followsRival: z.boolean(),
  answersTried: z.int().nonnegative(),
}) satisfies z.core.$ZodType<CompetitionDifferentiationFacts>;

const paramsSchema = z.strictObject({
  minimumAnswersTried: z.int().positive(),
}) satisfies z.core.$ZodType<CompetitionDifferentiationParams>;

/**
 * Whether a price may be cut, or the shop should set itself apart first (R229). A cut that follows no rival passes; it
 * is for other rules to say whether it pays.
 */
export const competitionDifferentiation: Rule<
  "competition.differentiation",
  CompetitionDifferentiationFacts,
  CompetitionDifferentiationParams,
  "cut" | "differentiate"
> = defineRule({
  id: "competition.differentiation",
  kind: "gate",
  title: { en: "Difference before price war", zh: "差异化竞争优先于价格战" },
  source: ["R229"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["cut", "differentiate"],
  decide(facts, params, check) {
    const isOwnReason = check.equals("followsRival", facts.followsRival, false);
    const tried = check.atLeast("answersTried", facts.answersTried, params.minimumAnswersTried);
    return isOwnReason || tried ? "cut" : "differentiate";
  },
});
