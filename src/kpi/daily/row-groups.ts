/** Rows brought in order of day, then of number, and the runs of rows that share both. */
export interface RowGroups {
  /** Row indexes in their new order. */
  readonly order: Uint32Array;
  /** Where in `order` each run begins; one longer than there are runs. */
  readonly runStart: Uint32Array;
  /** Which run is the first of each day; one longer than there are days. */
  readonly dayStart: Uint32Array;
}

/** Groups rows by day and number, in time proportional to their count. */
export function groupRows(
  days: ArrayLike<number>,
  numbers: ArrayLike<number>,
  dayCount: number,
  numberCount: number,
): RowGroups {
  const unsorted = new Uint32Array(days.length);
  for (let row = 0; row < unsorted.length; row += 1) unsorted[row] = row;
  const order = stableOrder(days, dayCount, stableOrder(numbers, numberCount, unsorted));
  const runStart = new Uint32Array(order.length + 1);
  const dayStart = new Uint32Array(dayCount + 1);
  let runs = 0;
  let previousDay = -1;
  let previousNumber = -1;
  order.forEach((row, position) => {
    const day = days[row] ?? 0;
    const number = numbers[row] ?? 0;
    if (day === previousDay && number === previousNumber) return;
    runStart[runs] = position;
    runs += 1;
    dayStart[day + 1] = runs;
    previousDay = day;
    previousNumber = number;
  });
  runStart[runs] = order.length;
  fillGaps(dayStart);
  return { order, runStart: runStart.slice(0, runs + 1), dayStart };
}

/** Where each day's rows begin, given rows in order of day. */
export function dayStartsOf(sortedDays: ArrayLike<number>, dayCount: number): Uint32Array {
  const dayStart = new Uint32Array(dayCount + 1);
  for (let row = 0; row < sortedDays.length; row += 1) dayStart[(sortedDays[row] ?? 0) + 1] = row + 1;
  fillGaps(dayStart);
  return dayStart;
}

/** A day without rows begins where the day before it ended. */
function fillGaps(dayStart: Uint32Array): void {
  for (let day = 1; day < dayStart.length; day += 1)
    dayStart[day] = Math.max(dayStart[day] ?? 0, dayStart[day - 1] ?? 0);
}

/** A stable counting sort of row indexes by key. */
function stableOrder(keys: ArrayLike<number>, keyCount: number, rows: Uint32Array): Uint32Array {
  const next = new Uint32Array(keyCount + 1);
  for (const row of rows) {
    const slot = (keys[row] ?? 0) + 1;
    next[slot] = (next[slot] ?? 0) + 1;
  }
  for (let key = 1; key <= keyCount; key += 1) next[key] = (next[key] ?? 0) + (next[key - 1] ?? 0);
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) {
    const key = keys[row] ?? 0;
    const position = next[key] ?? 0;
    sorted[position] = row;
    next[key] = position + 1;
  }
  return sorted;
}
