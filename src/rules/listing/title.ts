import { z } from "zod";
import type { Check } from "../decision/check.js";
import { defineRule, type Rule } from "../define-rule.js";
import { foldText } from "../wording/fold-text.js";

/** A title and the words that describe its product. */
export interface ListingTitleFacts {
  /** The title as it is to be shown. */
  readonly title: string;
  /** Words under which customers look for such a product. */
  readonly coreKeywords: readonly string[];
  /** Words for what it is like: material, size, style, season. */
  readonly attributeWords: readonly string[];
}

/** What a title must carry beside its product's words. */
export interface ListingTitleParams {
  /** Words that promote, one of which must stand in the title; empty where the platform wants none. */
  readonly promotionWords: readonly string[];
}

const wordsSchema = z.array(z.string().min(1));

const factsSchema = z.strictObject({
  title: z.string(),
  coreKeywords: wordsSchema,
  attributeWords: wordsSchema,
}) satisfies z.core.$ZodType<ListingTitleFacts>;

const paramsSchema = z.strictObject({
  promotionWords: wordsSchema,
}) satisfies z.core.$ZodType<ListingTitleParams>;

/**
 * Whether a title carries a core keyword, an attribute word and a promotion word (R205). Upper case, full width and
 * traditional characters make no difference. Whether it exaggerates is `listing.wording`.
 */
export const listingTitle: Rule<"listing.title", ListingTitleFacts, ListingTitleParams, "accept" | "reject"> =
  defineRule({
    id: "listing.title",
    kind: "gate",
    title: { en: "Listing title", zh: "商品标题" },
    source: ["R205"],
    facts: factsSchema,
    params: paramsSchema,
    outcomes: ["accept", "reject"],
    decide(facts, params, check) {
      const title = foldText(facts.title).text;
      const core = carries("coreKeywords in title", title, facts.coreKeywords, check);
      const attribute = carries("attributeWords in title", title, facts.attributeWords, check);
      const { promotionWords } = params;
      const promotion =
        promotionWords.length === 0 || carries("promotionWords in title", title, promotionWords, check);
      return core && attribute && promotion ? "accept" : "reject";
    },
  });

function carries(name: string, title: string, words: readonly string[], check: Check): boolean {
  return check.atLeast(name, words.filter((word) => title.includes(foldText(word).text)).length, 1);
}
