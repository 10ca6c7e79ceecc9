import { addAt } from "./columns-with-room.js";
import type { DayTable } from "./day-table.js";
import { adjustmentType, type LineBatch, saleType, writeOffType } from "./line-batch.js";
import type { ShopDays } from "./shop-days.js";

/** Adds the first lines of a batch to the sums of their days. */
export function enterShopSums(table: DayTable, batch: LineBatch, count: number): void {
  const { columns, origin } = table;
  const { day, type, units, price, isService } = batch;
  for (let line = 0; line < count; line += 1) {
    const index = (day[line] ?? 0) - origin;
    const quantity = units[line] ?? 0;
    const value = quantity * (price[line] ?? 0);
    if (type[line] === saleType) addSale(columns, index, batch, line, value);
    else if (type[line] === adjustmentType) addAt(columns.adjustments, index, value);
    else if (type[line] === writeOffType && isService[line] === 0)
      addAt(columns.writeOffUnits, index, quantity);
  }
  addDiscounts(columns, origin, batch, count);
  addCosts(columns, origin, batch, count);
}

function addSale(columns: ShopDays, index: number, batch: LineBatch, line: number, value: number): void {
  const isCancelled = batch.isCancelled[line] === 1;
  addAt(columns.gmv, index, value);
  if (isCancelled) addAt(columns.cancelledSales, index, value);
  if (batch.isService[line] === 1) {
    addAt(columns.serviceSales, index, value);
    return;
  }
  const quantity = batch.units[line] ?? 0;
  addAt(columns.saleLines, index, 1);
  addAt(columns.units, index, quantity);
  if (isCancelled) addAt(columns.cancelledUnits, index, quantity);
}

function addDiscounts(columns: ShopDays, origin: number, batch: LineBatch, count: number): void {
  const { discount, type, day } = batch;
  if (discount === undefined) return;
  for (let line = 0; line < count; line += 1) {
    const amount = discount[line] ?? Number.NaN;
    if (type[line] === saleType && !Number.isNaN(amount))
      addAt(columns.discount, (day[line] ?? 0) - origin, amount);
  }
}

function addCosts(columns: ShopDays, origin: number, batch: LineBatch, count: number): void {
  const { unitCost, type, day, units, price, isCancelled } = batch;
  if (unitCost === undefined) return;
  for (let line = 0; line < count; line += 1) {
    const quantity = units[line] ?? 0;
    const cost = quantity * (unitCost[line] ?? Number.NaN);
    if (type[line] !== saleType || isCancelled[line] === 1 || Number.isNaN(cost)) continue;
    const index = (day[line] ?? 0) - origin;
    addAt(columns.cost, index, cost);
    addAt(columns.costedSales, index, quantity * (price[line] ?? 0));
  }
}
