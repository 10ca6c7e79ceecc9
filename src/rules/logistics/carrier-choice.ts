import { z } from "zod";
import { defineTable, type Table, type TableRow } from "../tables/define-table.js";

/** A parcel that is to be sent. */
export interface LogisticsCarrierChoiceFacts {
  /** Where to, by the shop's own names; the rows that come with the rule know `local` and `remote`. */
  readonly region: string;
  /** What the parcel weighs. */
  readonly weightKg: number;
  /** How fast it has to be there. */
  readonly speed: "economy" | "standard" | "express";
}

/** Whom to send it with. */
export interface LogisticsCarrierChoiceProposal {
  /** A service, or the name of a carrier: what a shop's own rows say. */
  readonly service: string;
}

/** The table. */
export interface LogisticsCarrierChoiceParams {
  /** The first row that fits counts. */
  readonly rows: readonly TableRow<
    LogisticsCarrierChoiceFacts,
    keyof LogisticsCarrierChoiceFacts,
    LogisticsCarrierChoiceProposal
  >[];
}

/**
 * Which service a parcel goes with, by region, weight and speed (R262).
 *
 * The source names the three criteria and no more: the rows are assumptions for parcels within one country. Put your
 * carriers, with their real limits, in their place.
 */
export const logisticsCarrierChoice: Table<
  "logistics.carrier-choice",
  LogisticsCarrierChoiceFacts,
  LogisticsCarrierChoiceParams,
  "matched" | "unmatched",
  LogisticsCarrierChoiceProposal
> = defineTable({
  id: "logistics.carrier-choice",
  kind: "policy",
  title: { en: "Choice of carrier", zh: "配送方式选择" },
  source: ["R262"],
  facts: z.strictObject({
    region: z.string(),
    weightKg: z.number().nonnegative(),
    speed: z.enum(["economy", "standard", "express"]),
  }) satisfies z.core.$ZodType<LogisticsCarrierChoiceFacts>,
  inputs: ["region", "weightKg", "speed"],
  outputs: { service: z.string() },
  hitPolicy: "first",
  rows: [
    { when: { weightKg: { above: 30 } }, then: { service: "freight" } },
    { when: { region: "local", speed: "express" }, then: { service: "same-day-courier" } },
    { when: { speed: "express" }, then: { service: "air-express" } },
    { when: { region: "remote", speed: "economy" }, then: { service: "post" } },
    { when: {}, then: { service: "ground-express" } },
  ],
  notes: {
    rows: {
      source: "R262",
      questionable: "the source names the criteria only: services and limits are assumed",
    },
  },
});
