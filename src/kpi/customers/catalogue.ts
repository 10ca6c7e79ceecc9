import type { KpiEntry } from "../kpi-entry.js";

/** The KPIs of this folder. */
export const customersKpis: readonly KpiEntry[] = [
  {
    id: "customers/repurchase-rate",
    kind: "calculator",
    titles: { en: "Repurchase rate", zh: "复购率" },
    formula: "buyers with two or more orders ÷ buyers",
    unit: "ratio",
    better: "higher",
    aggregation: "from-records",
    maturityDays: null,
    sources: ["K032", "R034", "E-29"],
    aliases: [],
  },
];
