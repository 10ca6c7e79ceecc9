import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";
import { type DueAnswer, dueWithin } from "../due-within.js";

/** How far an order is on its way out of the house. */
export interface OrderShipPromiseFacts {
  /** Hours from payment to dispatch, or until now while it is not dispatched. */
  readonly hoursSincePayment: number;
  /** Whether it is dispatched. */
  readonly shipped: boolean;
}

/** How long dispatch may take. */
export interface OrderShipPromiseParams {
  /** Hours from payment within which an order is dispatched. A platform's own hours (R102) belong in its layer. */
  readonly promiseHours: number;
  /** Part of the time after which an order that is not dispatched is due soon, 0 to 1. */
  readonly dueSoonFromShare: number;
}

const factsSchema = z.strictObject({
  hoursSincePayment: z.number().nonnegative(),
  shipped: z.boolean(),
}) satisfies z.core.$ZodType<OrderShipPromiseFacts>;

const paramsSchema = z.strictObject({
  promiseHours: z.number().positive(),
  dueSoonFromShare: z.number().min(0).max(1),
}) satisfies z.core.$ZodType<OrderShipPromiseParams>;

/**
 * Whether an order leaves within the promised time (R008, R102), by a clock that starts with the payment (E-16).
 *
 * `late` is what was dispatched late, and what is not dispatched when the time is over. Orders of goods that are sold
 * before they exist need a layer with longer hours. When the carrier takes the parcel is another promise:
 * {@link orderPickUp}.
 *
 * @example
 * ```ts
 * import { defineRulebook, orderShipPromise } from "opscycle/rules";
 *
 * const rulebook = defineRulebook({
 *   rules: [orderShipPromise],
 *   layers: [
 *     { id: "house", params: { "order.ship-promise": { dueSoonFromShare: 0.75 } } },
 *     { id: "fast", when: { platform: "fast-mall" }, params: { "order.ship-promise": { promiseHours: 24 } } },
 *   ],
 * });
 * const order = { hoursSincePayment: 30, shipped: false };
 * rulebook.at().decide("order.ship-promise", order).outcome; // => "in-time"
 * rulebook.at({ platform: "fast-mall" }).decide("order.ship-promise", order).outcome; // => "late"
 * ```
 */
export const orderShipPromise: Rule<
  "order.ship-promise",
  OrderShipPromiseFacts,
  OrderShipPromiseParams,
  DueAnswer
> = defineRule({
  id: "order.ship-promise",
  kind: "alert",
  title: { en: "Shipping promise", zh: "发货时效承诺" },
  source: ["R008", "R102", "E-16"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["in-time", "due-soon", "late"],
  defaults: { promiseHours: 48 },
  notes: { promiseHours: { source: "R008" } },
  decide(facts, params, check) {
    const shipped = check.equals("shipped", facts.shipped, true);
    const { promiseHours, dueSoonFromShare } = params;
    return dueWithin(
      check,
      "hoursSincePayment",
      facts.hoursSincePayment,
      shipped,
      promiseHours,
      dueSoonFromShare,
    );
  },
});
