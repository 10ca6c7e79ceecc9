import type { ReturnRow, SaleRows } from "./ledger.js";
import type { Numbering } from "./numbering.js";

/**
 * The day of the sale that each return takes back: the sale of the SKU on the order that it names, else the
 * customer's latest sale of the SKU up to then, else the return's own day.
 */
export function linkReturns(returns: readonly ReturnRow[], sales: SaleRows, documents: Numbering): number[] {
  const skuSpan = 1 + sales.sku.reduce((highest, sku) => Math.max(highest, sku), 0);
  const orderKey = ({ returnOfOrderId, sku }: ReturnRow) => {
    const order = returnOfOrderId === undefined ? undefined : documents.find(returnOfOrderId);
    return order === undefined || sku >= skuSpan ? undefined : order * skuSpan + sku;
  };
  const customerKey = ({ customer, sku }: ReturnRow) =>
    customer < 0 || sku >= skuSpan ? undefined : customer * skuSpan + sku;
  const open = returns.filter((row) => row.saleDay === undefined);
  const byOrder = salesByKey(open.map(orderKey), sales, sales.order, skuSpan);
  const byCustomer = salesByKey(open.map(customerKey), sales, sales.customer, skuSpan);
  return returns.map((row) => {
    if (row.saleDay !== undefined) return row.saleDay;
    const sale =
      latestUpTo(row.at, byOrder.get(orderKey(row) ?? -1), sales.at) ??
      latestUpTo(row.at, byCustomer.get(customerKey(row) ?? -1), sales.at);
    return sale === undefined ? row.recordedDay : (sales.day[sale] ?? row.recordedDay);
  });
}

/** The sales under each wanted key, earliest first. Only what some return asks for is kept. */
function salesByKey(
  wanted: readonly (number | undefined)[],
  sales: SaleRows,
  owners: Int32Array,
  skuSpan: number,
): ReadonlyMap<number, readonly number[]> {
  const rowsByKey = new Map<number, number[]>();
  for (const key of wanted) if (key !== undefined) rowsByKey.set(key, []);
  if (rowsByKey.size === 0) return rowsByKey;
  owners.forEach((owner, row) => {
    if (owner >= 0) rowsByKey.get(owner * skuSpan + (sales.sku[row] ?? 0))?.push(row);
  });
  const { at } = sales;
  for (const rows of rowsByKey.values()) rows.sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0));
  return rowsByKey;
}

/** The last row, of rows in order of time, that is not later than an instant. */
function latestUpTo(
  instant: number,
  rows: readonly number[] | undefined,
  at: Float64Array,
): number | undefined {
  if (rows === undefined) return undefined;
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[rows[middle] ?? 0] ?? 0) <= instant) low = middle + 1;
    else high = middle;
  }
  return rows[low - 1];
}
