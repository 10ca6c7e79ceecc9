import { z } from "zod";
import { defineTable, type Table, type TableRow } from "../tables/define-table.js";

/** Where a store is in its life. */
export interface TrafficByStageFacts {
  /** `new`: hardly known yet. `growth`: gaining. `mature`: established. */
  readonly storeStage: "new" | "growth" | "mature";
}

/** Where a store's traffic is to come from, and what brings it. */
export interface TrafficByStageProposal {
  /** What the stage rests on. */
  readonly focus: "enrolment" | "ads" | "mix";
  /** What is done. */
  readonly actions: readonly TrafficAction[];
}

/** What brings traffic. */
export type TrafficAction =
  | "enrol-in-campaigns"
  | "optimise-listings"
  | "raise-ad-spend"
  | "diversify-sources"
  | "reduce-largest-source";

const action = z.enum([
  "enrol-in-campaigns",
  "optimise-listings",
  "raise-ad-spend",
  "diversify-sources",
  "reduce-largest-source",
]) satisfies z.core.$ZodType<TrafficAction>;

/** The table. */
export interface TrafficByStageParams {
  /** One row a stage, or more. */
  readonly rows: readonly TableRow<TrafficByStageFacts, "storeStage", TrafficByStageProposal>[];
}

/** Which traffic a store builds on at its age (R254): campaigns first, then ads, then a mix of sources. */
export const trafficByStage: Table<
  "traffic.by-stage",
  TrafficByStageFacts,
  TrafficByStageParams,
  TrafficByStageProposal["focus"],
  TrafficByStageProposal
> = defineTable({
  id: "traffic.by-stage",
  kind: "policy",
  title: { en: "Traffic by stage of the store", zh: "各阶段流量结构" },
  source: ["R254"],
  facts: z.strictObject({
    storeStage: z.enum(["new", "growth", "mature"]),
  }) satisfies z.core.$ZodType<TrafficByStageFacts>,
  inputs: ["storeStage"],
  outputs: { focus: z.enum(["enrolment", "ads", "mix"]), actions: z.array(action).readonly() },
  outcome: "focus",
  hitPolicy: "unique",
  rows: [
    {
      when: { storeStage: "new" },
      then: { focus: "enrolment", actions: ["enrol-in-campaigns", "optimise-listings"] },
    },
    { when: { storeStage: "growth" }, then: { focus: "ads", actions: ["raise-ad-spend"] } },
    {
      when: { storeStage: "mature" },
      then: { focus: "mix", actions: ["diversify-sources", "reduce-largest-source"] },
    },
  ],
  notes: { rows: { source: "R254" } },
});
