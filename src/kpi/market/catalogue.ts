import type { KpiEntry } from "../kpi-entry.js";

/** The KPIs of this folder. */
export const marketKpis: readonly KpiEntry[] = [];
