import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";
import { type DueAnswer, dueWithin } from "../due-within.js";

/** A parcel that is ready for its carrier. */
export interface OrderPickUpFacts {
  /** Hours from the hand-over (packed, labelled, announced) to the carrier's first scan, or until now. */
  readonly hoursSinceHandOver: number;
  /** Whether the carrier has taken it. */
  readonly pickedUp: boolean;
}

/** How long a carrier may take to come. */
export interface OrderPickUpParams {
  /** Hours from the hand-over within which the carrier takes the parcel. */
  readonly pickUpHours: number;
  /** Part of the time after which a parcel that is not taken is due soon, 0 to 1. */
  readonly dueSoonFromShare: number;
}

const factsSchema = z.strictObject({
  hoursSinceHandOver: z.number().nonnegative(),
  pickedUp: z.boolean(),
}) satisfies z.core.$ZodType<OrderPickUpFacts>;

const paramsSchema = z.strictObject({
  pickUpHours: z.number().positive(),
  dueSoonFromShare: z.number().min(0).max(1),
}) satisfies z.core.$ZodType<OrderPickUpParams>;

/** Whether the carrier takes a parcel in time (R009), by a clock that starts with the hand-over (E-16). */
export const orderPickUp: Rule<"order.pick-up", OrderPickUpFacts, OrderPickUpParams, DueAnswer> = defineRule({
  id: "order.pick-up",
  kind: "alert",
  title: { en: "Carrier pick-up", zh: "揽收时效" },
  source: ["R009", "E-16"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["in-time", "due-soon", "late"],
  defaults: { pickUpHours: 24 },
  notes: { pickUpHours: { source: "R009" } },
  decide(facts, params, check) {
    const pickedUp = check.equals("pickedUp", facts.pickedUp, true);
    const { pickUpHours, dueSoonFromShare } = params;
    const { hoursSinceHandOver } = facts;
    return dueWithin(
      check,
      "hoursSinceHandOver",
      hoursSinceHandOver,
      pickedUp,
      pickUpHours,
      dueSoonFromShare,
    );
  },
});
