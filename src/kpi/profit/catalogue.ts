import type { KpiEntry } from "../kpi-entry.js";

/** The KPIs of this folder. */
export const profitKpis: readonly KpiEntry[] = [
  {
    id: "profit/gross-profit",
    kind: "calculator",
    titles: { en: "Gross profit", zh: "毛利" },
    formula: "net sales − cost of goods",
    unit: "money",
    better: "higher",
    aggregation: "additive",
    maturityDays: 7,
    sources: ["K063", "E-14"],
    aliases: [],
  },
  {
    id: "profit/gross-margin",
    kind: "calculator",
    titles: { en: "Gross margin", zh: "毛利率" },
    formula: "(net sales − cost of goods) ÷ net sales",
    unit: "ratio",
    better: "higher",
    aggregation: "from-sums",
    maturityDays: 7,
    sources: ["K064", "E-14"],
    aliases: [],
  },
];
