import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** What a candidate has of its own in a market that others are in. */
export interface SelectionNoHerdFacts {
  /** Rivals who sell nearly the same product already. */
  readonly rivalsSelling: number;
  /** Points in which one's own offer would be better or different. */
  readonly ownAdvantages: number;
}

/** From where on it is the herd. */
export interface SelectionNoHerdParams {
  /** Rivals up to which the market is not crowded. */
  readonly maximumRivalsSelling: number;
  /** Own advantages with which a crowded market may be entered all the same. */
  readonly minimumOwnAdvantages: number;
}

const factsSchema = z.strictObject({
  rivalsSelling: z.int().nonnegative(),
  ownAdvantages: z.int().nonnegative(),
}) satisfies z.core.$ZodType<SelectionNoHerdFacts>;

const paramsSchema = z.strictObject({
  maximumRivalsSelling: z.int().nonnegative(),
  minimumOwnAdvantages: z.int().positive(),
}) satisfies z.core.$ZodType<SelectionNoHerdParams>;

/** Whether a candidate is chosen for its own reasons and not because everybody sells it (R204). */
export const selectionNoHerd: Rule<
  "selection.no-herd",
  SelectionNoHerdFacts,
  SelectionNoHerdParams,
  "select" | "reject"
> = defineRule({
  id: "selection.no-herd",
  kind: "gate",
  title: { en: "No selection with the herd", zh: "不跟风选品" },
  source: ["R204"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["select", "reject"],
  decide(facts, params, check) {
    const hasRoom = check.atMost("rivalsSelling", facts.rivalsSelling, params.maximumRivalsSelling);
    const standsOut = check.atLeast("ownAdvantages", facts.ownAdvantages, params.minimumOwnAdvantages);
    return hasRoom || standsOut ? "select" : "reject";
  },
});
