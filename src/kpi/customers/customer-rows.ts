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
  const isWithin = (day: number) => day >= firstDay && day <= lastDay;
  const rows = Uint32Array.from(customers, (_, row) => row).filter((row) => isWithin(days[row] ?? 0));
  rows.sort((a, b) => (customers[a] ?? 0) - (customers[b] ?? 0) || (days[a] ?? 0) - (days[b] ?? 0) || a - b);
  const starts: number[] = [];
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    if (before === undefined || customers[before] !== customers[row]) starts.push(index);
  });
  return {
    customers: Float64Array.from(starts, (start) => customers[rows[start] ?? 0] ?? 0),
    rows,
    starts: Uint32Array.from([...starts, rows.length]),
  };
}
