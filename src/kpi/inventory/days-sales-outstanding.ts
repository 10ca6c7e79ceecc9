import { finiteResult, requireNonNegative } from "../require.js";

/** What {@link daysSalesOutstanding} is computed from. */
export interface DaysSalesOutstandingInput {
  /** Average amount that buyers and platforms still owe, in major units, 0 or more. */
  readonly averageReceivables: number;
  /** Sales of the period on the same basis, in major units, 0 or more. */
  readonly sales: number;
  /** Length of the period of that flow, in days, 0 or more. */
  readonly periodDays: number;
}

/**
 * Days sales outstanding, DSO: how long a sale waits for its money (应收账款周转天数).
 *
 * For an online shop it is the platform that owes: the days from the sale to the settlement.
 *
 * @returns Days; `null` where nothing was sold.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { daysSalesOutstanding } from "opscycle/kpi";
 *
 * daysSalesOutstanding({ averageReceivables: 150, sales: 600, periodDays: 360 }); // => 90
 * ```
 */
export function daysSalesOutstanding({
  averageReceivables,
  sales,
  periodDays,
}: DaysSalesOutstandingInput): number | null {
  requireNonNegative("daysSalesOutstanding", "averageReceivables", averageReceivables);
  requireNonNegative("daysSalesOutstanding", "sales", sales);
  requireNonNegative("daysSalesOutstanding", "periodDays", periodDays);
  return sales === 0 ? null : finiteResult("daysSalesOutstanding", (averageReceivables / sales) * periodDays);
}
