import { z } from "zod";
import { defineTable, type Table, type TableRow } from "../tables/define-table.js";

/** Why a customer stays away, as far as anybody knows. */
export interface CustomerWinBackFacts {
  /** The price, a bad experience, or they forgot the shop. */
  readonly cause: "price" | "experience" | "forgotten";
}

/** What to win them back with. */
export interface CustomerWinBackProposal {
  /** A discount for them alone, better service with an apology, or content that reminds them. */
  readonly action: "exclusive-discount" | "better-service" | "content";
}

/** The table. */
export interface CustomerWinBackParams {
  /** One row a cause, or more. */
  readonly rows: readonly TableRow<CustomerWinBackFacts, "cause", CustomerWinBackProposal>[];
}

/** What to win a lost or dormant customer back with, by the cause (R248). Undecided while the cause is not known. */
export const customerWinBack: Table<
  "customer.win-back",
  CustomerWinBackFacts,
  CustomerWinBackParams,
  CustomerWinBackProposal["action"],
  CustomerWinBackProposal
> = defineTable({
  id: "customer.win-back",
  kind: "policy",
  title: { en: "Win-back by cause", zh: "老客唤醒策略" },
  source: ["R248"],
  facts: z.strictObject({
    cause: z.enum(["price", "experience", "forgotten"]),
  }) satisfies z.core.$ZodType<CustomerWinBackFacts>,
  inputs: ["cause"],
  outputs: { action: z.enum(["exclusive-discount", "better-service", "content"]) },
  outcome: "action",
  hitPolicy: "unique",
  rows: [
    { when: { cause: "price" }, then: { action: "exclusive-discount" } },
    { when: { cause: "experience" }, then: { action: "better-service" } },
    { when: { cause: "forgotten" }, then: { action: "content" } },
  ],
  notes: { rows: { source: "R248" } },
});
