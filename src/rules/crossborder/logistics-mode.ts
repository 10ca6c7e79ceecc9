import { z } from "zod";
import { defineTable, type Table, type TableRow } from "../tables/define-table.js";

/** What is to be sent abroad, and what the buyer expects. What counts as high or light is the shop's to say. */
export interface CrossborderLogisticsModeFacts {
  /** Whether the order is worth much. */
  readonly highOrderValue: boolean;
  /** Whether the parcel is both light and small. */
  readonly lightAndSmall: boolean;
  /** Whether it is to arrive as fast as from a shop in the buyer's country. */
  readonly fastLocalDelivery: boolean;
}

/** How it is sent. */
export interface CrossborderLogisticsModeProposal {
  /** The same as the decision's outcome. */
  readonly mode: "express" | "post" | "dedicated-line" | "overseas-warehouse";
}

/** The table. */
export interface CrossborderLogisticsModeParams {
  /** The first row that fits counts. */
  readonly rows: readonly TableRow<
    CrossborderLogisticsModeFacts,
    keyof CrossborderLogisticsModeFacts,
    CrossborderLogisticsModeProposal
  >[];
}

const factsSchema = z.strictObject({
  highOrderValue: z.boolean(),
  lightAndSmall: z.boolean(),
  fastLocalDelivery: z.boolean(),
}) satisfies z.core.$ZodType<CrossborderLogisticsModeFacts>;

/**
 * How to send goods abroad (R246): fast local delivery from an overseas warehouse, an order of high value by express,
 * what is light and small by post, and everything else by a dedicated line, which balances speed and cost. The first row
 * that fits counts.
 */
export const crossborderLogisticsMode: Table<
  "crossborder.logistics-mode",
  CrossborderLogisticsModeFacts,
  CrossborderLogisticsModeParams,
  CrossborderLogisticsModeProposal["mode"],
  CrossborderLogisticsModeProposal
> = defineTable({
  id: "crossborder.logistics-mode",
  kind: "policy",
  title: { en: "Cross-border logistics mode", zh: "跨境物流模式" },
  source: ["R246"],
  facts: factsSchema,
  inputs: ["fastLocalDelivery", "highOrderValue", "lightAndSmall"],
  outputs: { mode: z.enum(["express", "post", "dedicated-line", "overseas-warehouse"]) },
  outcome: "mode",
  hitPolicy: "first",
  rows: [
    { when: { fastLocalDelivery: true }, then: { mode: "overseas-warehouse" } },
    { when: { highOrderValue: true }, then: { mode: "express" } },
    { when: { lightAndSmall: true }, then: { mode: "post" } },
    { when: {}, then: { mode: "dedicated-line" } },
  ],
  notes: { rows: { source: "R246" } },
});
