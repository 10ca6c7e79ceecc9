import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** What was found when an order was looked through. A point that nobody has looked at yet is left out. */
export interface OrderAuditFacts {
  /** Whether the address is complete and can be delivered to. */
  readonly addressValid: boolean;
  /** Whether the buyer can be reached: name and telephone number make sense. */
  readonly contactValid: boolean;
  /** Whether the specification ordered (colour, size, pieces) exists and agrees with the buyer's remarks. */
  readonly specificationValid: boolean;
}

const factsSchema = z.strictObject({
  addressValid: z.boolean(),
  contactValid: z.boolean(),
  specificationValid: z.boolean(),
}) satisfies z.core.$ZodType<OrderAuditFacts>;

/**
 * Whether a paid order may go to the warehouse (R213): address, contact and specification are in order.
 *
 * Undecided while one of the three has not been checked. Whether there is stock is not asked here.
 */
export const orderAudit: Rule<"order.audit", OrderAuditFacts, object, "pass" | "exception"> = defineRule({
  id: "order.audit",
  kind: "gate",
  title: { en: "Order audit", zh: "订单审核" },
  source: ["R213"],
  facts: factsSchema,
  params: z.strictObject({}),
  outcomes: ["pass", "exception"],
  decide(facts, _params, check) {
    const address = check.equals("addressValid", facts.addressValid, true);
    const contact = check.equals("contactValid", facts.contactValid, true);
    const specification = check.equals("specificationValid", facts.specificationValid, true);
    return address && contact && specification ? "pass" : "exception";
  },
});
