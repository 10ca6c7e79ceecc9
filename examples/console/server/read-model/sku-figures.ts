import type { DailyFacts, SkuProfile } from "opscycle/kpi";
import type { Clock } from "opscycle/operations";

/** Days after a sale until its return is no longer expected, as in a replay. */
const returnMaturityDays = 30;

/** What the daily facts say of each SKU (stock keeping unit) up to the shop's present day. */
export class SkuFigures {
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly windows = new Map<number, Float64Array>();
  private readonly dateIn: Intl.DateTimeFormat;
  private dayOfWindows = -1;

  constructor(
    readonly facts: DailyFacts,
    private readonly clock: Clock,
  ) {
    this.numbers = new Map(facts.skus.map(({ sku }, number) => [sku, number]));
    this.dateIn = new Intl.DateTimeFormat("en-CA", { timeZone: facts.zone });
  }

  profile(sku: string): SkuProfile | undefined {
    return this.facts.skus[this.numbers.get(sku) ?? -1];
  }

  number(sku: string): number | undefined {
    return this.numbers.get(sku);
  }

  /** The shop's present instant. */
  get now(): string {
    return this.clock.now();
  }

  /** The shop's present day as an index into `facts.dates`; behind its end where the history is over. */
  get today(): number {
    return this.dayOf(this.now);
  }

  /** The business day of an instant, counted from the first of the history; before it, below 0. */
  dayOf(instant: string): number {
    const ms = Date.parse(instant) - this.facts.dayStartsAtHour * 3_600_000;
    return Date.parse(this.dateIn.format(ms)) / 86_400_000 - (this.facts.dayNumbers[0] ?? 0);
  }

  /** Units sold in the last days, today included, cancelled ones left out. */
  unitsSold(sku: string, windowDays: number): number {
    return this.window(windowDays)[this.numbers.get(sku) ?? -1] ?? 0;
  }

  /** Units sold since a day, and of them those whose return is no longer expected. */
  unitsSince(sku: string, day: number): { readonly units: number; readonly maturedUnits: number } {
    let [units, maturedUnits] = [0, 0];
    const today = this.today;
    for (const sold of this.soldOn(sku)) {
      if (sold.day < day || sold.day > today) continue;
      units += sold.units;
      if (sold.day <= today - returnMaturityDays) maturedUnits += sold.units;
    }
    return { units, maturedUnits };
  }

  /** The part of the matured units that came back; null before any matured. */
  returnRate(sku: string): number | null {
    const { maturedUnits } = this.unitsSince(sku, 0);
    if (maturedUnits <= 0) return null;
    const { returns } = this.facts;
    const number = this.numbers.get(sku);
    const latest = this.today - returnMaturityDays;
    let returned = 0;
    for (const [row, each] of returns.sku.entries()) {
      if (
        each === number &&
        (returns.saleDay[row] ?? 0) <= latest &&
        (returns.recordedDay[row] ?? 0) <= this.today
      )
        returned += returns.units[row] ?? 0;
    }
    return Math.min(1, returned / maturedUnits);
  }

  /** The last day on which it sold; undefined where it never did. */
  lastSaleDay(sku: string): number | undefined {
    const today = this.today;
    let last: number | undefined;
    for (const { day, units } of this.soldOn(sku)) if (units > 0 && day <= today) last = day;
    return last;
  }

  /** Sales less costs over sales of the lines whose cost is known, in the last days; null where none is. */
  grossMargin(sku: string, windowDays: number): number | null {
    const from = this.today - windowDays;
    let [costedSales, cost] = [0, 0];
    for (const sold of this.soldOn(sku)) {
      if (sold.day <= from || sold.day > this.today) continue;
      costedSales += sold.costedSales;
      cost += sold.cost;
    }
    return costedSales > 0 ? (costedSales - cost) / costedSales : null;
  }

  /** The days on which a SKU sold, in order. */
  *soldOn(sku: string) {
    const number = this.numbers.get(sku);
    if (number === undefined) return;
    const { firstSaleDay, lastSaleDay } = this.facts.skus[number] ?? { firstSaleDay: 0, lastSaleDay: -1 };
    const { skuDays } = this.facts;
    const at = (column: Float64Array, row: number) => column[row] ?? 0;
    for (let day = Math.max(0, firstSaleDay); day <= lastSaleDay; day++) {
      const row = rowOf(skuDays.sku, number, skuDays.dayStart[day] ?? 0, skuDays.dayStart[day + 1] ?? 0);
      if (row === undefined) continue;
      yield {
        day,
        units: at(skuDays.units, row) - at(skuDays.cancelledUnits, row),
        sales: at(skuDays.sales, row) - at(skuDays.cancelledSales, row),
        cost: at(skuDays.cost, row),
        costedSales: at(skuDays.costedSales, row),
      };
    }
  }

  private window(days: number): Float64Array {
    const today = this.today;
    if (today !== this.dayOfWindows) this.windows.clear();
    this.dayOfWindows = today;
    const known = this.windows.get(days);
    if (known !== undefined) return known;
    const { dayStart, sku, units, cancelledUnits } = this.facts.skuDays;
    const sums = new Float64Array(this.facts.skus.length);
    const last = Math.min(today + 1, this.facts.dates.length);
    const end = dayStart[Math.max(0, last)] ?? 0;
    const first = Math.min(Math.max(0, today - days + 1), this.facts.dates.length);
    for (let row = dayStart[first] ?? 0; row < end; row++) {
      const number = sku[row] ?? 0;
      sums[number] = (sums[number] ?? 0) + (units[row] ?? 0) - (cancelledUnits[row] ?? 0);
    }
    this.windows.set(days, sums);
    return sums;
  }
}

/** The row of a SKU among the rows of a day, which are in order of SKU. */
function rowOf(skus: Uint32Array, number: number, start: number, end: number): number | undefined {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((skus[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low < end && skus[low] === number ? low : undefined;
}
