/** The same column where it is long enough, else a copy with room for more. Doubling keeps growth cheap. */
export function withRoom(column: Float64Array, length: number, filler?: number): Float64Array;
export function withRoom(column: Int32Array, length: number, filler?: number): Int32Array;
export function withRoom(column: Float64Array | Int32Array, length: number, filler = 0) {
  if (length <= column.length) return column;
  const size = Math.max(length, 2 * column.length, 1024);
  const larger = column instanceof Int32Array ? new Int32Array(size) : new Float64Array(size);
  larger.set(column);
  if (filler !== 0) larger.fill(filler, column.length);
  return larger;
}

/** Adds an amount to one cell. */
export function addAt(column: Float64Array, index: number, amount: number): void {
  column[index] = (column[index] ?? 0) + amount;
}
