import { InvalidInputError } from "../../../errors/index.js";
import { refusal } from "../../require.js";
import { customerRows } from "../customer-rows.js";
import { requireDay, requireOrders, type ValuedOrderColumns } from "../order-columns.js";

/** What {@link rfmTable} is counted from. */
export interface RfmTableInput extends ValuedOrderColumns {
  /** The day on which recency is 0: days since 1970-01-01. Orders after it are left out. */
  readonly asOfDay: number;
  /** First day of the window; orders before it are left out. All orders count by default. */
  readonly fromDay?: number;
  /** What counts as one purchase: each `order` (default), or all orders of one `day` together. */
  readonly purchase?: "order" | "day";
}

/** Recency, frequency and monetary value, a row a customer, sorted by the customer's number. */
export interface RfmTable {
  /** Number of the customer. */
  readonly customers: Float64Array;
  /** Days from the last purchase to the day of the figures. */
  readonly recencyDays: Float64Array;
  /** Purchases in the window, the first one included. */
  readonly frequency: Float64Array;
  /** Value of all purchases in the window, in major units. */
  readonly monetary: Float64Array;
  /** Value of the largest order in the window. */
  readonly largestOrder: Float64Array;
}

/**
 * RFM table: recency, frequency and monetary value of every customer who bought in a window (RFM 分层).
 *
 * Orders come in columns, as {@link customerOrders} makes them from order lines. Customers without an order in the
 * window have no row. For scores see {@link rfmScores}, for groups with fixed cut-offs {@link rfmSegment}.
 *
 * @returns Columns with a row for each customer.
 * @throws InvalidInputError naming column and row, for a number that cannot be meant.
 * @example
 * ```ts
 * import { rfmTable } from "opscycle/kpi";
 *
 * const table = rfmTable({ customers: [7, 4, 7], days: [100, 90, 110], values: [20, 50, 30], asOfDay: 120 });
 * Array.from(table.customers); // => [4, 7]
 * Array.from(table.recencyDays); // => [30, 10]
 * Array.from(table.frequency); // => [1, 2]
 * Array.from(table.monetary); // => [50, 50]
 * ```
 */
export function rfmTable(input: RfmTableInput): RfmTable {
  const { days, values, asOfDay, fromDay = Number.NEGATIVE_INFINITY, purchase = "order" } = input;
  check(input);
  const grouped = customerRows(input, asOfDay, fromDay);
  const table = emptyTable(grouped.customers);
  grouped.customers.forEach((_, customer) => {
    let lastDay: number | undefined;
    const end = grouped.starts[customer + 1] ?? 0;
    for (let index = grouped.starts[customer] ?? 0; index < end; index += 1) {
      const row = grouped.rows[index] ?? 0;
      const [day, value] = [days[row] ?? 0, values[row] ?? 0];
      if (purchase === "order" || day !== lastDay) add(table.frequency, customer, 1);
      add(table.monetary, customer, value);
      if (lastDay === undefined || value > (table.largestOrder[customer] ?? 0))
        table.largestOrder[customer] = value;
      lastDay = day;
      table.recencyDays[customer] = asOfDay - day;
    }
  });
  return table;
}

function add(column: Float64Array, row: number, amount: number): void {
  column[row] = (column[row] ?? 0) + amount;
}

function emptyTable(customers: Float64Array): RfmTable {
  const { length } = customers;
  return {
    customers,
    recencyDays: new Float64Array(length),
    frequency: new Float64Array(length),
    monetary: new Float64Array(length),
    largestOrder: new Float64Array(length),
  };
}

function check({ customers, days, values, asOfDay, fromDay = 0, purchase = "order" }: RfmTableInput): void {
  if (values === undefined) throw refusal("rfmTable", "values", "a column of numbers", values);
  requireOrders("rfmTable", { customers, days, values });
  requireDay("rfmTable", "asOfDay", asOfDay);
  requireDay("rfmTable", "fromDay", fromDay);
  if (purchase !== "order" && purchase !== "day")
    throw new InvalidInputError("rfmTable", [
      { path: "purchase", expected: "order or day", received: String(purchase) },
    ]);
}
