import type { DailyFacts } from "../kpi/index.js";
import { addTo } from "./fleet.js";

/** Sums over the last days, for each length that a rule asks for, kept up day by day at the cost of a day. */
export class RollingUnits {
  private readonly windows = new Map<
    number,
    { readonly units: Float64Array; readonly squares: Float64Array }
  >();
  private day = -1;

  /**
   * @param served - units sold, a cell a row of `facts.skuDays`; rows of days to come are not looked at
   */
  constructor(
    private readonly facts: DailyFacts,
    private readonly served: Float64Array,
  ) {}

  /** Takes in a day whose served units are known. */
  advance(day: number): void {
    this.day = day;
    for (const [days, sums] of this.windows) {
      this.add(sums, day, 1);
      this.add(sums, day - days, -1);
    }
  }

  /** Units of each SKU over the last `days` days, today included. */
  units(days: number): Float64Array {
    return this.window(days).units;
  }

  /** Squares of each SKU's daily units over the last `days` days. */
  squares(days: number): Float64Array {
    return this.window(days).squares;
  }

  private window(days: number): { readonly units: Float64Array; readonly squares: Float64Array } {
    let sums = this.windows.get(days);
    if (sums === undefined) {
      sums = {
        units: new Float64Array(this.facts.skus.length),
        squares: new Float64Array(this.facts.skus.length),
      };
      for (let day = Math.max(0, this.day - days + 1); day <= this.day; day++) this.add(sums, day, 1);
      this.windows.set(days, sums);
    }
    return sums;
  }

  private add(
    sums: { readonly units: Float64Array; readonly squares: Float64Array },
    day: number,
    sign: number,
  ): void {
    const { dayStart, sku } = this.facts.skuDays;
    for (let row = dayStart[day] ?? 0; row < (dayStart[day + 1] ?? 0); row++) {
      const units = this.served[row] ?? 0;
      addTo(sums.units, sku[row] ?? 0, sign * units);
      addTo(sums.squares, sku[row] ?? 0, sign * units * units);
    }
  }
}
