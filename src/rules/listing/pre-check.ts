import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** How a review stands. */
export type ReviewState = "open" | "passed" | "failed";

/** The reviews that come before a listing. */
export interface ListingPreCheckFacts {
  /** Review of product information and wording against the law and the platform's rules. */
  readonly complianceReview: ReviewState;
  /** Review of trademarks, patents and copyright: brand, design, pictures, texts. */
  readonly intellectualPropertyReview: ReviewState;
}

const stateSchema = z.enum(["open", "passed", "failed"]);

const factsSchema = z.strictObject({
  complianceReview: stateSchema,
  intellectualPropertyReview: stateSchema,
}) satisfies z.core.$ZodType<ListingPreCheckFacts>;

/**
 * A product goes live only when both its compliance review and its intellectual-property review are passed (R209).
 * While one is open it waits; when one has failed it is refused.
 */
export const listingPreCheck: Rule<
  "listing.pre-check",
  ListingPreCheckFacts,
  Record<string, never>,
  "accept" | "wait" | "reject"
> = defineRule({
  id: "listing.pre-check",
  kind: "gate",
  title: { en: "Reviews before listing", zh: "上架前合规与知识产权审核" },
  source: ["R209"],
  facts: factsSchema,
  params: z.strictObject({}),
  outcomes: ["accept", "wait", "reject"],
  decide({ complianceReview, intellectualPropertyReview }, _params, check) {
    const compliant = check.equals("complianceReview", complianceReview, "passed");
    const cleared = check.equals("intellectualPropertyReview", intellectualPropertyReview, "passed");
    if (complianceReview === "failed" || intellectualPropertyReview === "failed") return "reject";
    return compliant && cleared ? "accept" : "wait";
  },
});
