import { describeValue, InvalidInputError } from "../../errors/index.js";

/** Orders of known customers, a row an order, in any sequence. */
export interface OrderColumns {
  /** Number of each order's customer, an integer of 0 or more. */
  readonly customers: ArrayLike<number>;
  /** Calendar day of each order: days since 1970-01-01, an integer. */
  readonly days: ArrayLike<number>;
}

/** {@link OrderColumns} with what each order was worth. */
export interface ValuedOrderColumns extends OrderColumns {
  /** Value of each order, in major units, a finite number. */
  readonly values: ArrayLike<number>;
}

/** Refuses columns of different lengths and numbers that no order can have. */
export function requireOrders(subject: string, orders: OrderColumns & { values?: ArrayLike<number> }): void {
  const { customers, days, values } = orders;
  requireColumn(subject, "customers", customers, customers?.length, isCount);
  requireColumn(subject, "days", days, customers.length, Number.isSafeInteger);
  if (values !== undefined) requireColumn(subject, "values", values, customers.length, Number.isFinite);
}

/** Refuses what is no integer, such as the day of an instant that could not be read. */
export function requireDay(subject: string, path: string, day: number): void {
  if (!Number.isSafeInteger(day)) throw fault(subject, path, "a day: an integer", describeValue(day));
}

const expectations = new Map<(value: number) => boolean, string>([
  [isCount, "an integer of 0 or more"],
  [Number.isSafeInteger, "a day: an integer"],
  [Number.isFinite, "a finite number"],
]);

function requireColumn(
  subject: string,
  path: string,
  column: ArrayLike<number>,
  length: number,
  isPossible: (value: number) => boolean,
): void {
  if (typeof column !== "object" || column === null || typeof column.length !== "number")
    throw fault(subject, path, "a column of numbers", describeValue(column));
  if (column.length !== length)
    throw fault(subject, path, `a column of ${length} numbers`, `one of ${column.length}`);
  for (let row = 0; row < length; row += 1) {
    const value = column[row];
    if (value === undefined || !isPossible(value))
      throw fault(
        subject,
        `${path}.${row}`,
        expectations.get(isPossible) ?? "a number",
        describeValue(value),
      );
  }
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function fault(subject: string, path: string, expected: string, received: string): InvalidInputError {
  return new InvalidInputError(subject, [{ path, expected, received }]);
}
