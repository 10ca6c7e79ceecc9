import type { KpiEntry } from "../kpi-entry.js";

/** The KPIs of this folder. */
export const demandKpis: readonly KpiEntry[] = [
  {
    id: "demand/mean-daily-demand",
    kind: "calculator",
    titles: { en: "Mean daily demand", zh: "日均需求" },
    formula: "Σ daily units ÷ days",
    unit: "units per day",
    better: "neither",
    aggregation: "from-records",
    maturityDays: null,
    sources: ["R006", "K080"],
    aliases: [],
  },
  {
    id: "demand/daily-demand-standard-deviation",
    kind: "calculator",
    titles: { en: "Standard deviation of daily demand", zh: "日需求标准差" },
    formula: "√(Σ(daily units − mean)² ÷ (days − 1))",
    unit: "units per day",
    better: "lower",
    aggregation: "from-records",
    maturityDays: null,
    sources: ["K080", "NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.6"],
    aliases: [],
  },
  {
    id: "demand/days-since-last-sale",
    kind: "calculator",
    titles: { en: "Days since last sale", zh: "距上次销售天数" },
    formula: "current day − day of last sale",
    unit: "days",
    better: "lower",
    aggregation: "from-records",
    maturityDays: null,
    sources: ["R105"],
    aliases: [],
  },
];
