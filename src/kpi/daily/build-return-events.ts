import type { DaySpan, Ledger, SaleRows } from "./ledger.js";
import { linkReturns } from "./link-returns.js";
import type { ReturnEvents } from "./return-events.js";
import { dayStartsOf } from "./row-groups.js";

/** Brings the returns in order and links each to its sale. */
export function buildReturnEvents(
  { returns, documents }: Ledger,
  sales: SaleRows,
  { firstDay, dayCount }: DaySpan,
  ranks: Uint32Array,
): ReturnEvents {
  const saleDays = linkReturns(returns, sales, documents);
  const rows = returns.map(({ recordedDay, sku, units, value }, row) => ({
    recordedDay: recordedDay - firstDay,
    saleDay: (saleDays[row] ?? recordedDay) - firstDay,
    sku: ranks[sku] ?? 0,
    units,
    value,
  }));
  rows.sort(
    (a, b) =>
      a.recordedDay - b.recordedDay ||
      a.sku - b.sku ||
      a.saleDay - b.saleDay ||
      a.units - b.units ||
      a.value - b.value,
  );
  const recordedDay = Uint32Array.from(rows, (row) => row.recordedDay);
  return {
    dayStart: dayStartsOf(recordedDay, dayCount),
    recordedDay,
    saleDay: Uint32Array.from(rows, (row) => row.saleDay),
    sku: Uint32Array.from(rows, (row) => row.sku),
    units: Float64Array.from(rows, (row) => row.units),
    value: Float64Array.from(rows, (row) => row.value),
  };
}
