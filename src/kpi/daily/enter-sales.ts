import { addAt } from "./columns-with-room.js";
import type { Ledger } from "./ledger.js";
import { type LineBatch, saleType } from "./line-batch.js";
import { hasLineInRow, makeRoomForSales, type SaleLines } from "./sale-lines.js";
import { makeRoomForRows, rowOf, type SkuDayRows } from "./sku-day-rows.js";
import type { SkuLabels } from "./sku-labels.js";

/** Adds the first lines of a batch to the days of their SKUs, and keeps what returns are linked by. */
export function enterSales(ledger: Ledger, batch: LineBatch, count: number): void {
  const { sales, skuDays, days, labels } = ledger;
  const more = Math.max(count, batch.upcoming);
  makeRoomForRows(skuDays, count, more, ledger.skus.names.length);
  makeRoomForSales(sales, count, more, ledger.documents.names.length);
  const { type, isService, isCancelled, sku, day } = batch;
  for (let line = 0; line < count; line += 1) {
    if (type[line] !== saleType) continue;
    const number = sku[line] ?? 0;
    const today = day[line] ?? 0;
    let row = -1;
    if (isService[line] === 0) {
      row = rowOf(skuDays, number, today);
      addToRow(skuDays, row, batch, line);
      countOrder(skuDays, sales, row, batch.document[line] ?? 0);
      if (isCancelled[line] === 0) noteSaleDay(labels, number, today);
      days.isChanged[today - days.origin] = 1;
    }
    keepSale(sales, batch, line, row);
  }
}

function addToRow(rows: SkuDayRows, row: number, batch: LineBatch, line: number): void {
  const { columns } = rows;
  const units = batch.units[line] ?? 0;
  const value = units * (batch.price[line] ?? 0);
  addAt(columns.units, row, units);
  addAt(columns.sales, row, value);
  if (batch.isCancelled[line] === 1) {
    rows.hasCancelled = true;
    addAt(columns.cancelledUnits, row, units);
    addAt(columns.cancelledSales, row, value);
  } else if (batch.unitCost !== undefined) {
    const cost = units * (batch.unitCost[line] ?? Number.NaN);
    if (Number.isNaN(cost)) return;
    rows.hasCost = true;
    addAt(columns.cost, row, cost);
    addAt(columns.costedSales, row, value);
  }
}

/** Counts each order once a row. Only an order that was left and taken up again needs a look at its lines. */
function countOrder(rows: SkuDayRows, sales: SaleLines, row: number, document: number): void {
  if (document !== sales.openDocument) {
    sales.openDocument = document;
    sales.isOpenNew = (sales.lastOfDocument[document] ?? -1) < 0;
  }
  if (rows.lastDocument[row] === document) return;
  rows.lastDocument[row] = document;
  if (sales.isOpenNew || !hasLineInRow(sales, document, row)) addAt(rows.columns.orders, row, 1);
}

function noteSaleDay({ firstSaleDay, lastSaleDay }: SkuLabels, sku: number, day: number): void {
  if (day < (firstSaleDay[sku] ?? 0)) firstSaleDay[sku] = day;
  if (day > (lastSaleDay[sku] ?? 0)) lastSaleDay[sku] = day;
}

function keepSale(sales: SaleLines, batch: LineBatch, line: number, skuDayRow: number): void {
  const place = sales.length;
  const document = batch.document[line] ?? 0;
  const at = batch.at[line] ?? 0;
  sales.length += 1;
  sales.sku[place] = batch.sku[line] ?? 0;
  sales.customer[place] = batch.customer[line] ?? -1;
  sales.at[place] = at;
  sales.skuDayRow[place] = skuDayRow;
  sales.previousOfDocument[place] = sales.lastOfDocument[document] ?? -1;
  sales.lastOfDocument[document] = place;
  if (at < sales.earliestNewAt) sales.earliestNewAt = at;
}
