import { customerRows } from "../customers/customer-rows.js";
import { type OrderColumns, requireDay, requireOrders } from "../customers/order-columns.js";
import { type CohortPeriod, calendarPeriods } from "./calendar-periods.js";

/** What {@link cohortTable} is counted from. */
export interface CohortTableInput extends OrderColumns {
  /** Value of each order, in major units; without it, `sales` is all 0. */
  readonly values?: ArrayLike<number>;
  /** Kind of period by which customers are put together and followed. */
  readonly by: CohortPeriod;
  /** First day of the week, from 1, Monday (default, ISO 8601), to 7, Sunday. */
  readonly weekStartsOn?: number;
  /** Last day whose orders are all there. Orders after it are left out, and a period that ends after it is immature. */
  readonly asOfDay: number;
}

/**
 * Cohorts in rows, the periods of their age in columns: the cell of a cohort and a period stands at cohort ×
 * `periodCount` + period. NaN marks a cell whose period was not over on the day of the figures.
 */
export interface CohortTable {
  /** The cohorts, from the earliest; periods in which nobody came for the first time have none. */
  readonly cohorts: readonly {
    /** The period of the first order: `2021-03-14` for a day, or the week that it begins; `2021-03` for a month. */
    readonly label: string;
    /** First day of that period: days since 1970-01-01. */
    readonly firstDay: number;
    /** Customers whose first order falls in it. */
    readonly customerCount: number;
    /** Whether the period was over, so that nobody can join. */
    readonly isComplete: boolean;
  }[];
  /** Columns: period 0 is that of the first order. */
  readonly periodCount: number;
  /** Distinct customers who ordered in the period. */
  readonly activeCustomers: Float64Array;
  /** Distinct customers who ordered in the period or later, up to the day of the figures. */
  readonly activeOnOrAfter: Float64Array;
  /** Orders in the period. */
  readonly orders: Float64Array;
  /** Value of these orders, in major units. */
  readonly sales: Float64Array;
}

/**
 * Cohort table: customers put together by the period of their first order, and what they did in each period after it.
 *
 * Periods are those of the calendar, so that period 1 of a customer of 31 March is April; for spans counted from each
 * customer's own first day see {@link nDayRetention}. Orders must reach back to the shop's beginning: without the first
 * order a customer lands in a later cohort. Orders come in columns, as {@link customerOrders} makes them with days in
 * the zone Asia/Shanghai unless told otherwise. For shares see {@link cohortRetention}.
 *
 * @returns Counts and sales, a row a cohort.
 * @throws InvalidInputError naming column and row, for a number that cannot be meant.
 * @example
 * ```ts
 * import { cohortTable } from "opscycle/kpi";
 *
 * const table = cohortTable({
 *   customers: [1, 2, 1, 3, 1],
 *   days: [0, 5, 33, 40, 62],
 *   values: [10, 20, 30, 40, 50],
 *   by: "month",
 *   asOfDay: 58,
 * });
 * table.cohorts.map(({ label, customerCount }) => `${label}: ${customerCount}`); // => ["1970-01: 2", "1970-02: 1"]
 * Array.from(table.activeCustomers); // => [2, 1, 1, NaN]
 * Array.from(table.sales); // => [30, 30, 40, NaN]
 * ```
 */
export function cohortTable(input: CohortTableInput): CohortTable {
  requireOrders("cohortTable", input);
  requireDay("cohortTable", "asOfDay", input.asOfDay);
  const periods = calendarPeriods("cohortTable", input.by, input.weekStartsOn ?? 1);
  const grouped = customerRows(input, input.asOfDay);
  const periodOf = Int32Array.from(grouped.rows, (row) => periods.numberOf(input.days[row] ?? 0));
  const cohortOf = Array.from(grouped.customers, (_, index) => periodOf[grouped.starts[index] ?? 0] ?? 0);
  const numbers = [...new Set(cohortOf)].sort((a, b) => a - b);
  const [earliest] = numbers;
  const periodCount = earliest === undefined ? 0 : periods.numberOf(input.asOfDay) - earliest + 1;
  const cells = emptyCells(numbers.length * periodCount);
  const rowOf = new Map(numbers.map((cohort, row) => [cohort, row]));
  cohortOf.forEach((cohort, customer) => {
    const [start, end] = [grouped.starts[customer] ?? 0, grouped.starts[customer + 1] ?? 0];
    const cellOfPeriod0 = (rowOf.get(cohort) ?? 0) * periodCount - cohort;
    countCustomer(cells, cellOfPeriod0, cohort, periodOf.subarray(start, end), (order) => {
      return input.values?.[grouped.rows[start + order] ?? 0] ?? 0;
    });
  });
  const isOver = (period: number) => periods.firstDayOf(period + 1) <= input.asOfDay + 1;
  const cohorts = numbers.map((cohort, row) => ({
    label: periods.labelOf(cohort),
    firstDay: periods.firstDayOf(cohort),
    customerCount: cells.activeCustomers[row * periodCount] ?? 0,
    isComplete: isOver(cohort),
  }));
  markImmature(cells, numbers, periodCount, isOver);
  return { cohorts, periodCount, ...cells };
}

/** Enters the orders of one customer, whose periods ascend. */
function countCustomer(
  cells: Cells,
  cellOfPeriod0: number,
  cohort: number,
  periods: Int32Array,
  valueOfOrder: (order: number) => number,
): void {
  let last = cohort - 1;
  periods.forEach((period, order) => {
    const cell = cellOfPeriod0 + period;
    if (period !== last) add(cells.activeCustomers, cell, 1);
    last = period;
    add(cells.orders, cell, 1);
    add(cells.sales, cell, valueOfOrder(order));
  });
  for (let period = cohort; period <= last; period += 1)
    add(cells.activeOnOrAfter, cellOfPeriod0 + period, 1);
}

function markImmature(
  cells: Cells,
  cohorts: readonly number[],
  periodCount: number,
  isOver: (period: number) => boolean,
): void {
  cohorts.forEach((cohort, row) => {
    for (let age = 0; age < periodCount; age += 1) {
      if (isOver(cohort + age)) continue;
      for (const column of Object.values(cells)) column[row * periodCount + age] = Number.NaN;
    }
  });
}

type Cells = ReturnType<typeof emptyCells>;

function emptyCells(length: number) {
  return {
    activeCustomers: new Float64Array(length),
    activeOnOrAfter: new Float64Array(length),
    orders: new Float64Array(length),
    sales: new Float64Array(length),
  };
}

function add(cells: Float64Array, cell: number, amount: number): void {
  cells[cell] = (cells[cell] ?? 0) + amount;
}
