import { withRoom } from "./columns-with-room.js";

/** Finds the rows of two columns that hold a given pair of numbers. It takes in rows only when it is asked. */
export interface PairIndex {
  /** Takes in the rows up to a length; those whose first number is below 0 are never found. */
  catchUp(first: Int32Array, second: Int32Array, length: number): void;
  /** The latest row of a pair among those taken in; -1 where there is none. */
  latest(first: number, second: number): number;
  /** The row of the same pair before this one; -1 where there is none. */
  before(row: number): number;
}

/** An empty index. Chains of rows hang on a table of hashes; a chain may hold several pairs. */
export function createPairIndex(): PairIndex {
  let [a, b] = [new Int32Array(0), new Int32Array(0)];
  let heads = new Int32Array(0);
  let next = new Int32Array(0);
  let size = 0;
  const link = (row: number) => {
    if ((a[row] ?? -1) < 0) return;
    const slot = slotOf(a[row] ?? 0, b[row] ?? 0, heads.length - 1);
    next[row] = heads[slot] ?? -1;
    heads[slot] = row;
  };
  const seek = (row: number, first: number, second: number) => {
    let each = row;
    while (each >= 0 && (a[each] !== first || b[each] !== second)) each = next[each] ?? -1;
    return each;
  };
  return {
    catchUp(first, second, length) {
      [a, b] = [first as Int32Array<ArrayBuffer>, second as Int32Array<ArrayBuffer>];
      if (length > heads.length) {
        heads = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(length * 1.5, 1024)))).fill(-1);
        next = withRoom(next, heads.length) as Int32Array<ArrayBuffer>;
        size = 0;
      }
      for (; size < length; size += 1) link(size);
    },
    latest: (first, second) => seek(heads[slotOf(first, second, heads.length - 1)] ?? -1, first, second),
    before: (row) => seek(next[row] ?? -1, a[row] ?? -1, b[row] ?? -1),
  };
}

function slotOf(first: number, second: number, mask: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & mask;
}
