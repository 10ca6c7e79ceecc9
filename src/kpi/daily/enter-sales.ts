import { addAt } from "./columns-with-room.js";
import type { Ledger } from "./ledger.js";
import { type LineBatch, saleType } from "./line-batch.js";
import { hasLineInRow, makeRoomForSales, type SaleLines } from "./sale-lines.js";
import { makeRoomForRows, rowOf, type SkuDayRows, takeIntoUse } from "./sku-day-rows.js";
import type { SkuLabels } from "./sku-labels.js";

/** Adds the first lines of a batch to the days of their SKUs, and keeps what returns are linked by. */
export function enterSales(ledger: Ledger, batch: LineBatch, count: number): void {
  const { sales, skuDays } = ledger;
  const more = Math.max(count, batch.upcoming);
  makeRoomForRows(skuDays, count, more, ledger.skus.names.length);
  makeRoomForSales(sales, count, more, ledger.documents.names.length);
  findRows(ledger, batch, count);
  addValues(skuDays, batch, count);
  addCancelled(skuDays, batch, count);
  addCosts(skuDays, batch, count);
  noteSaleDays(ledger.labels, batch, count);
  keepSales(sales, skuDays, batch, count);
}

/** Finds the row of each sale of a product; -1 for other lines. */
function findRows({ skuDays, days }: Ledger, batch: LineBatch, count: number): void {
  const { type, isService, sku, day, row } = batch;
  const { isChanged, origin } = days;
  for (let line = 0; line < count; line += 1) {
    if (type[line] !== saleType || isService[line] === 1) {
      row[line] = -1;
      continue;
    }
    const today = day[line] ?? 0;
    row[line] = rowOf(skuDays, sku[line] ?? 0, today);
    isChanged[today - origin] = 1;
  }
}

function addValues({ columns }: SkuDayRows, { row, units, price }: LineBatch, count: number): void {
  const { units: unitSums, sales: saleSums } = columns;
  for (let line = 0; line < count; line += 1) {
    const place = row[line] ?? -1;
    if (place < 0) continue;
    const quantity = units[line] ?? 0;
    addAt(unitSums, place, quantity);
    addAt(saleSums, place, quantity * (price[line] ?? 0));
  }
}

function addCancelled(rows: SkuDayRows, batch: LineBatch, count: number): void {
  const { row, units, price, isCancelled } = batch;
  for (let line = 0; line < count; line += 1) {
    const place = row[line] ?? -1;
    if (isCancelled[line] === 0 || place < 0) continue;
    takeIntoUse(rows, "hasCancelled");
    const quantity = units[line] ?? 0;
    addAt(rows.columns.cancelledUnits, place, quantity);
    addAt(rows.columns.cancelledSales, place, quantity * (price[line] ?? 0));
  }
}

function addCosts(rows: SkuDayRows, batch: LineBatch, count: number): void {
  const { row, units, price, isCancelled, unitCost } = batch;
  if (unitCost === undefined) return;
  for (let line = 0; line < count; line += 1) {
    const place = row[line] ?? -1;
    const quantity = units[line] ?? 0;
    const cost = quantity * (unitCost[line] ?? Number.NaN);
    if (place < 0 || isCancelled[line] === 1 || Number.isNaN(cost)) continue;
    takeIntoUse(rows, "hasCost");
    addAt(rows.columns.cost, place, cost);
    addAt(rows.columns.costedSales, place, quantity * (price[line] ?? 0));
  }
}

function noteSaleDays({ firstSaleDay, lastSaleDay }: SkuLabels, batch: LineBatch, count: number): void {
  const { row, sku, day, isCancelled } = batch;
  for (let line = 0; line < count; line += 1) {
    if ((row[line] ?? -1) < 0 || isCancelled[line] === 1) continue;
    const number = sku[line] ?? 0;
    const today = day[line] ?? 0;
    if (today < (firstSaleDay[number] ?? 0)) firstSaleDay[number] = today;
    if (today > (lastSaleDay[number] ?? 0)) lastSaleDay[number] = today;
  }
}

function keepSales(sales: SaleLines, rows: SkuDayRows, batch: LineBatch, count: number): void {
  const { type, row, document, sku, customer, at } = batch;
  for (let line = 0; line < count; line += 1) {
    if (type[line] !== saleType) continue;
    const place = sales.length;
    const order = document[line] ?? 0;
    if (order !== sales.openDocument) openOrder(sales, order);
    if ((row[line] ?? -1) >= 0) countOrder(rows, sales, row[line] ?? 0, order);
    sales.length += 1;
    sales.sku[place] = sku[line] ?? 0;
    sales.customer[place] = customer[line] ?? -1;
    sales.at[place] = at[line] ?? 0;
    sales.skuDayRow[place] = row[line] ?? -1;
    sales.previousOfDocument[place] = sales.lastOfDocument[order] ?? -1;
    sales.lastOfDocument[order] = place;
    if ((at[line] ?? 0) < sales.earliestNewAt) sales.earliestNewAt = at[line] ?? 0;
  }
}

function openOrder(sales: SaleLines, document: number): void {
  sales.openDocument = document;
  sales.isOpenNew = (sales.lastOfDocument[document] ?? -1) < 0;
}

/** Counts each order once a row. Only an order that was left and taken up again needs a look at its lines. */
function countOrder(rows: SkuDayRows, sales: SaleLines, row: number, document: number): void {
  if (rows.lastDocument[row] === document) return;
  rows.lastDocument[row] = document;
  if (sales.isOpenNew || !hasLineInRow(sales, document, row)) addAt(rows.columns.orders, row, 1);
}
