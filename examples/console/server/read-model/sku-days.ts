import type { SkuFigures } from "./sku-figures.js";

/** What is added up of a SKU day by day. */
export type DayMeasure = "units" | "sales" | "cost" | "costedSales" | "returnedUnits";

/** Sums of a SKU's measures over any days of the history, each at the cost of a subtraction. */
export class SkuDaySums {
  private readonly sums: { readonly [M in DayMeasure]: Float64Array };

  constructor(figures: SkuFigures, sku: string) {
    const length = figures.facts.dates.length;
    const column = () => new Float64Array(length + 1);
    const sums = {
      units: column(),
      sales: column(),
      cost: column(),
      costedSales: column(),
      returnedUnits: column(),
    };
    for (const { day, ...sold } of figures.soldOn(sku)) {
      sums.units[day + 1] = sold.units;
      sums.sales[day + 1] = sold.sales;
      sums.cost[day + 1] = sold.cost;
      sums.costedSales[day + 1] = sold.costedSales;
    }
    const { returns } = figures.facts;
    const number = figures.number(sku);
    for (const [row, each] of returns.sku.entries()) {
      const place = (returns.saleDay[row] ?? 0) + 1;
      if (each === number)
        sums.returnedUnits[place] = (sums.returnedUnits[place] ?? 0) + (returns.units[row] ?? 0);
    }
    for (const values of Object.values(sums))
      for (let day = 1; day <= length; day++) values[day] = (values[day] ?? 0) + (values[day - 1] ?? 0);
    this.sums = sums;
  }

  /** The sum over the `days` days up to and including `day`; days behind the history add nothing. */
  over(measure: DayMeasure, day: number, days: number): number {
    const values = this.sums[measure];
    const at = (index: number) => values[Math.max(0, Math.min(index, values.length - 1))] ?? 0;
    return at(day + 1) - at(day + 1 - days);
  }
}
