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

/** What is sold and how. At least one of them is needed. */
export interface RedlineBannedGoodsFacts {
  /** The category of the goods, in your own words. */
  readonly category?: string;
  /** Whether the way of marketing is known to be illegal: pyramid selling, illegal prize draws. */
  readonly illegalMarketing?: boolean;
  /** Texts by where they stand. */
  readonly texts?: Texts;
}

/** What may not be sold. */
export interface RedlineBannedGoodsParams extends WordingParams {
  /** Categories that are banned, by the law or by the platform. */
  readonly bannedCategories: readonly string[];
}

const factsSchema = z.strictObject({
  category: z.exactOptional(z.string().min(1)),
  illegalMarketing: z.exactOptional(z.boolean()),
  texts: z.exactOptional(textsSchema),
}) satisfies z.core.$ZodType<RedlineBannedGoodsFacts>;

const paramsSchema = z.strictObject({
  bannedCategories: z.array(z.string().min(1)),
  ...wordingParamFields,
}) satisfies z.core.$ZodType<RedlineBannedGoodsParams>;

/** No banned goods and no illegal marketing (R227). What is banned differs by country and platform: see its layer. */
export const redlineBannedGoods: Rule<
  "redline.banned-goods",
  RedlineBannedGoodsFacts,
  RedlineBannedGoodsParams,
  "accept" | "reject",
  WordingProposal
> = defineRule({
  id: "redline.banned-goods",
  kind: "gate",
  title: { en: "No banned goods, no illegal marketing", zh: "禁售商品与违法营销" },
  source: ["R227", "E-51"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["accept", "reject"],
  redLine: true,
  decide(facts, params, check) {
    const { category, illegalMarketing, texts } = facts;
    const known = hasAnyFact({ category, illegalMarketing, texts }, check);
    const banned = category !== undefined && params.bannedCategories.includes(category);
    const permitted = check.equals("bannedCategory", banned, false);
    const lawful =
      illegalMarketing === undefined || check.equals("illegalMarketing", illegalMarketing, false);
    const others = known ? (permitted && lawful ? "accept" : "reject") : "undecided";
    return redLineRuling(texts ?? {}, ["banned-goods"], params, check, others);
  },
});
