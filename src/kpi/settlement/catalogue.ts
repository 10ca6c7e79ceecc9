import type { KpiEntry } from "../kpi-entry.js";

/** The KPIs of this folder. */
export const settlementKpis: readonly KpiEntry[] = [
  {
    id: "settlement/settlement-net",
    kind: "calculator",
    titles: { en: "Settlement net", zh: "结算金额" },
    formula: "transaction amount − refunds − commission − ad fee ± other items",
    unit: "money",
    better: "higher",
    aggregation: "additive",
    maturityDays: null,
    sources: ["K072", "R230"],
    aliases: [],
  },
];
