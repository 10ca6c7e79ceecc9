import type { DaySpan, Ledger, SaleRows } from "./ledger.js";
import { groupRows } from "./row-groups.js";
import type { SkuDays, SkuProfile } from "./sku-days.js";

/** Adds the sale lines of products up by day and SKU. */
export function buildSkuDays(
  { skus, documents }: Ledger,
  sales: SaleRows,
  { firstDay, dayCount }: DaySpan,
  ranks: Uint32Array,
): SkuDays {
  const days = sales.day.map((day) => day - firstDay);
  const numbers = sales.sku.map((sku) => ranks[sku] ?? 0);
  const { order, runStart, dayStart } = groupRows(days, numbers, dayCount, skus.names.length);
  const runs = runStart.length - 1;
  const sku = new Uint32Array(runs);
  const columns = emptyColumns(runs);
  // For each order the run in which it was last seen: tells whether a run meets it for the first time.
  const seenInRun = new Int32Array(documents.names.length).fill(-1);
  for (let run = 0; run < runs; run += 1) {
    const end = runStart[run + 1] ?? 0;
    for (let position = runStart[run] ?? 0; position < end; position += 1) {
      const row = order[position] ?? 0;
      sku[run] = numbers[row] ?? 0;
      addRow(columns, run, sales, row, seenInRun);
    }
  }
  return { dayStart, sku, ...columns };
}

type Columns = Omit<SkuDays, "dayStart" | "sku">;

function emptyColumns(length: number): Columns {
  return {
    units: new Float64Array(length),
    cancelledUnits: new Float64Array(length),
    sales: new Float64Array(length),
    cancelledSales: new Float64Array(length),
    orders: new Float64Array(length),
    cost: new Float64Array(length),
    costedSales: new Float64Array(length),
  };
}

function addRow(columns: Columns, run: number, sales: SaleRows, row: number, seenInRun: Int32Array): void {
  const units = sales.units[row] ?? 0;
  const value = sales.value[row] ?? 0;
  const cost = sales.cost[row] ?? Number.NaN;
  const document = sales.order[row] ?? 0;
  add(columns.units, run, units);
  add(columns.sales, run, value);
  if (seenInRun[document] !== run) add(columns.orders, run, 1);
  seenInRun[document] = run;
  if (sales.cancelled[row] === 1) {
    add(columns.cancelledUnits, run, units);
    add(columns.cancelledSales, run, value);
  } else if (!Number.isNaN(cost)) {
    add(columns.cost, run, cost);
    add(columns.costedSales, run, value);
  }
}

function add(column: Float64Array, index: number, amount: number): void {
  column[index] = (column[index] ?? 0) + amount;
}

/** The SKUs in the order of their codes, each with the first and last day on which it sold. */
export function buildSkuProfiles(
  { skus, skuEntries }: Ledger,
  sales: SaleRows,
  { firstDay }: DaySpan,
  ranks: Uint32Array,
): readonly SkuProfile[] {
  const first = new Float64Array(skus.names.length).fill(Number.POSITIVE_INFINITY);
  const last = new Float64Array(skus.names.length).fill(Number.NEGATIVE_INFINITY);
  sales.sku.forEach((sku, row) => {
    if (sales.cancelled[row] === 1) return;
    const day = (sales.day[row] ?? 0) - firstDay;
    first[sku] = Math.min(first[sku] ?? day, day);
    last[sku] = Math.max(last[sku] ?? day, day);
  });
  const indexOf = (day: number | undefined) => (day !== undefined && Number.isFinite(day) ? day : -1);
  const profiles: SkuProfile[] = [];
  skuEntries.forEach(({ item, name, category }, sku) => {
    profiles[ranks[sku] ?? 0] = {
      sku: skus.names[sku] ?? "",
      ...(name.text === undefined ? {} : { name: name.text }),
      ...(category.text === undefined ? {} : { category: category.text }),
      item,
      firstSaleDay: indexOf(first[sku]),
      lastSaleDay: indexOf(last[sku]),
    };
  });
  return profiles;
}
