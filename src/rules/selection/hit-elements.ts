import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** What speaks for a product as a hit. */
export interface SelectionHitElementsFacts {
  /** Quality as the sample's evaluation or the buyers' ratings give it, 0 to 1. */
  readonly qualityScore: number;
  /** Points in which it is unlike everything else on offer. */
  readonly uniquePoints: number;
  /** Its price over the usual price of what is comparable. */
  readonly priceRatio: number;
}

/** What makes a hit. */
export interface SelectionHitElementsParams {
  /** Quality from which on it is good, 0 to 1. */
  readonly minimumQualityScore: number;
  /** Unique points that it needs. */
  readonly minimumUniquePoints: number;
  /** Price ratio up to which it is value for money. */
  readonly maximumPriceRatio: number;
}

const factsSchema = z.strictObject({
  qualityScore: z.number().min(0).max(1),
  uniquePoints: z.int().nonnegative(),
  priceRatio: z.number().nonnegative(),
}) satisfies z.core.$ZodType<SelectionHitElementsFacts>;

const paramsSchema = z.strictObject({
  minimumQualityScore: z.number().min(0).max(1),
  minimumUniquePoints: z.int().nonnegative(),
  maximumPriceRatio: z.number().nonnegative(),
}) satisfies z.core.$ZodType<SelectionHitElementsParams>;

/** Whether a product can be built up as a hit: good, unique and value for money, all three (R203). */
export const selectionHitElements: Rule<
  "selection.hit-elements",
  SelectionHitElementsFacts,
  SelectionHitElementsParams,
  "hit-candidate" | "ordinary"
> = defineRule({
  id: "selection.hit-elements",
  kind: "gate",
  title: { en: "Elements of a hit product", zh: "爆款三要素" },
  source: ["R203"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["hit-candidate", "ordinary"],
  decide(facts, params, check) {
    const isGood = check.atLeast("qualityScore", facts.qualityScore, params.minimumQualityScore);
    const isUnique = check.atLeast("uniquePoints", facts.uniquePoints, params.minimumUniquePoints);
    const isValue = check.atMost("priceRatio", facts.priceRatio, params.maximumPriceRatio);
    return isGood && isUnique && isValue ? "hit-candidate" : "ordinary";
  },
});
