import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** How a cooperation went about its content. */
export interface KolBriefFacts {
  /** Whether the influencer was free in how the content tells it. */
  readonly creativeFreedomKept: boolean;
  /** Statements about the product in the content that were found wrong or cannot be shown. */
  readonly inaccurateStatements: number;
}

const factsSchema = z.strictObject({
  creativeFreedomKept: z.boolean(),
  inaccurateStatements: z.int().nonnegative(),
}) satisfies z.core.$ZodType<KolBriefFacts>;

/** The rule has nothing to set. */
export type KolBriefParams = Readonly<Record<string, never>>;

/**
 * Whether an influencer's content may be published: told freely, and right about the product (R237). Freedom does not
 * excuse a wrong statement: any one stops it.
 */
export const kolBrief: Rule<"kol.brief", KolBriefFacts, KolBriefParams, "publish" | "fix"> = defineRule({
  id: "kol.brief",
  kind: "gate",
  title: { en: "Influencer content free and accurate", zh: "达人创作自由与信息准确" },
  source: ["R237"],
  facts: factsSchema,
  params: z.strictObject({}),
  outcomes: ["publish", "fix"],
  decide(facts, _params, check) {
    const isFree = check.equals("creativeFreedomKept", facts.creativeFreedomKept, true);
    const isAccurate = check.atMost("inaccurateStatements", facts.inaccurateStatements, 0);
    return isFree && isAccurate ? "publish" : "fix";
  },
});
