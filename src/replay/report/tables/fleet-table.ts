import type { FleetDays, ReplayResult } from "../../replay-result.js";
import { wholeText } from "../figures.js";
import { numbers, type ReportTable, tableOf, words } from "../report-table.js";

interface MonthEnd {
  readonly month: string;
  /** Index of its first day, and of the first day after it. */
  readonly start: number;
  readonly end: number;
}

type Column = Exclude<keyof FleetDays, "dates">;

/** The fleet at the end of each month: the states and the stock then, and the units of the month. */
export function fleetTable({ fleet }: ReplayResult): ReportTable {
  const atEnd = (title: string, column: Column) =>
    numbers<MonthEnd>(title, ({ end }) => wholeText(fleet[column][end - 1] ?? 0));
  const over = (title: string, column: Column) =>
    numbers<MonthEnd>(title, ({ start, end }) =>
      wholeText(fleet[column].subarray(start, end).reduce((sum, value) => sum + value, 0)),
    );
  return tableOf("The products at the end of each month", monthEnds(fleet.dates), [
    words("Month", ({ month }) => month),
    atEnd("Trial", "trial"),
    atEnd("Operating", "operating"),
    atEnd("Restarting", "restarting"),
    atEnd("Retiring", "retiring"),
    atEnd("Retired", "retired"),
    atEnd("Dropped", "dropped"),
    atEnd("Slow movers", "slow"),
    atEnd("Out of stock", "outOfStock"),
    atEnd("Units in stock", "stockUnits"),
    atEnd("Stock value", "stockValue"),
    over("Units served", "servedUnits"),
    over("Units lost", "lostUnits"),
  ]);
}

function monthEnds(dates: readonly string[]): readonly MonthEnd[] {
  const ends: MonthEnd[] = [];
  dates.forEach((date, day) => {
    const month = date.slice(0, 7);
    const last = ends.at(-1);
    if (last?.month === month) ends[ends.length - 1] = { ...last, end: day + 1 };
    else ends.push({ month, start: day, end: day + 1 });
  });
  return ends;
}
