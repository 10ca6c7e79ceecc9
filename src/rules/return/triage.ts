import { z } from "zod";
import { defineTable, type Table, type TableRow } from "../tables/define-table.js";

/** A returned item after its inspection. */
export interface ReturnTriageFacts {
  /** As new, with faults that can be repaired, or beyond repair. */
  readonly condition: "intact" | "slight-damage" | "severe-damage";
}

/** What becomes of it: back on sale, repaired and sold as seconds, or scrapped. */
export interface ReturnTriageProposal {
  /** The same as the decision's outcome. */
  readonly disposition: "restock" | "repair-and-sell-as-seconds" | "scrap";
}

/** The table. */
export interface ReturnTriageParams {
  /** One row a condition, or more. */
  readonly rows: readonly TableRow<ReturnTriageFacts, "condition", ReturnTriageProposal>[];
}

/**
 * What becomes of a returned item, by its condition (R221).
 *
 * Which condition it is in, the inspection says. Goods that must not be sold again even when intact (food, underwear)
 * need rows of their own, in a layer for their category.
 */
export const returnTriage: Table<
  "return.triage",
  ReturnTriageFacts,
  ReturnTriageParams,
  ReturnTriageProposal["disposition"],
  ReturnTriageProposal
> = defineTable({
  id: "return.triage",
  kind: "policy",
  title: { en: "Triage of returned goods", zh: "退货商品分类处理" },
  source: ["R221"],
  facts: z.strictObject({
    condition: z.enum(["intact", "slight-damage", "severe-damage"]),
  }) satisfies z.core.$ZodType<ReturnTriageFacts>,
  inputs: ["condition"],
  outputs: { disposition: z.enum(["restock", "repair-and-sell-as-seconds", "scrap"]) },
  outcome: "disposition",
  hitPolicy: "unique",
  rows: [
    { when: { condition: "intact" }, then: { disposition: "restock" } },
    { when: { condition: "slight-damage" }, then: { disposition: "repair-and-sell-as-seconds" } },
    { when: { condition: "severe-damage" }, then: { disposition: "scrap" } },
  ],
  notes: { rows: { source: "R221" } },
});
