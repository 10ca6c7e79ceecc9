import { finiteResult, requireNonNegative } from "../require.js";

/** What {@link daysPayableOutstanding} is computed from. */
export interface DaysPayableOutstandingInput {
  /** Average amount owed to suppliers, in major units, 0 or more. */
  readonly averagePayables: number;
  /** Cost of the goods sold in the period, in major units, 0 or more; purchases where those are known. */
  readonly costOfGoodsSold: number;
  /** Length of the period of that flow, in days, 0 or more. */
  readonly periodDays: number;
}

/**
 * Days payable outstanding, DPO: how long suppliers wait for their money (应付账款周转天数).
 *
 * Long days are cheap credit, until a supplier stops delivering.
 *
 * @returns Days; `null` where nothing was sold or bought.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { daysPayableOutstanding } from "opscycle/kpi";
 *
 * daysPayableOutstanding({ averagePayables: 150, costOfGoodsSold: 600, periodDays: 360 }); // => 90
 * ```
 */
export function daysPayableOutstanding({
  averagePayables,
  costOfGoodsSold,
  periodDays,
}: DaysPayableOutstandingInput): number | null {
  requireNonNegative("daysPayableOutstanding", "averagePayables", averagePayables);
  requireNonNegative("daysPayableOutstanding", "costOfGoodsSold", costOfGoodsSold);
  requireNonNegative("daysPayableOutstanding", "periodDays", periodDays);
  return costOfGoodsSold === 0
    ? null
    : finiteResult("daysPayableOutstanding", (averagePayables / costOfGoodsSold) * periodDays);
}
