import { InvalidInputError } from "../../errors/index.js";
import { type CalendarPeriods, type CohortPeriod, calendarPeriods } from "../cohorts/calendar-periods.js";
import { customerRows } from "../customers/customer-rows.js";
import { type OrderColumns, requireDay, requireOrders } from "../customers/order-columns.js";
import { finiteResult, requirePositive } from "../require.js";

/** What {@link customerSummary} is counted from. */
export interface CustomerSummaryInput extends OrderColumns {
  /** Value of each order, in major units; without it, mean values are 0. */
  readonly values?: ArrayLike<number>;
  /** Orders of one calendar `unit` are one purchase, and times are counted in it; default `day`. */
  readonly unit?: CohortPeriod;
  /** Units in one period of the result, above 0, default 1: 7 turns days into weeks with fractions. */
  readonly unitsPerPeriod?: number;
  /** First day of the week, from 1, Monday (default, ISO 8601), to 7, Sunday. */
  readonly weekStartsOn?: number;
  /** Last day of the observation: days since 1970-01-01. Customers who came later have no row. */
  readonly observationEndDay: number;
  /** Last day of the time held out after the observation to check a model; without it, there is none. */
  readonly holdoutEndDay?: number;
}

/** What the models of repeat buying need, a row a customer, sorted by the customer's number. */
export interface CustomerSummary {
  /** Number of the customer. */
  readonly customers: Float64Array;
  /** Purchases after the first one. */
  readonly frequency: Float64Array;
  /** Periods from the first purchase to the last. */
  readonly recencyPeriods: Float64Array;
  /** Periods from the first purchase to the end of the observation. */
  readonly agePeriods: Float64Array;
  /** Mean value of the purchases after the first one; 0, which the spend model passes over, where there are none. */
  readonly averageValue: Float64Array;
  /** Purchases in the time held out; all 0 where there is none. */
  readonly holdoutFrequency: Float64Array;
  /** Length of the time held out, in periods. */
  readonly holdoutPeriods: number;
}

/**
 * Customer summary: frequency, recency and age of every customer, as the models of repeat buying take them.
 *
 * Frequency counts the purchases after the first, and recency runs from the first to the last: both differ from
 * {@link rfmTable}. For weeks with fractions, as in the published CDNOW figures, keep the unit `day` with 7 units a period;
 * the unit `week` merges the orders of a calendar week. The first purchase is left out of the mean value.
 *
 * @returns Columns for {@link fitBgNbd}, {@link fitParetoNbd} and, for rows with a frequency above 0, {@link fitGammaGamma}.
 * @throws InvalidInputError naming column and row, for a number that cannot be meant.
 * @example
 * ```ts
 * import { customerSummary } from "opscycle/kpi";
 *
 * const orders = { customers: [1, 1, 2, 1], days: [0, 14, 7, 28], values: [9, 20, 5, 40] };
 * const summary = customerSummary({ ...orders, unitsPerPeriod: 7, observationEndDay: 35 });
 * Array.from(summary.frequency); // => [2, 0]
 * Array.from(summary.recencyPeriods); // => [4, 0]
 * Array.from(summary.agePeriods); // => [5, 4]
 * Array.from(summary.averageValue); // => [30, 0]
 * ```
 */
export function customerSummary(input: CustomerSummaryInput): CustomerSummary {
  const { observationEndDay, holdoutEndDay = observationEndDay, unitsPerPeriod = 1 } = input;
  check(input);
  const units = calendarPeriods("customerSummary", input.unit ?? "day", input.weekStartsOn ?? 1);
  const lastUnit = units.numberOf(observationEndDay);
  const { customers, rows, starts } = customerRows(input, holdoutEndDay);
  const histories = Array.from(customers, (customer, index) => ({
    customer,
    ...historyOf(rows.subarray(starts[index], starts[index + 1]), input, units),
  })).filter(({ first }) => first !== undefined);
  const periodsOf = (length: number) => finiteResult("customerSummary", length / unitsPerPeriod);
  const column = (valueOfRow: (row: (typeof histories)[number]) => number) =>
    Float64Array.from(histories, valueOfRow);
  return {
    customers: column(({ customer }) => customer),
    frequency: column(({ purchases }) => purchases - 1),
    recencyPeriods: column(({ first = 0, last }) => periodsOf(last - first)),
    agePeriods: column(({ first = 0 }) => periodsOf(lastUnit - first)),
    averageValue: column(({ repeatValue, purchases }) => (purchases > 1 ? repeatValue / (purchases - 1) : 0)),
    holdoutFrequency: column(({ heldOut }) => heldOut),
    holdoutPeriods: periodsOf(units.numberOf(holdoutEndDay) - lastUnit),
  };
}

/** Goes through one customer's orders, from the first to the last. */
function historyOf(
  rows: Uint32Array,
  { days, values, observationEndDay }: CustomerSummaryInput,
  units: CalendarPeriods,
) {
  const history = {
    first: undefined as number | undefined,
    last: 0,
    purchases: 0,
    repeatValue: 0,
    heldOut: 0,
  };
  let lastHeldOut: number | undefined;
  for (const row of rows) {
    const day = days[row] ?? 0;
    const unit = units.numberOf(day);
    if (day > observationEndDay) {
      if (unit !== lastHeldOut) history.heldOut += 1;
      lastHeldOut = unit;
      continue;
    }
    history.first ??= unit;
    if (history.purchases === 0 || unit !== history.last) history.purchases += 1;
    history.last = unit;
    if (unit !== history.first) history.repeatValue += values?.[row] ?? 0;
  }
  return history;
}

function check(input: CustomerSummaryInput): void {
  const { observationEndDay, holdoutEndDay = observationEndDay, unitsPerPeriod = 1 } = input;
  requireOrders("customerSummary", input);
  requireDay("customerSummary", "observationEndDay", observationEndDay);
  requireDay("customerSummary", "holdoutEndDay", holdoutEndDay);
  requirePositive("customerSummary", "unitsPerPeriod", unitsPerPeriod);
  if (holdoutEndDay < observationEndDay)
    throw new InvalidInputError("customerSummary", [
      {
        path: "holdoutEndDay",
        expected: "a day not before observationEndDay",
        received: String(holdoutEndDay),
      },
    ]);
}
