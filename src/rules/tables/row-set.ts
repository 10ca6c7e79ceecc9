/** Sets of rows as bits, 32 rows a word: many comparisons of rows in one operation. */
export type RowSet = Int32Array;

/** The set of the rows, of `count`, that satisfy a test. */
export function rowSet(count: number, test: (row: number) => boolean): RowSet {
  const set = new Int32Array(wordsFor(count));
  for (let row = 0; row < count; row++) if (test(row)) flipRow(set, row);
  return set;
}

/** Puts a row into a set, or takes it out. */
export function flipRow(set: RowSet, row: number): void {
  set[row >> 5] = (set[row >> 5] ?? 0) ^ (1 << (row & 31));
}

/** How many words a set of so many rows takes. */
export function wordsFor(count: number): number {
  return (count + 31) >> 5;
}

/** The rows that are in both. */
export function bothSets(one: RowSet, other: RowSet): RowSet {
  return one.map((word, index) => word & (other[index] ?? 0));
}

/** Whether no row is in the set. */
export function isEmpty(set: RowSet): boolean {
  return set.every((word) => word === 0);
}

/** The rows of a set in their order. */
export function rowsOf(set: RowSet): number[] {
  const rows: number[] = [];
  for (let index = 0; index < set.length; index++) {
    for (let word = set[index] ?? 0; word !== 0; word &= word - 1) rows.push(index * 32 + lowestBit(word));
  }
  return rows;
}

/** The place of the lowest bit that is set. */
export function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word);
}

/** Whether a row is in the set. */
export function hasRow(set: RowSet | undefined, row: number): boolean {
  return (((set?.[row >> 5] ?? 0) >>> (row & 31)) & 1) === 1;
}

/** Takes away from a set what is not in the other. */
export function andInto(set: RowSet, other: RowSet): void {
  for (let index = 0; index < set.length; index++) set[index] = (set[index] ?? 0) & (other[index] ?? 0);
}

/** Adds to a set what is in the other. */
export function orInto(set: RowSet, other: RowSet | undefined): void {
  if (other === undefined) return;
  for (let index = 0; index < set.length; index++) set[index] = (set[index] ?? 0) | (other[index] ?? 0);
}
