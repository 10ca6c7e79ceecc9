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

/** What is known of others' rights. At least one of them is needed. */
export interface RedlineInfringementFacts {
  /** Whether a trademark, patent or copyright of somebody else is known to be infringed. */
  readonly infringes?: boolean;
  /** Texts by where they stand: a listing, a purchase request. */
  readonly texts?: Texts;
}

/** What counts as a copy. */
export type RedlineInfringementParams = WordingParams;

const factsSchema = z.strictObject({
  infringes: z.exactOptional(z.boolean()),
  texts: z.exactOptional(textsSchema),
}) satisfies z.core.$ZodType<RedlineInfringementFacts>;

const paramsSchema = z.strictObject(wordingParamFields) satisfies z.core.$ZodType<RedlineInfringementParams>;

/**
 * Nothing goes out that infringes trademarks, patents or copyright (R226). Texts are searched for words with which
 * copies are sold. That none is found does not say that rights were looked into: that is `listing.pre-check`.
 */
export const redlineInfringement: Rule<
  "redline.infringement",
  RedlineInfringementFacts,
  RedlineInfringementParams,
  "accept" | "reject",
  WordingProposal
> = defineRule({
  id: "redline.infringement",
  kind: "gate",
  title: { en: "No infringement", zh: "禁止侵权" },
  source: ["R226", "E-51"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["accept", "reject"],
  redLine: true,
  decide(facts, params, check) {
    const { infringes, texts } = facts;
    const known = hasAnyFact({ infringes, texts }, check);
    const clear = infringes === undefined || check.equals("infringes", infringes, false);
    const others = known ? (clear ? "accept" : "reject") : "undecided";
    return redLineRuling(texts ?? {}, ["infringement"], params, check, others);
  },
});
