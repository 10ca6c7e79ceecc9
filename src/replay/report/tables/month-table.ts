import type { ReplayMonth, ReplayResult } from "../../replay-result.js";
import { changeText, moneyText, shareText, UNDEFINED_FIGURE, wholeText } from "../figures.js";
import { numbers, type ReportTable, tableOf, withoutEmptyColumns, words } from "../report-table.js";

/** The shop's KPIs by month. */
export function monthTable({ months }: ReplayResult): ReportTable {
  const table = tableOf("Months", months, [
    words("Month", ({ label, partial }) => (partial ? `${label}*` : label)),
    numbers("Orders", ({ sums }) => wholeText(sums.orders)),
    numbers("GMV", ({ sums }) => wholeText(sums.gmv)),
    numbers("Net sales", ({ netSales }) => wholeText(netSales)),
    numbers("Growth", ({ netSalesGrowth }) => changeText(netSalesGrowth)),
    numbers("Order value", ({ averageOrderValue }) => moneyText(averageOrderValue)),
    numbers("Margin", ({ grossMargin }) => shareText(grossMargin)),
    numbers("Returned", ({ returnRateByValue }) => shareText(returnRateByValue)),
    numbers("Repurchase", ({ repurchaseRate }) => shareText(repurchaseRate)),
    numbers("Stock-out", ({ stockOutRate }) => shareText(stockOutRate)),
    numbers("Slow movers", ({ slowMoverShare }) => shareText(slowMoverShare)),
  ]);
  return withoutEmptyColumns(table, UNDEFINED_FIGURE);
}

/** What is to be known to read the months. */
export function monthNotes({ months }: ReplayResult): readonly string[] {
  return [
    ...gapNotes(months),
    ...(months.some(({ partial }) => partial) ? ["* The history does not cover the whole month."] : []),
    "GMV is what was ordered; net sales are without cancelled and returned goods. Stock-out (product days without stock ÷ product days on sale) and slow movers (their share of stock) come from the simulated stock.",
  ];
}

/** Months without an order, one after the other, from which on a mistyped date is more likely than a pause. */
const LONG_GAP_MONTHS = 12;

function gapNotes(months: readonly ReplayMonth[]): readonly string[] {
  const notes: string[] = [];
  let start = 0;
  for (const [index, { label, sums }] of months.entries()) {
    if (sums.orders === 0) continue;
    const gap = index - start;
    const [first, last] = [months[start], months[index - 1]];
    if (gap >= LONG_GAP_MONTHS && first !== undefined && last !== undefined)
      notes.push(
        `No order from ${first.label} to ${last.label} (${gap} months): is a date before ${first.label} or of ${label} mistyped?`,
      );
    start = index + 1;
  }
  return notes;
}
