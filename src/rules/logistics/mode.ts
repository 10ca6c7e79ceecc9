import { z } from "zod";
import { defineTable, type Table, type TableRow } from "../tables/define-table.js";

/** What is special about goods on their way; goods may be several of these at once. */
export interface LogisticsModeFacts {
  /** Fresh: spoils without cold or speed. */
  readonly fresh: boolean;
  /** Bulky or heavy: furniture, large appliances. */
  readonly bulky: boolean;
  /** Of high value for its size. */
  readonly highValue: boolean;
}

/** How the goods are stored and sent. */
export interface LogisticsModeProposal {
  /** By a third party (3PL) or the platform's own logistics, or by a solution made for these goods. */
  readonly mode: "third-party-or-platform" | "custom";
}

/** The table. */
export interface LogisticsModeParams {
  /** Rows that fit together must say the same. */
  readonly rows: readonly TableRow<LogisticsModeFacts, keyof LogisticsModeFacts, LogisticsModeProposal>[];
}

/**
 * How goods are stored and sent, by their nature (R245): standard and small ones by a third party or the platform;
 * fresh, bulky and dear ones in a way made for them.
 *
 * Size of the shop and regions, which also speak here, are not asked. Across borders other modes apply.
 */
export const logisticsMode: Table<
  "logistics.mode",
  LogisticsModeFacts,
  LogisticsModeParams,
  LogisticsModeProposal["mode"],
  LogisticsModeProposal
> = defineTable({
  id: "logistics.mode",
  kind: "policy",
  title: { en: "Logistics mode by goods", zh: "物流模式选择" },
  source: ["R245"],
  facts: z.strictObject({
    fresh: z.boolean(),
    bulky: z.boolean(),
    highValue: z.boolean(),
  }) satisfies z.core.$ZodType<LogisticsModeFacts>,
  inputs: ["fresh", "bulky", "highValue"],
  outputs: { mode: z.enum(["third-party-or-platform", "custom"]) },
  outcome: "mode",
  hitPolicy: "any",
  rows: [
    { when: { fresh: true }, then: { mode: "custom" } },
    { when: { bulky: true }, then: { mode: "custom" } },
    { when: { highValue: true }, then: { mode: "custom" } },
    { when: { fresh: false, bulky: false, highValue: false }, then: { mode: "third-party-or-platform" } },
  ],
  notes: { rows: { source: "R245" } },
});
