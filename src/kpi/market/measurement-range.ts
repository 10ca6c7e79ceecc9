import type { KpiEntry, KpiUnit } from "../kpi-entry.js";

/** Which values a figure can have. */
export interface MeasurementRange {
  /** The lowest value that is possible. */
  readonly lowest: number;
  /** The highest value that is possible. */
  readonly highest: number;
}

/** The values that a supplied figure can have, and whether only integers are possible. */
export function measurementRange({ id, kind, unit }: KpiEntry): MeasurementRange & { isInteger: boolean } {
  const isInteger = unit === "rank" || unit === "count";
  // A growth that is supplied can be of any size, but no more than everything can be lost.
  if (id === "market/market-growth") return { lowest: -1, highest: Number.POSITIVE_INFINITY, isInteger };
  if (unit === "ratio" && kind === "input") return { lowest: 0, highest: 1, isInteger };
  const lowest = unit === "rank" ? 1 : canBeNegative(unit) ? Number.NEGATIVE_INFINITY : 0;
  return { lowest, highest: Number.POSITIVE_INFINITY, isInteger };
}

/** Profits, corrections and growth can be below 0; counts, times, ranks and scores cannot. */
function canBeNegative(unit: KpiUnit): boolean {
  return unit === "ratio" || unit.startsWith("money");
}
