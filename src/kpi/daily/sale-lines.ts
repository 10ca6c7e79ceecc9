import { withRoom } from "./columns-with-room.js";

/** What is kept of each sale line, to find the sale that a return takes back. */
export interface SaleLines {
  length: number;
  sku: Int32Array;
  /** -1 where unknown. */
  customer: Int32Array;
  at: Float64Array;
  /** The row of `SkuDayRows` that it was added to; -1 for a service. */
  skuDayRow: Int32Array;
  /** The line of the same order before it; -1 where there is none. */
  previousOfDocument: Int32Array;
  /** By order; -1 where it has no sale. */
  lastOfDocument: Int32Array;
  /** The order of the last line, and whether it had no line before those that just followed each other. */
  openDocument: number;
  isOpenNew: boolean;
  /** The earliest sale that came since the last build. */
  earliestNewAt: number;
}

/** No lines. */
export function createSaleLines(): SaleLines {
  return {
    length: 0,
    sku: new Int32Array(0),
    customer: new Int32Array(0),
    at: new Float64Array(0),
    skuDayRow: new Int32Array(0),
    previousOfDocument: new Int32Array(0),
    lastOfDocument: new Int32Array(0),
    openDocument: -1,
    isOpenNew: false,
    earliestNewAt: Number.POSITIVE_INFINITY,
  };
}

/** Makes room for at least so many more lines, or all that are to come, and for so many orders. */
export function makeRoomForSales(
  sales: SaleLines,
  least: number,
  upcoming: number,
  documentCount: number,
): void {
  sales.lastOfDocument = withRoom(sales.lastOfDocument, documentCount, -1);
  if (sales.length + least <= sales.sku.length) return;
  const length = sales.length + upcoming;
  sales.sku = withRoom(sales.sku, length);
  sales.customer = withRoom(sales.customer, length);
  sales.at = withRoom(sales.at, length);
  sales.skuDayRow = withRoom(sales.skuDayRow, length);
  sales.previousOfDocument = withRoom(sales.previousOfDocument, length);
}

/** Whether an order has a line among those of one row. */
export function hasLineInRow(sales: SaleLines, document: number, skuDayRow: number): boolean {
  let line = sales.lastOfDocument[document] ?? -1;
  while (line >= 0 && sales.skuDayRow[line] !== skuDayRow) line = sales.previousOfDocument[line] ?? -1;
  return line >= 0;
}

/** The instant of an order's latest sale of a SKU up to an instant; undefined where there is none. */
export function saleOfOrder(
  sales: SaleLines,
  document: number | undefined,
  sku: number,
  until: number,
): number | undefined {
  let latest = Number.NEGATIVE_INFINITY;
  let line = document === undefined ? -1 : (sales.lastOfDocument[document] ?? -1);
  for (; line >= 0; line = sales.previousOfDocument[line] ?? -1) {
    const at = sales.at[line] ?? 0;
    if (sales.sku[line] === sku && at <= until && at > latest) latest = at;
  }
  return Number.isFinite(latest) ? latest : undefined;
}
