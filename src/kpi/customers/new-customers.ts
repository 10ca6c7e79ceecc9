import { type OrderColumns, requireDay, requireOrders } from "./order-columns.js";

/** What {@link newCustomers} is counted from. */
export interface NewCustomersInput extends OrderColumns {
  /** First day of the period: days since 1970-01-01. */
  readonly fromDay: number;
  /** Last day of the period, which is part of it. */
  readonly toDay: number;
}

/**
 * New customers: how many customers placed their first order ever in a period (新客数量).
 *
 * Hand over the orders of all time, not of the period alone: without the earlier ones every buyer is new.
 *
 * @returns A count of 0 or more.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { newCustomers } from "opscycle/kpi";
 *
 * newCustomers({ customers: [1, 2, 1, 3], days: [10, 12, 15, 15], fromDay: 11, toDay: 20 }); // => 2
 * ```
 */
export function newCustomers({ customers, days, fromDay, toDay }: NewCustomersInput): number {
  requireOrders("newCustomers", { customers, days });
  requireDay("newCustomers", "fromDay", fromDay);
  requireDay("newCustomers", "toDay", toDay);
  const firstDays = new Map<number, number>();
  for (let row = 0; row < customers.length; row += 1) {
    const customer = customers[row] ?? 0;
    const day = days[row] ?? 0;
    if (day < (firstDays.get(customer) ?? Number.POSITIVE_INFINITY)) firstDays.set(customer, day);
  }
  let count = 0;
  for (const day of firstDays.values()) if (day >= fromDay && day <= toDay) count += 1;
  return count;
}
