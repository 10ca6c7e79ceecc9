import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";
import {
  type Texts,
  textsSchema,
  type WordingParams,
  type WordingProposal,
  wordingParamFields,
} from "../wording/check-wording.js";
import { hasAnyFact, redLineRuling } from "./red-line.js";

/** What is planned against competitors. At least one of them is needed. */
export interface RedlineUnfairCompetitionFacts {
  /** What is planned, in the words of `unfairPractices`. */
  readonly practices?: readonly string[];
  /** Texts by where they stand: a plan, the description of a task. */
  readonly texts?: Texts;
}

/** What is unfair. */
export interface RedlineUnfairCompetitionParams extends WordingParams {
  /** Practices that are refused. */
  readonly unfairPractices: readonly string[];
}

const factsSchema = z.strictObject({
  practices: z.exactOptional(z.array(z.string())),
  texts: z.exactOptional(textsSchema),
}) satisfies z.core.$ZodType<RedlineUnfairCompetitionFacts>;

const paramsSchema = z.strictObject({
  unfairPractices: z.array(z.string().min(1)),
  ...wordingParamFields,
}) satisfies z.core.$ZodType<RedlineUnfairCompetitionParams>;

/** No malicious reports and nothing of the kind against competitors (R228). Reporting a real infringement is fine. */
export const redlineUnfairCompetition: Rule<
  "redline.unfair-competition",
  RedlineUnfairCompetitionFacts,
  RedlineUnfairCompetitionParams,
  "accept" | "reject",
  WordingProposal
> = defineRule({
  id: "redline.unfair-competition",
  kind: "gate",
  title: { en: "No unfair competition", zh: "禁止不正当竞争" },
  source: ["R228", "E-51"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["accept", "reject"],
  redLine: true,
  defaults: { unfairPractices: ["malicious-reporting"] },
  notes: { unfairPractices: { source: "R228" } },
  decide(facts, params, check) {
    const { practices, texts } = facts;
    const known = hasAnyFact({ practices, texts }, check);
    const unfair = practices?.filter((practice) => params.unfairPractices.includes(practice)) ?? [];
    const fair = check.atMost("unfairPractices", unfair.length, 0);
    const others = known ? (fair ? "accept" : "reject") : "undecided";
    return redLineRuling(texts ?? {}, ["unfair-competition"], params, check, others);
  },
});
