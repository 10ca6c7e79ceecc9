import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";
import {
  checkClasses,
  findInTexts,
  type Texts,
  textsSchema,
  type WordingParams,
  type WordingProposal,
  wordingParamFields,
} from "../wording/check-wording.js";
import { type WordingClass, wordingClasses } from "../wording/wording-lexicon.js";

/** What a listing says. */
export interface ListingWordingFacts {
  /** Its texts by where they stand: `{ title: "…", detail: "…" }`. */
  readonly texts: Texts;
}

/** What is looked for, and what is refused. */
export interface ListingWordingParams extends WordingParams {
  /** Classes of which one finding is enough to refuse; findings of the others are proposed for a look. */
  readonly refusedClasses: readonly WordingClass[];
}

const factsSchema = z.strictObject({ texts: textsSchema }) satisfies z.core.$ZodType<ListingWordingFacts>;

const paramsSchema = z.strictObject({
  refusedClasses: z.array(z.enum(wordingClasses)),
  ...wordingParamFields,
}) satisfies z.core.$ZodType<ListingWordingParams>;

/**
 * Absolute wording and medical effects are refused, and so are exaggerated effects and promises of them (R211, R205):
 * the sample claim of R053, an effect on the skin within 3 days, must not pass (E-20). The proposal has every finding
 * of every class with its place in the text.
 *
 * The words come from a lexicon, which `lexicon` replaces, `extraTerms` and `allowedTerms` extend: brand names and
 * official awards belong into the latter.
 *
 * @example
 * ```ts
 * import { defineRulebook, listingWording } from "opscycle/rules";
 *
 * const house = { id: "house", params: { "listing.wording": { allowedTerms: ["第一坊"] } } };
 * const rules = defineRulebook({ rules: [listingWording], layers: [house] }).at();
 * const decision = rules.decide("listing.wording", { texts: { title: "第一坊面霜", detail: "3天改善敏感肌" } });
 * decision.outcome; // => "reject"
 * decision.proposal?.findings.map(({ field, text, start }) => [field, text, start]); // => [["detail", "3天改善敏感肌", 0]]
 * ```
 */
export const listingWording: Rule<
  "listing.wording",
  ListingWordingFacts,
  ListingWordingParams,
  "accept" | "reject",
  WordingProposal
> = defineRule({
  id: "listing.wording",
  kind: "gate",
  title: { en: "No banned or absolute wording", zh: "禁用词与绝对化用语" },
  source: ["R211", "R053", "R205", "E-20", "E-51"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["accept", "reject"],
  defaults: {
    refusedClasses: [
      "absolute",
      "medical",
      "exaggeration",
      "guarantee",
      "brushing",
      "review-inducement",
      "infringement",
      "banned-goods",
    ],
  },
  notes: { refusedClasses: { source: "R211" } },
  decide(facts, params, check) {
    const findings = findInTexts(facts.texts, params);
    const clean = checkClasses(findings, params.refusedClasses, check);
    return { outcome: clean ? "accept" : "reject", proposal: { findings } };
  },
});
