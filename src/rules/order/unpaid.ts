import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** An order that waits for its payment. */
export interface OrderUnpaidFacts {
  /** Hours since the order was placed. */
  readonly hoursUnpaid: number;
  /** Whether the buyer was reminded already. */
  readonly reminded: boolean;
}

/** How long an order may stay unpaid. No document says how long: each platform has its own times (E-24). */
export interface OrderUnpaidParams {
  /** Remind the buyer from this many hours on; half an hour is 0.5. */
  readonly remindAfterHours: number;
  /** Close the order from this many hours on; `remindAfterHours` or more. */
  readonly closeAfterHours: number;
}

const factsSchema = z.strictObject({
  hoursUnpaid: z.number().nonnegative(),
  reminded: z.boolean(),
}) satisfies z.core.$ZodType<OrderUnpaidFacts>;

const paramsSchema = z
  .strictObject({
    remindAfterHours: z.number().nonnegative(),
    closeAfterHours: z.number().positive(),
  })
  .refine(({ remindAfterHours, closeAfterHours }) => remindAfterHours <= closeAfterHours, {
    path: ["remindAfterHours"],
    message: "at most closeAfterHours",
  }) satisfies z.core.$ZodType<OrderUnpaidParams>;

/**
 * What to do about an order that is not paid (R101): wait, remind the buyer once, or close it.
 *
 * Undecided until a layer for the platform sets both times (E-24): closing orders by a guess would lose sales.
 */
export const orderUnpaid: Rule<
  "order.unpaid",
  OrderUnpaidFacts,
  OrderUnpaidParams,
  "wait" | "remind" | "close"
> = defineRule({
  id: "order.unpaid",
  kind: "policy",
  title: { en: "Unpaid order", zh: "待付款订单催付" },
  source: ["R101", "E-24"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["wait", "remind", "close"],
  decide(facts, params, check) {
    const early = check.below("hoursUnpaid", facts.hoursUnpaid, params.remindAfterHours);
    const open = check.below("hoursUnpaid", facts.hoursUnpaid, params.closeAfterHours);
    const reminded = check.equals("reminded", facts.reminded, true);
    if (!open) return "close";
    return early || reminded ? "wait" : "remind";
  },
});
