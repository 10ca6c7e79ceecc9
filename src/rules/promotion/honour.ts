import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** What a promotion says and what stands behind it. */
export interface PromotionHonourFacts {
  /** Whether the rules of the promotion are published, and clear: who gets what, when, and how often. */
  readonly rulesClear: boolean;
  /** Promises to buyers that are due and not kept: prices, gifts, dispatch dates. */
  readonly unkeptPromises: number;
  /** Units offered in the promotion. */
  readonly offeredUnits: number;
  /** Units that can be delivered as promised: in stock, and on order where the offer is a pre-sale. */
  readonly deliverableUnits: number;
  /** Units kept back so that the offer looks scarce. */
  readonly hoardedUnits: number;
}

const factsSchema = z.strictObject({
  rulesClear: z.boolean(),
  unkeptPromises: z.int().nonnegative(),
  offeredUnits: z.int().nonnegative(),
  deliverableUnits: z.int().nonnegative(),
  hoardedUnits: z.int().nonnegative(),
}) satisfies z.core.$ZodType<PromotionHonourFacts>;

/**
 * Whether a promotion is an honest one (R247): its rules are clear, its promises are kept, the stock behind it is real
 * and none is hoarded. There is no degree to it, so it has no parameters.
 */
export const promotionHonour: Rule<
  "promotion.honour",
  PromotionHonourFacts,
  Record<never, never>,
  "honoured" | "broken"
> = defineRule({
  id: "promotion.honour",
  kind: "gate",
  title: { en: "Promotion honoured", zh: "促销规则与承诺兑现" },
  source: ["R247"],
  facts: factsSchema,
  params: z.strictObject({}),
  outcomes: ["honoured", "broken"],
  decide(facts, _params, check) {
    const clear = check.equals("rulesClear", facts.rulesClear, true);
    const kept = check.equals("unkeptPromises", facts.unkeptPromises, 0);
    const real = check.atMost("offeredUnits", facts.offeredUnits, facts.deliverableUnits);
    const open = check.equals("hoardedUnits", facts.hoardedUnits, 0);
    return clear && kept && real && open ? "honoured" : "broken";
  },
});
