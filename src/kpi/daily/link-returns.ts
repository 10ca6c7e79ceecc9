import type { Ledger } from "./ledger.js";
import type { ReturnRow } from "./return-rows.js";
import { saleOfOrder, saleToCustomer } from "./sale-lines.js";

/**
 * Finds the day of the sale that each return takes back: the sale of the SKU on the order that it names, else the
 * customer's latest sale of the SKU up to then, else the return's own day. Old returns are looked at again only where a
 * sale came in since that is not later than they are.
 */
export function linkReturns(ledger: Ledger): void {
  const { returns, sales } = ledger;
  for (let row = 0; row < returns.rows.length; row += 1) {
    const entry = returns.rows[row];
    if (entry === undefined || entry.isOnSale) continue;
    if (row >= returns.linked || entry.at >= sales.earliestNewAt) entry.saleDay = saleDayOf(ledger, entry);
  }
  returns.linked = returns.rows.length;
  sales.earliestNewAt = Number.POSITIVE_INFINITY;
}

function saleDayOf({ sales, documents, dayOf }: Ledger, entry: ReturnRow): number {
  const { sku, at, customer, returnOfOrderId } = entry;
  const document = returnOfOrderId === undefined ? undefined : documents.find(returnOfOrderId);
  const sale = saleOfOrder(sales, document, sku, at) ?? saleToCustomer(sales, customer, sku, at);
  return sale === undefined ? entry.recordedDay : dayOf(sale);
}
