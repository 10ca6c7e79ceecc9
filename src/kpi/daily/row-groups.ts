/** Rows in order of a key, and where the rows of each key begin: one place more than there are keys. */
export interface SortedRows {
  readonly order: Uint32Array;
  readonly starts: Uint32Array;
}

/** A stable counting sort of rows by their key, from `lowest` up to, not including, `lowest + keyCount`. */
export function stableOrder(
  keys: Int32Array | Uint32Array,
  lowest: number,
  keyCount: number,
  rows: Uint32Array,
): SortedRows {
  const starts = new Uint32Array(keyCount + 1);
  for (let place = 0; place < rows.length; place += 1) {
    const after = (keys[rows[place] ?? 0] ?? 0) - lowest + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let key = 1; key <= keyCount; key += 1) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
  const next = starts.slice();
  const order = new Uint32Array(rows.length);
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place] ?? 0;
    const key = (keys[row] ?? 0) - lowest;
    const target = next[key] ?? 0;
    order[target] = row;
    next[key] = target + 1;
  }
  return { order, starts };
}

/** Puts the number of each rank in the place of the number: what names are called becomes where they stand. */
export function ranked(numbers: Int32Array, count: number, ranks: Uint32Array): Uint32Array {
  const result = new Uint32Array(count);
  for (let row = 0; row < count; row += 1) result[row] = ranks[numbers[row] ?? 0] ?? 0;
  return result;
}

/** The numbers of rows that fit. */
export function rowsWhere(rowCount: number, fits: (row: number) => boolean): Uint32Array {
  const rows = new Uint32Array(rowCount);
  let count = 0;
  for (let row = 0; row < rowCount; row += 1) {
    if (!fits(row)) continue;
    rows[count] = row;
    count += 1;
  }
  return rows.subarray(0, count);
}

/** Puts rows right that are in order but for ties. */
export function settleTies(order: Uint32Array, isAfter: (a: number, b: number) => boolean): void {
  for (let place = 1; place < order.length; place += 1) {
    const row = order[place] ?? 0;
    let target = place;
    while (target > 0 && isAfter(order[target - 1] ?? 0, row)) {
      order[target] = order[target - 1] ?? 0;
      target -= 1;
    }
    order[target] = row;
  }
}
