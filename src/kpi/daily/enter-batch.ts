import { describeValue, InvalidInputError } from "../../errors/index.js";
import { coverDays } from "./day-table.js";
import { enterOrders } from "./enter-orders.js";
import { enterReturns } from "./enter-returns.js";
import { enterSales } from "./enter-sales.js";
import { enterShopSums } from "./enter-shop-sums.js";
import type { Ledger } from "./ledger.js";
import { adjustmentType, type LineBatch } from "./line-batch.js";
import { enterLabels, makeRoomForLabels } from "./sku-labels.js";

/**
 * Enters a batch of lines into the ledger, one theme after another: short loops over columns that are still in the
 * processor's cache. Throws for the first line that cannot be meant, after those ahead of it have been entered.
 */
export function enterBatch(ledger: Ledger, batch: LineBatch): void {
  const fault = findFault(batch);
  const count = fault?.line ?? batch.length;
  if (count > 0) {
    batch.number(count);
    enterDays(ledger, batch, count);
    enterShopSums(ledger.days, batch, count);
    makeRoomForLabels(ledger.labels, ledger.skus.names.length);
    enterLabels(ledger.labels, batch, count);
    enterSales(ledger, batch, count);
    enterOrders(ledger, batch, count);
    enterReturns(ledger, batch, count);
    ledger.lines += count;
    ledger.currency = batch.currency;
  }
  if (fault === undefined) return;
  const { field, expected, line } = fault;
  throw lineFault(ledger.lines, field, expected, batch.received(field, line));
}

/** The error that a line of this number is refused with. */
export function lineFault(
  line: number,
  field: string,
  expected: string,
  received: unknown,
): InvalidInputError {
  return new InvalidInputError("dailyFacts", [
    { path: `lines.${line}.${field}`, expected, received: describeValue(received) },
  ]);
}

interface Fault {
  readonly line: number;
  readonly field: "orderedAt" | "quantity" | "unitPrice";
  readonly expected: string;
}

function findFault({ length, at, units, price, type }: LineBatch): Fault | undefined {
  for (let line = 0; line < length; line += 1) {
    const quantity = units[line] ?? 0;
    const value = quantity * (price[line] ?? 0);
    if (!Number.isFinite(at[line]))
      return { line, field: "orderedAt", expected: "an ISO 8601 instant with its zone" };
    if (!Number.isFinite(value) || quantity < 0)
      return { line, field: "quantity", expected: "a number above 0" };
    if (value < 0 && type[line] !== adjustmentType)
      return { line, field: "unitPrice", expected: "0 or more" };
  }
  return undefined;
}

/** Finds the day of each line, and makes room for them all. */
function enterDays(ledger: Ledger, { at, day }: LineBatch, count: number): void {
  const { dayOf } = ledger;
  let [firstDay, lastDay] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [firstAt, lastAt] = [ledger.firstAt, ledger.lastAt];
  let previousAt = Number.NaN;
  let today = 0;
  for (let line = 0; line < count; line += 1) {
    const time = at[line] ?? 0;
    if (time !== previousAt) {
      previousAt = time;
      today = dayOf(time);
      if (today < firstDay) firstDay = today;
      if (today > lastDay) lastDay = today;
      if (time < firstAt) firstAt = time;
      if (time > lastAt) lastAt = time;
    }
    day[line] = today;
  }
  ledger.firstAt = firstAt;
  ledger.lastAt = lastAt;
  coverDays(ledger.days, firstDay, lastDay);
}
