import { z } from "zod";
import { defineTable, type Table, type TableRow } from "../tables/define-table.js";

/** Why a buyer wants money back, as the service found it. */
export interface RefundByCauseFacts {
  /** A fault of the goods, disappointment without a fault, or anything else. */
  readonly cause: "quality" | "dissatisfied" | "other";
}

/** What the buyer is offered. */
export interface RefundByCauseProposal {
  /** All the money back, or something to keep the customer. */
  readonly remedy: "full-refund" | "compensation";
  /** Any one of these. */
  readonly offers: readonly ("full-refund" | "partial-refund" | "coupon")[];
  /** Whether an apology goes with it. */
  readonly apology: boolean;
}

/** The table. */
export interface RefundByCauseParams {
  /** One row a cause, or more. */
  readonly rows: readonly TableRow<RefundByCauseFacts, "cause", RefundByCauseProposal>[];
}

/**
 * What a buyer is offered, by the cause (R217, R218). Undecided for other causes: a person looks at them.
 *
 * Whoever sends goods back within the window without a reason gets the refund that the law gives ({@link returnWindow});
 * that is no cause of this table. How much a compensation is worth it does not say.
 */
export const refundByCause: Table<
  "refund.by-cause",
  RefundByCauseFacts,
  RefundByCauseParams,
  RefundByCauseProposal["remedy"],
  RefundByCauseProposal
> = defineTable({
  id: "refund.by-cause",
  kind: "policy",
  title: { en: "Refund by cause", zh: "按原因退款补偿" },
  source: ["R217", "R218"],
  facts: z.strictObject({
    cause: z.enum(["quality", "dissatisfied", "other"]),
  }) satisfies z.core.$ZodType<RefundByCauseFacts>,
  inputs: ["cause"],
  outputs: {
    remedy: z.enum(["full-refund", "compensation"]),
    offers: z.array(z.enum(["full-refund", "partial-refund", "coupon"])).min(1),
    apology: z.boolean(),
  },
  outcome: "remedy",
  hitPolicy: "unique",
  rows: [
    { when: { cause: "quality" }, then: { remedy: "full-refund", offers: ["full-refund"], apology: true } },
    {
      when: { cause: "dissatisfied" },
      then: { remedy: "compensation", offers: ["partial-refund", "coupon"], apology: false },
    },
  ],
  notes: { rows: { source: "R217, R218" } },
  gaps: "allowed",
});
