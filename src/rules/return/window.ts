import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** A wish to send goods back without giving a reason. */
export interface ReturnWindowFacts {
  /** Days from the day that the buyer received the goods to the request; parts of a day count. */
  readonly daysSinceReceipt: number;
  /** What kind of goods they are, by the names that `exemptGoods` uses. */
  readonly goodsKind: string;
}

/** How long, and which goods, may come back without a reason. */
export interface ReturnWindowParams {
  /** Days from receipt within which no reason is needed. */
  readonly windowDays: number;
  /** Kinds of goods that may not come back without a reason. */
  readonly exemptGoods: readonly string[];
}

const factsSchema = z.strictObject({
  daysSinceReceipt: z.number().nonnegative(),
  goodsKind: z.string(),
}) satisfies z.core.$ZodType<ReturnWindowFacts>;

const paramsSchema = z.strictObject({
  windowDays: z.number().nonnegative(),
  exemptGoods: z.array(z.string()),
}) satisfies z.core.$ZodType<ReturnWindowParams>;

/**
 * Whether a consumer may send goods back without a reason (R016): within the window, unless the goods are exempt.
 *
 * Which goods are exempt is not in the source; it is a matter of law and of the platform, so a shop says it. A request
 * that has a reason (a fault, a wrong item) is not judged here: see {@link refundByCause}.
 *
 * @example
 * ```ts
 * import { defineRulebook, returnWindow } from "opscycle/rules";
 *
 * const house = { id: "house", params: { "return.window": { exemptGoods: ["made-to-order"] } } };
 * const rules = defineRulebook({ rules: [returnWindow], layers: [house] }).at();
 * rules.decide("return.window", { daysSinceReceipt: 7, goodsKind: "clothing" }).outcome; // => "accept"
 * rules.decide("return.window", { daysSinceReceipt: 8, goodsKind: "clothing" }).outcome; // => "expired"
 * rules.decide("return.window", { daysSinceReceipt: 1, goodsKind: "made-to-order" }).outcome; // => "exempt"
 * ```
 */
export const returnWindow: Rule<
  "return.window",
  ReturnWindowFacts,
  ReturnWindowParams,
  "accept" | "exempt" | "expired"
> = defineRule({
  id: "return.window",
  kind: "gate",
  title: { en: "Return without a reason", zh: "7天无理由退货" },
  source: ["R016"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["accept", "exempt", "expired"],
  defaults: { windowDays: 7 },
  notes: { windowDays: { source: "R016" } },
  decide(facts, params, check) {
    const inTime = check.atMost("daysSinceReceipt", facts.daysSinceReceipt, params.windowDays);
    const returnable = check.equals("exempt", params.exemptGoods.includes(facts.goodsKind), false);
    if (!returnable) return "exempt";
    return inTime ? "accept" : "expired";
  },
});
