import type { BuyerDays } from "./buyer-days.js";

/** Who bought in a run of days. */
export interface PeriodBuyers {
  /** Distinct known customers. */
  readonly buyers: number;
  /** Those with two or more orders. */
  readonly repeatBuyers: number;
  /** Value of their orders, in major units. */
  readonly knownCustomerSales: number;
}

/** Counts the distinct buyers of the days from `start` up to, not including, `end`. */
export function countPeriodBuyers(
  { dayStart, customer, orders, sales }: BuyerDays,
  start: number,
  end: number,
): PeriodBuyers {
  const ordersOf = new Map<number, number>();
  let knownCustomerSales = 0;
  const lastRow = dayStart[end] ?? 0;
  for (let row = dayStart[start] ?? 0; row < lastRow; row += 1) {
    const number = customer[row] ?? 0;
    ordersOf.set(number, (ordersOf.get(number) ?? 0) + (orders[row] ?? 0));
    knownCustomerSales += sales[row] ?? 0;
  }
  let repeatBuyers = 0;
  for (const count of ordersOf.values()) if (count >= 2) repeatBuyers += 1;
  return { buyers: ordersOf.size, repeatBuyers, knownCustomerSales };
}
