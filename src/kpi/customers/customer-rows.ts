import type { OrderColumns } from "./order-columns.js";

/** The order rows of each customer, from first to last. */
export interface CustomerRows {
  /** Numbers of the customers, ascending. */
  readonly customers: Float64Array;
  /** Row numbers, customer by customer, in the order of their days. */
  readonly rows: Uint32Array;
  /** Where each customer's rows begin in `rows`; one longer than `customers`. */
  readonly starts: Uint32Array;
}

/** Sorts the orders from one day to another by customer and day. Orders of one day stay as they came. */
export function customerRows(
  { customers, days }: OrderColumns,
  lastDay: number,
  firstDay: number = Number.NEGATIVE_INFINITY,
): CustomerRows {
  const rows = rowsWithin(days, firstDay, lastDay);
  const compare = (a: number, b: number) =>
    (customers[a] ?? 0) - (customers[b] ?? 0) || (days[a] ?? 0) - (days[b] ?? 0) || a - b;
  // Daily facts hand the orders out sorted.
  if (!isSorted(rows, compare)) rows.sort(compare);
  const starts: number[] = [];
  let before = -1;
  for (let index = 0; index < rows.length; index += 1) {
    const customer = customers[rows[index] ?? 0] ?? 0;
    if (customer !== before) starts.push(index);
    before = customer;
  }
  return {
    customers: Float64Array.from(starts, (start) => customers[rows[start] ?? 0] ?? 0),
    rows,
    starts: Uint32Array.from([...starts, rows.length]),
  };
}

function rowsWithin(days: ArrayLike<number>, firstDay: number, lastDay: number): Uint32Array {
  const rows = new Uint32Array(days.length);
  let count = 0;
  for (let row = 0; row < days.length; row += 1) {
    const day = days[row] ?? 0;
    if (day < firstDay || day > lastDay) continue;
    rows[count] = row;
    count += 1;
  }
  return rows.subarray(0, count);
}

function isSorted(rows: Uint32Array, compare: (a: number, b: number) => number): boolean {
  for (let index = 1; index < rows.length; index += 1)
    if (compare(rows[index - 1] ?? 0, rows[index] ?? 0) > 0) return false;
  return true;
}
