import type { KpiEntry } from "../kpi-entry.js";

/** The KPIs of this folder. */
export const returnsKpis: readonly KpiEntry[] = [
  {
    id: "returns/return-rate-by-value",
    kind: "calculator",
    titles: { en: "Return rate by value", zh: "退货率（按金额）" },
    formula: "returned value ÷ value sold",
    unit: "ratio",
    better: "lower",
    aggregation: "from-sums",
    maturityDays: 7,
    sources: ["K086", "E-45"],
    aliases: [],
  },
  {
    id: "returns/return-rate-by-units",
    kind: "calculator",
    titles: { en: "Return rate by units", zh: "退货率（按件数）" },
    formula: "returned units ÷ units sold",
    unit: "ratio",
    better: "lower",
    aggregation: "from-sums",
    maturityDays: 7,
    sources: ["K086", "E-45"],
    aliases: ["return-rate"],
  },
  {
    id: "returns/return-rate-by-lines",
    kind: "calculator",
    titles: { en: "Return rate by order lines", zh: "退货率（按订单行）" },
    formula: "returned lines ÷ lines sold",
    unit: "ratio",
    better: "lower",
    aggregation: "from-sums",
    maturityDays: 7,
    sources: ["K086", "E-45"],
    aliases: [],
  },
];
