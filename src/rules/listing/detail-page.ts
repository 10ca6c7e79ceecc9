import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

const sections = [
  "pain-scene",
  "solution",
  "selling-points",
  "parameters",
  "reviews",
  "purchase-notes",
] as const;

/** A section of a detail page. */
export type DetailPageSection = (typeof sections)[number];

/** A detail page as it is laid out, and what its reviewer says. */
export interface ListingDetailPageFacts {
  /** Its sections from top to bottom. */
  readonly sections: readonly DetailPageSection[];
  /** Whether it attracts at first sight. */
  readonly attractive: boolean;
  /** Whether the selling point stands out. */
  readonly pointProminent: boolean;
  /** Whether it removes the doubts of a buyer. */
  readonly doubtsRemoved: boolean;
}

/** How a detail page is to be laid out. */
export interface ListingDetailPageParams {
  /** The sections in their order. */
  readonly sectionOrder: readonly DetailPageSection[];
  /** Those of `sectionOrder` that may be left out: a new product has no reviews. */
  readonly optionalSections: readonly DetailPageSection[];
}

const sectionsSchema = z.array(z.enum(sections));

const factsSchema = z.strictObject({
  sections: sectionsSchema,
  attractive: z.boolean(),
  pointProminent: z.boolean(),
  doubtsRemoved: z.boolean(),
}) satisfies z.core.$ZodType<ListingDetailPageFacts>;

const paramsSchema = z.strictObject({
  sectionOrder: sectionsSchema.min(1),
  optionalSections: sectionsSchema,
}) satisfies z.core.$ZodType<ListingDetailPageParams>;

/**
 * Whether a detail page has its sections in the order that leads from the buyer's need to the purchase (R206) and
 * follows the three principles (R207), which a person judges.
 */
export const listingDetailPage: Rule<
  "listing.detail-page",
  ListingDetailPageFacts,
  ListingDetailPageParams,
  "accept" | "revise"
> = defineRule({
  id: "listing.detail-page",
  kind: "gate",
  title: { en: "Detail page", zh: "商品详情页" },
  source: ["R206", "R207"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["accept", "revise"],
  defaults: { sectionOrder: [...sections] },
  notes: { sectionOrder: { source: "R206" } },
  decide(facts, params, check) {
    const { sections: present } = facts;
    const { sectionOrder, optionalSections } = params;
    const needed = sectionOrder.filter((section) => !optionalSections.includes(section));
    const lacking = needed.filter((section) => !present.includes(section));
    const complete = check.atMost("sectionsMissing", lacking.length, 0);
    const places = present.map((section) => sectionOrder.indexOf(section));
    const inOrder = places.every((place, index) => place > (places[index - 1] ?? -1));
    const ordered = check.equals("sectionsInOrder", inOrder && !places.includes(-1), true);
    const attractive = check.equals("attractive", facts.attractive, true);
    const prominent = check.equals("pointProminent", facts.pointProminent, true);
    const doubtless = check.equals("doubtsRemoved", facts.doubtsRemoved, true);
    return complete && ordered && attractive && prominent && doubtless ? "accept" : "revise";
  },
});
