import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** Whether the buyer of a dispatched order can follow it. */
export interface OrderTrackingFacts {
  /** Hours since dispatch. */
  readonly hoursSinceShipped: number;
  /** Whether the tracking number went to the buyer. */
  readonly trackingNumberSent: boolean;
}

/** How long the tracking number may take. */
export interface OrderTrackingParams {
  /** Hours from dispatch within which the buyer has the tracking number. */
  readonly sendWithinHours: number;
}

const factsSchema = z.strictObject({
  hoursSinceShipped: z.number().nonnegative(),
  trackingNumberSent: z.boolean(),
}) satisfies z.core.$ZodType<OrderTrackingFacts>;

const paramsSchema = z.strictObject({
  sendWithinHours: z.number().nonnegative(),
}) satisfies z.core.$ZodType<OrderTrackingParams>;

/** Whether the tracking number of a dispatched order was sent, is still to be sent, or should have been (R214). */
export const orderTracking: Rule<
  "order.tracking",
  OrderTrackingFacts,
  OrderTrackingParams,
  "sent" | "send" | "overdue"
> = defineRule({
  id: "order.tracking",
  kind: "alert",
  title: { en: "Tracking number sent", zh: "物流单号同步" },
  source: ["R214"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["sent", "send", "overdue"],
  decide(facts, params, check) {
    const sent = check.equals("trackingNumberSent", facts.trackingNumberSent, true);
    const inTime = check.atMost("hoursSinceShipped", facts.hoursSinceShipped, params.sendWithinHours);
    if (sent) return "sent";
    return inTime ? "send" : "overdue";
  },
});
