import { z } from "zod";
import { defineTable, type Table, type TableRow } from "../tables/define-table.js";

/** What figures are looked at for. */
export interface KpiGoalMapFacts {
  /** `sales`: to sell more. `experience`: that visitors like the shop. `marketing`: that promotion pays. */
  readonly goal: "sales" | "experience" | "marketing";
}

/** What to look at. */
export interface KpiGoalMapProposal {
  /** Ids of the KPI catalogue: `conversion/conversion-rate`. */
  readonly kpis: readonly string[];
}

/** The table. */
export interface KpiGoalMapParams {
  /** One row a goal, or more. */
  readonly rows: readonly TableRow<KpiGoalMapFacts, "goal", KpiGoalMapProposal>[];
}

/**
 * Which KPIs (key performance indicators) show whether a goal is reached (R244). Where the source says ROI it means
 * ROAS, the return on ad spend (E-08).
 *
 * @example
 * ```ts
 * import { defineRulebook, kpiGoalMap } from "opscycle/rules";
 *
 * const rules = defineRulebook({ rules: [kpiGoalMap] }).at();
 * rules.decide("kpi.goal-map", { goal: "marketing" }).proposal; // => { kpis: ["ads/roas", "ads/cac"] }
 * ```
 */
export const kpiGoalMap: Table<
  "kpi.goal-map",
  KpiGoalMapFacts,
  KpiGoalMapParams,
  "matched" | "unmatched",
  KpiGoalMapProposal
> = defineTable({
  id: "kpi.goal-map",
  kind: "policy",
  title: { en: "KPIs of a goal", zh: "目标与指标对应" },
  source: ["R244", "E-08"],
  facts: z.strictObject({
    goal: z.enum(["sales", "experience", "marketing"]),
  }) satisfies z.core.$ZodType<KpiGoalMapFacts>,
  inputs: ["goal"],
  outputs: { kpis: z.array(z.string()).readonly() },
  hitPolicy: "unique",
  rows: [
    {
      when: { goal: "sales" },
      then: { kpis: ["conversion/conversion-rate", "sales/average-order-value"] },
    },
    {
      when: { goal: "experience" },
      then: { kpis: ["traffic/average-dwell-time", "traffic/bounce-rate"] },
    },
    { when: { goal: "marketing" }, then: { kpis: ["ads/roas", "ads/cac"] } },
  ],
  notes: { rows: { source: "R244" } },
});
