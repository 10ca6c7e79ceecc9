import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";
import { shareOfAmount } from "../share-of-amount.js";

/** Goods that are about to come back. */
export interface ReturnLowValueFacts {
  /** What the buyer paid for them, in minor units (fen, cents). */
  readonly paidMinor: number;
}

/** From which value on it pays to have goods back. */
export interface ReturnLowValueParams {
  /** The buyer keeps, gives away or throws away goods below this value, in minor units. */
  readonly disposeBelowMinor: number;
  /** Compensation for such goods, over what the buyer paid, 0 to 1. */
  readonly compensationShare: number;
}

/** What the buyer gets without sending anything back. */
export interface ReturnLowValueProposal {
  /** In minor units. */
  readonly compensationMinor: number;
}

const factsSchema = z.strictObject({
  paidMinor: z.int().nonnegative(),
}) satisfies z.core.$ZodType<ReturnLowValueFacts>;

const paramsSchema = z.strictObject({
  disposeBelowMinor: z.int().nonnegative(),
  compensationShare: z.number().min(0).max(1),
}) satisfies z.core.$ZodType<ReturnLowValueParams>;

/**
 * Whether goods of a granted return come back at all, or the buyer disposes of them and is compensated, because they
 * are worth less than the way back costs (R257).
 *
 * It does not look for buyers who make a habit of it.
 */
export const returnLowValue: Rule<
  "return.low-value",
  ReturnLowValueFacts,
  ReturnLowValueParams,
  "send-back" | "dispose",
  ReturnLowValueProposal
> = defineRule({
  id: "return.low-value",
  kind: "policy",
  title: { en: "Return of low value", zh: "低价值退货免寄回" },
  source: ["R257"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["send-back", "dispose"],
  decide(facts, params, check) {
    const valuable = check.atLeast("paidMinor", facts.paidMinor, params.disposeBelowMinor);
    if (valuable) return "send-back";
    const compensationMinor = check.compute(
      "compensationMinor",
      "amount paid × share that is compensated",
      shareOfAmount(facts.paidMinor, params.compensationShare),
    );
    return { outcome: "dispose", proposal: { compensationMinor } };
  },
});
