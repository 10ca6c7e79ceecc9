import { mapShopMeasures, type ShopMeasure } from "./shop-days.js";

/** The shop's sums by day while they are being added up. Days are numbered from 1970-01-01. */
export interface DayTable {
  /** The first day with a line; Infinity where there is none. */
  firstDay: number;
  /** The last day with a line; -Infinity where there is none. */
  lastDay: number;
  /** The day of the columns' first place. */
  origin: number;
  /** A place a day, with room at both ends. */
  columns: { readonly [M in ShopMeasure]: Float64Array };
  /** 1 for days whose SKU rows changed since the last build. */
  isChanged: Uint8Array;
}

/** A table of no days. */
export function createDayTable(): DayTable {
  return {
    firstDay: Number.POSITIVE_INFINITY,
    lastDay: Number.NEGATIVE_INFINITY,
    origin: 0,
    columns: mapShopMeasures(() => new Float64Array(0)),
    isChanged: new Uint8Array(0),
  };
}

/** Makes room for days. */
export function coverDays(table: DayTable, from: number, to: number): void {
  const { origin, isChanged } = table;
  const isEmpty = table.firstDay > table.lastDay;
  table.firstDay = Math.min(table.firstDay, from);
  table.lastDay = Math.max(table.lastDay, to);
  if (!isEmpty && table.firstDay >= origin && table.lastDay < origin + isChanged.length) return;
  const days = table.lastDay - table.firstDay + 1;
  const room = Math.max(days, 64);
  const moved = <A extends Float64Array | Uint8Array>(larger: A, column: A): A => {
    larger.set(column, isEmpty ? 0 : origin - (table.firstDay - room));
    return larger;
  };
  const length = days + 2 * room;
  table.columns = mapShopMeasures((measure) => moved(new Float64Array(length), table.columns[measure]));
  table.isChanged = moved(new Uint8Array(length), isChanged);
  table.origin = table.firstDay - room;
}
