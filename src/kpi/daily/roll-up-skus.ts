import { addAt } from "./columns-with-room.js";
import type { DailyFacts } from "./daily-facts.js";
import { type FactsPeriod, type PeriodLength, periodsOf, type RollUpOptions } from "./periods.js";
import { skuMeasures } from "./sku-day-rows.js";
import type { SkuMeasure } from "./sku-days.js";

/**
 * What each SKU sold in each period, in columns: the cell of a SKU and a period stands at SKU number × number of periods
 * + period. Services have cells of 0.
 */
export interface SkuPeriods extends SkuPeriodColumns {
  /** The periods from the first to the last. */
  readonly periods: readonly FactsPeriod[];
}

/** The columns of {@link SkuPeriods}: the measures of `SkuDays` added up, and what came back. */
export type SkuPeriodColumns = { readonly [M in SkuMeasure]: Float64Array } & {
  /** Units that came back, by the day on which the return was recorded. */
  readonly returnedUnits: Float64Array;
  /** Money given back, by the day on which the return was recorded. */
  readonly returnedSales: Float64Array;
  /** Units that came back by now, by the day of the sale: not final before the period is mature. */
  readonly returnedUnitsOfSales: Float64Array;
  /** Money given back by now, by the day of the sale: not final before the period is mature. */
  readonly returnedSalesOfSales: Float64Array;
};

/**
 * Adds up the sales and returns of each SKU over months, ISO weeks or the whole history.
 *
 * The columns are what {@link abcClassification} takes as `values` (over `all`), and {@link xyzClassification} as `demand`
 * with the number of periods. `orders` adds up the distinct orders of each day: an order of two days counts twice.
 *
 * @param options As for {@link rollUp}.
 * @throws InvalidInputError for an instant or a number of days that is none.
 * @example
 * ```ts
 * import { abcClassification, dailyFacts, rollUpSkus } from "opscycle/kpi";
 *
 * const line = { orderId: "1", type: "sale", item: "product", currency: "CNY", status: "paid" } as const;
 * const facts = dailyFacts([
 *   { ...line, lineId: "1", sku: "cup", quantity: 1, unitPrice: 5, orderedAt: "2024-05-01T10:00:00Z" },
 *   { ...line, lineId: "2", sku: "mug", quantity: 3, unitPrice: 30, orderedAt: "2024-06-03T10:00:00Z" },
 * ]);
 * Array.from(rollUpSkus(facts, "month").units); // => [1, 0, 0, 3]
 * Array.from(abcClassification({ values: rollUpSkus(facts, "all").sales }).classes); // => [1, 0]
 * ```
 */
export function rollUpSkus(facts: DailyFacts, length: PeriodLength, options: RollUpOptions = {}): SkuPeriods {
  const spans = periodsOf("rollUpSkus", facts, length, options);
  const periodOfDay = new Uint32Array(facts.dates.length);
  spans.forEach(({ start, end }, period) => {
    periodOfDay.fill(period, start, end);
  });
  const cellCount = facts.skus.length * spans.length;
  const cells = cellsOf(facts, periodOfDay, spans.length);
  const columns = Object.fromEntries(
    skuMeasures.map((measure) => [measure, sumByCell(facts.skuDays[measure], cells, cellCount)]),
  ) as { readonly [M in SkuMeasure]: Float64Array };
  return {
    periods: spans.map(({ start: _start, end: _end, ...period }) => period),
    ...columns,
    ...returnColumns(facts, periodOfDay, spans.length, cellCount),
  };
}

/** The cell of each row of `skuDays`. */
function cellsOf({ skuDays, dates }: DailyFacts, periodOfDay: Uint32Array, periodCount: number): Uint32Array {
  const cells = new Uint32Array(skuDays.sku.length);
  for (let day = 0; day < dates.length; day += 1) {
    const end = skuDays.dayStart[day + 1] ?? 0;
    for (let row = skuDays.dayStart[day] ?? 0; row < end; row += 1)
      cells[row] = (skuDays.sku[row] ?? 0) * periodCount + (periodOfDay[day] ?? 0);
  }
  return cells;
}

function sumByCell(column: Float64Array, cells: Uint32Array, cellCount: number): Float64Array {
  const sums = new Float64Array(cellCount);
  if (isAllZero(column)) return sums;
  for (let row = 0; row < cells.length; row += 1) addAt(sums, cells[row] ?? 0, column[row] ?? 0);
  return sums;
}

/** Without costs or cancelled lines whole columns are, and a look is cheaper than a sum. */
function isAllZero(column: Float64Array): boolean {
  for (let row = 0; row < column.length; row += 1) if (column[row] !== 0) return false;
  return true;
}

function returnColumns(
  { returns }: DailyFacts,
  periodOfDay: Uint32Array,
  periodCount: number,
  cellCount: number,
) {
  const cellsBy = (day: Uint32Array) =>
    returns.sku.map((sku, row) => sku * periodCount + (periodOfDay[day[row] ?? 0] ?? 0));
  const recorded = cellsBy(returns.recordedDay);
  const sold = cellsBy(returns.saleDay);
  return {
    returnedUnits: sumByCell(returns.units, recorded, cellCount),
    returnedSales: sumByCell(returns.value, recorded, cellCount),
    returnedUnitsOfSales: sumByCell(returns.units, sold, cellCount),
    returnedSalesOfSales: sumByCell(returns.value, sold, cellCount),
  };
}
