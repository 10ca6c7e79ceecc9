import { InvalidInputError } from "../../errors/index.js";
import type { CohortTable } from "./cohort-table.js";

/** What {@link cohortRetention} is computed from. */
export interface CohortRetentionInput {
  /** Counts by cohort and period. */
  readonly table: CohortTable;
  /**
   * Who counts as retained: customers active `in-period` (default), or `on-or-after` it, who came back then or later up to
   * the day of the figures.
   */
  readonly convention?: "in-period" | "on-or-after";
}

/** Retention of cohorts. */
export interface CohortRetention {
  /** Share of each cohort retained in each period, cohort × `periodCount` + period; NaN where immature. */
  readonly shares: Float64Array;
  /** Share retained in each period, of all cohorts for which the period is over; NaN where there is none. */
  readonly overall: Float64Array;
}

/**
 * Retention matrix: the share of each cohort that is there in each period of its age, and that of all cohorts together.
 *
 * Shares of cohorts are not averaged: the overall one is the sum of the retained over the sum of the cohorts' sizes, so later
 * periods rest on fewer cohorts. `on-or-after` falls towards the day of the figures, since late returns are still to come.
 *
 * @returns Ratios from 0 to 1.
 * @throws InvalidInputError for an unknown convention.
 * @example
 * ```ts
 * import { cohortRetention, cohortTable } from "opscycle/kpi";
 *
 * const orders = { customers: [1, 2, 1, 2], days: [0, 5, 33, 65] };
 * const table = cohortTable({ ...orders, by: "month", asOfDay: 89 });
 * Array.from(cohortRetention({ table }).shares); // => [1, 0.5, 0.5]
 * Array.from(cohortRetention({ table, convention: "on-or-after" }).shares); // => [1, 1, 0.5]
 * ```
 */
export function cohortRetention({ table, convention = "in-period" }: CohortRetentionInput): CohortRetention {
  if (convention !== "in-period" && convention !== "on-or-after")
    throw new InvalidInputError("cohortRetention", [
      { path: "convention", expected: "in-period or on-or-after", received: String(convention) },
    ]);
  const { cohorts, periodCount } = table;
  const retained = convention === "in-period" ? table.activeCustomers : table.activeOnOrAfter;
  const shares = retained.map(
    (count, cell) => count / (cohorts[Math.floor(cell / periodCount)]?.customerCount ?? 0),
  );
  const overall = Float64Array.from({ length: periodCount }, (_, period) => {
    let [count, size] = [0, 0];
    cohorts.forEach(({ customerCount }, cohort) => {
      const cell = retained[cohort * periodCount + period] ?? Number.NaN;
      if (Number.isNaN(cell)) return;
      count += cell;
      size += customerCount;
    });
    return size === 0 ? Number.NaN : count / size;
  });
  return { shares, overall };
}
