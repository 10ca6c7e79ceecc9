import { type DailyFacts, growth, rollUp, stockOutRate } from "../kpi/index.js";
import type { Rulebook } from "../rules/index.js";
import type { FleetDays, ReplayMonth } from "./replay-result.js";
import { type ShareBasis, slowShare } from "./share-alert.js";

/** The shop by month, with what the simulation adds. Growth compares whole months only. */
export function monthsOf(daily: DailyFacts, days: FleetDays, rulebook: Rulebook): readonly ReplayMonth[] {
  const basis = (rulebook.at().paramValues("inventory.slow-mover-share").get("basis")?.value ??
    "value") as ShareBasis;
  const months = rollUp(daily, "month");
  return months.map((month, index) => {
    const before = months[index - 1];
    const comparable = before !== undefined && isWhole(before) && isWhole(month);
    const [first, last] = [daily.dates.indexOf(month.firstDate), daily.dates.indexOf(month.lastDate)];
    const sum = (values: Float64Array) =>
      values.subarray(first, last + 1).reduce((total, value) => total + value, 0);
    return {
      ...month,
      netSalesGrowth: comparable ? growth({ current: month.netSales, previous: before.netSales }) : null,
      stockOutRate: stockOutRate({
        stockOutSkuDays: sum(days.outOfStock),
        skuDays: sum(days.operating) + sum(days.restarting),
      }),
      slowMoverShare: slowShare(days, last, basis),
      partial: !isWhole(month),
    };
  });
}

/** Whether the history covers the whole calendar month. */
function isWhole({ label, days }: { readonly label: string; readonly days: number }): boolean {
  const [year = 0, month = 0] = label.split("-").map(Number);
  return days === new Date(Date.UTC(year, month, 0)).getUTCDate();
}
