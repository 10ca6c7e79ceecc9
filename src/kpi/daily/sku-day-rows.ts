import { withRoom } from "./columns-with-room.js";
import { createPairIndex, type PairIndex } from "./pair-index.js";
import type { SkuMeasure } from "./sku-days.js";

/** The columns of a row that are added up. */
export const skuMeasures = [
  "units",
  "cancelledUnits",
  "sales",
  "cancelledSales",
  "orders",
  "cost",
  "costedSales",
] as const satisfies readonly SkuMeasure[];

/** What each product sold on each day, a row a product and day, in the order of their first line. */
export interface SkuDayRows {
  length: number;
  sku: Int32Array;
  /** Counted from 1970-01-01. */
  day: Int32Array;
  /** The order that was counted last. */
  lastDocument: Int32Array;
  columns: { [M in SkuMeasure]: Float64Array };
  /** Whether any row has cancelled lines, or costs: columns of zeros need not be copied. */
  hasCancelled: boolean;
  hasCost: boolean;
  /** By SKU, the row that was added to last; -1 where there is none. */
  lastRow: Int32Array;
  /** By SKU, the latest day with a row; meaningless where there is none. */
  latestDay: Int32Array;
  readonly index: PairIndex;
}

/** No rows. */
export function createSkuDayRows(): SkuDayRows {
  return {
    length: 0,
    sku: new Int32Array(0),
    day: new Int32Array(0),
    lastDocument: new Int32Array(0),
    columns: mapSkuMeasures(() => new Float64Array(0)),
    hasCancelled: false,
    hasCost: false,
    lastRow: new Int32Array(0),
    latestDay: new Int32Array(0),
    index: createPairIndex(),
  };
}

/** One value for each measure of a SKU. */
export function mapSkuMeasures<T>(create: (measure: SkuMeasure) => T): { [M in SkuMeasure]: T } {
  return {
    units: create("units"),
    cancelledUnits: create("cancelledUnits"),
    sales: create("sales"),
    cancelledSales: create("cancelledSales"),
    orders: create("orders"),
    cost: create("cost"),
    costedSales: create("costedSales"),
  };
}

/** Makes room for at least so many more rows, or all that are to come, and for so many SKUs. */
export function makeRoomForRows(rows: SkuDayRows, least: number, upcoming: number, skuCount: number): void {
  rows.lastRow = withRoom(rows.lastRow, skuCount, -1);
  rows.latestDay = withRoom(rows.latestDay, skuCount);
  if (rows.length + least <= rows.sku.length) return;
  // Half of the lines are a row's first in a usual shop. Room never used would still wake the garbage collector.
  const length = rows.length + Math.max(least, Math.ceil(upcoming / 2));
  rows.sku = withRoom(rows.sku, length);
  rows.day = withRoom(rows.day, length);
  rows.lastDocument = withRoom(rows.lastDocument, length);
  rows.columns = mapSkuMeasures((measure) => {
    const column = rows.columns[measure];
    return isUsed(rows, measure) ? withRoom(column, length) : column;
  });
}

/** Makes room in the columns of cancelled lines, or of costs, when the first such line comes. */
export function takeIntoUse(rows: SkuDayRows, kind: "hasCancelled" | "hasCost"): void {
  if (rows[kind]) return;
  rows[kind] = true;
  rows.columns = mapSkuMeasures((measure) => {
    const column = rows.columns[measure];
    return isUsed(rows, measure) ? withRoom(column, rows.sku.length) : column;
  });
}

/** Whether a column can hold anything but zeros. */
export function isUsed({ hasCancelled, hasCost }: SkuDayRows, measure: SkuMeasure): boolean {
  if (measure === "cancelledUnits" || measure === "cancelledSales") return hasCancelled;
  return hasCost || (measure !== "cost" && measure !== "costedSales");
}

/** The row of a SKU and day, a new one where there is none. */
export function rowOf(rows: SkuDayRows, sku: number, day: number): number {
  let row = rows.lastRow[sku] ?? -1;
  if (row >= 0 && rows.day[row] === day) return row;
  // In lines in order of time, a day after a SKU's latest one is the rule: it needs no search.
  row = row < 0 || day > (rows.latestDay[sku] ?? 0) ? -1 : findRow(rows, sku, day);
  if (row < 0) row = appendRow(rows, sku, day);
  rows.lastRow[sku] = row;
  return row;
}

function findRow(rows: SkuDayRows, sku: number, day: number): number {
  rows.index.catchUp(rows.sku, rows.day, rows.length);
  return rows.index.latest(sku, day);
}

function appendRow(rows: SkuDayRows, sku: number, day: number): number {
  const row = rows.length;
  const isFirst = (rows.lastRow[sku] ?? -1) < 0;
  rows.length += 1;
  rows.sku[row] = sku;
  rows.day[row] = day;
  rows.lastDocument[row] = -1;
  if (isFirst || day > (rows.latestDay[sku] ?? 0)) rows.latestDay[sku] = day;
  return row;
}
