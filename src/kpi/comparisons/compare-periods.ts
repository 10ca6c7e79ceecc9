import { type DateSpan, readSpan } from "./daily-column.js";
import { type ComparedColumn, compareSpans, type PeriodComparison } from "./period-comparison.js";

/** What {@link comparePeriods} is computed from. */
export interface ComparePeriodsInput extends ComparedColumn {
  /** The later period. */
  readonly current: DateSpan;
  /** The earlier period. */
  readonly previous: DateSpan;
}

/**
 * Compares two periods of the caller's choice, such as a campaign with the last one, or the weeks around two Spring
 * Festivals.
 *
 * Periods of unequal length are compared as they are: take the basis `per-day` for these. {@link yearOnYear},
 * {@link periodOnPeriod} and {@link toDateComparison} choose the periods themselves and keep part periods from
 * whole ones.
 *
 * @returns Both periods with their dates and figures, the change and the growth; `null` where a day is missing, which
 * is then named, and growth from a figure of 0 or below.
 * @throws InvalidInputError naming the field: for what is no date, dates out of order, or a number that is infinite.
 * @example
 * ```ts
 * import { comparePeriods } from "opscycle/kpi";
 *
 * const result = comparePeriods({
 *   dates: ["2024-02-10", "2024-02-11", "2025-01-29", "2025-01-30"],
 *   values: [40, 60, 80, 70],
 *   previous: { from: "2024-02-10", to: "2024-02-11" },
 *   current: { from: "2025-01-29", to: "2025-01-30" },
 * });
 * result.change; // => 50
 * result.growth; // => 0.5
 * ```
 */
export function comparePeriods(input: ComparePeriodsInput): PeriodComparison {
  const current = readSpan("comparePeriods", input.current, "current.");
  const previous = readSpan("comparePeriods", input.previous, "previous.");
  return compareSpans("comparePeriods", input, current, previous);
}
