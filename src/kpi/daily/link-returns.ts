import type { Ledger } from "./ledger.js";
import { createPairIndex } from "./pair-index.js";
import type { ReturnRow } from "./return-rows.js";
import { type SaleLines, saleOfOrder } from "./sale-lines.js";

/**
 * Finds the day of the sale that each return takes back: the sale of the SKU on the order that it names, else the
 * customer's latest sale of the SKU up to then, else the return's own day. Old returns are looked at again only where a
 * sale came in since that is not later than they are.
 */
export function linkReturns(ledger: Ledger): void {
  const { returns, sales, documents, dayOf } = ledger;
  const ofCustomers: ReturnRow[] = [];
  for (let row = 0; row < returns.rows.length; row += 1) {
    const entry = returns.rows[row];
    if (entry === undefined || entry.isOnSale) continue;
    if (row < returns.linked && entry.at < sales.earliestNewAt) continue;
    const { sku, at, returnOfOrderId } = entry;
    const document = returnOfOrderId === undefined ? undefined : documents.find(returnOfOrderId);
    const sale = saleOfOrder(sales, document, sku, at);
    entry.saleDay = sale === undefined ? entry.recordedDay : dayOf(sale);
    if (sale === undefined && entry.customer >= 0) ofCustomers.push(entry);
  }
  if (ofCustomers.length > 0) linkToCustomers(ledger, ofCustomers);
  returns.linked = returns.rows.length;
  sales.earliestNewAt = Number.POSITIVE_INFINITY;
}

/** Goes through the sales once for all returns: an index of the few returns stays in the processor's cache. */
function linkToCustomers({ sales, customers, dayOf }: Ledger, entries: readonly ReturnRow[]): void {
  const latest = latestSales(sales, customers.names.length, entries);
  entries.forEach((entry, row) => {
    const at = latest[row] ?? Number.NEGATIVE_INFINITY;
    if (Number.isFinite(at)) entry.saleDay = dayOf(at);
  });
}

/** The instant of each return's latest sale of its SKU to its customer up to then; -Infinity where there is none. */
function latestSales(sales: SaleLines, customerCount: number, entries: readonly ReturnRow[]): Float64Array {
  const hasReturn = new Uint8Array(customerCount);
  for (const { customer } of entries) hasReturn[customer] = 1;
  const until = Float64Array.from(entries, ({ at }) => at);
  const latest = new Float64Array(entries.length).fill(Number.NEGATIVE_INFINITY);
  const index = createPairIndex();
  const columnOf = (read: (entry: ReturnRow) => number) => Int32Array.from(entries, read);
  index.catchUp(
    columnOf(({ customer }) => customer),
    columnOf(({ sku }) => sku),
    entries.length,
  );
  for (let line = 0; line < sales.length; line += 1) {
    const customer = sales.customer[line] ?? -1;
    if (customer < 0 || hasReturn[customer] === 0) continue;
    const at = sales.at[line] ?? 0;
    let row = index.latest(customer, sales.sku[line] ?? 0);
    for (; row >= 0; row = index.before(row))
      if (at <= (until[row] ?? 0) && at > (latest[row] ?? at)) latest[row] = at;
  }
  return latest;
}
