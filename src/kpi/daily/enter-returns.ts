import { addAt } from "./columns-with-room.js";
import { coverDays } from "./day-table.js";
import type { Ledger } from "./ledger.js";
import { type LineBatch, returnType, saleType } from "./line-batch.js";
import type { ReturnRow } from "./return-rows.js";

/** Enters what came back on the first lines of a batch. */
export function enterReturns(ledger: Ledger, batch: LineBatch, count: number): void {
  const { type, returnedUnits, refund } = batch;
  const isOnSales = returnedUnits !== undefined || refund !== undefined;
  for (let line = 0; line < count; line += 1) {
    if (type[line] === returnType) enterReturn(ledger, returnLine(batch, line));
    else if (isOnSales && type[line] === saleType) {
      const row = returnOnSale(ledger, batch, line);
      if (row !== undefined) enterReturn(ledger, row);
    }
  }
}

function returnLine(batch: LineBatch, line: number): ReturnRow {
  const units = batch.units[line] ?? 0;
  const day = batch.day[line] ?? 0;
  return {
    recordedDay: day,
    saleDay: day,
    isOnSale: false,
    isService: batch.isService[line] === 1,
    at: batch.at[line] ?? 0,
    sku: batch.sku[line] ?? 0,
    customer: batch.customer[line] ?? -1,
    returnOfOrderId: batch.returnOfOrderId(line),
    units,
    value: units * (batch.price[line] ?? 0),
  };
}

/** Exports that keep returns on the sale's own line name no day for them: delivery, else order, stands in. */
function returnOnSale({ dayOf }: Ledger, batch: LineBatch, line: number): ReturnRow | undefined {
  const units = known(batch.returnedUnits, line) ?? 0;
  const value = known(batch.refund, line) ?? units * (batch.price[line] ?? 0);
  if (units === 0 && value === 0) return undefined;
  const deliveredAt = batch.deliveredAt(line);
  const saleDay = batch.day[line] ?? 0;
  const recordedDay = deliveredAt > (batch.at[line] ?? 0) ? dayOf(deliveredAt) : saleDay;
  return {
    ...returnLine(batch, line),
    isOnSale: true,
    saleDay,
    recordedDay,
    returnOfOrderId: undefined,
    units,
    value,
  };
}

function known(column: Float64Array | undefined, line: number): number | undefined {
  const value = column?.[line];
  return value === undefined || Number.isNaN(value) ? undefined : value;
}

function enterReturn(ledger: Ledger, row: ReturnRow): void {
  const { days, returns } = ledger;
  coverDays(days, row.recordedDay, row.recordedDay);
  const index = row.recordedDay - days.origin;
  addAt(days.columns.returnedSales, index, row.value);
  returns.rows.push(row);
  if (row.isService) return;
  addAt(days.columns.returnedUnits, index, row.units);
  addAt(days.columns.returnLines, index, 1);
}
