import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";
import {
  type Texts,
  textsSchema,
  type WordingParams,
  type WordingProposal,
  wordingParamFields,
} from "../wording/check-wording.js";
import { foldText } from "../wording/fold-text.js";
import { hasAnyFact, redLineRuling } from "./red-line.js";

/** Where brushing may turn up. At least one of them is needed. */
export interface RedlineBrushingFacts {
  /** What money or work is asked for: the items of a fund request. */
  readonly purposes?: readonly string[];
  /** Texts by where they stand: a campaign plan, the description of a task. */
  readonly texts?: Texts;
}

/** What counts as brushing. */
export interface RedlineBrushingParams extends WordingParams {
  /** Purposes that are brushing by their name, beside those that the lexicon's terms find. */
  readonly forbiddenPurposes: readonly string[];
}

const factsSchema = z.strictObject({
  purposes: z.exactOptional(z.array(z.string())),
  texts: z.exactOptional(textsSchema),
}) satisfies z.core.$ZodType<RedlineBrushingFacts>;

const paramsSchema = z.strictObject({
  forbiddenPurposes: z.array(z.string().min(1)),
  ...wordingParamFields,
}) satisfies z.core.$ZodType<RedlineBrushingParams>;

/**
 * Brushing, the faking of orders, reviews or credit, is refused wherever it turns up (R224, E-18): as an item of a
 * fund request, in a plan, in a task. It is a red line: nobody may override it.
 *
 * @example
 * ```ts
 * import { defineRulebook, redlineBrushing } from "opscycle/rules";
 *
 * const rules = defineRulebook({ rules: [redlineBrushing] }).at();
 * rules.decide("redline.brushing", { purposes: ["search ads", "brushing"] }).outcome; // => "reject"
 * rules.decide("redline.brushing", { texts: { plan: "安排刷 单 200笔" } }).outcome; // => "reject"
 * rules.decide("redline.brushing", { purposes: ["search ads", "live stream"] }).outcome; // => "accept"
 * ```
 */
export const redlineBrushing: Rule<
  "redline.brushing",
  RedlineBrushingFacts,
  RedlineBrushingParams,
  "accept" | "reject",
  WordingProposal
> = defineRule({
  id: "redline.brushing",
  kind: "gate",
  title: { en: "No brushing", zh: "禁止刷单炒信" },
  source: ["R224", "E-18", "E-51"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["accept", "reject"],
  redLine: true,
  defaults: { forbiddenPurposes: ["brushing", "fake-credit", "fake-orders", "fake-reviews"] },
  notes: { forbiddenPurposes: { source: "R224" } },
  decide(facts, params, check) {
    const { purposes, texts } = facts;
    const known = hasAnyFact({ purposes, texts }, check);
    const forbidden = params.forbiddenPurposes.map(plainName);
    const found = purposes?.filter((purpose) => forbidden.includes(plainName(purpose))) ?? [];
    const honest = check.atMost("forbiddenPurposes", found.length, 0);
    const asTexts = Object.fromEntries(
      (purposes ?? []).map((purpose, index) => [`purposes.${index}`, purpose]),
    );
    const others = known ? (honest ? "accept" : "reject") : "undecided";
    return redLineRuling({ ...texts, ...asTexts }, ["brushing"], params, check, others);
  },
});

/** Spelling and punctuation make no other purpose: `Fake_Orders` is `fake-orders`. */
function plainName(purpose: string): string {
  return foldText(purpose).text.replace(/[^\p{L}\p{N}]/gu, "");
}
