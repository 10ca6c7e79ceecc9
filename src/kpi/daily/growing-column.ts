/** A column that grows. Typed arrays keep half a million lines small and out of the garbage collector's way. */
export interface GrowingColumn<A extends Float64Array | Int32Array> {
  /** Appends a value. */
  push(value: number): void;
  /** The values so far; a view that is good until the next push. */
  values(): A;
}

/** A growing column of numbers. */
export function createNumbers(): GrowingColumn<Float64Array> {
  return createColumn((length) => new Float64Array(length));
}

/** A growing column of integers of 32 bits. */
export function createIntegers(): GrowingColumn<Int32Array> {
  return createColumn((length) => new Int32Array(length));
}

function createColumn<A extends Float64Array | Int32Array>(allocate: (length: number) => A): GrowingColumn<A>;
function createColumn(allocate: (length: number) => Float64Array | Int32Array) {
  let storage = allocate(1024);
  let length = 0;
  return {
    push(value: number) {
      if (length === storage.length) {
        const larger = allocate(length * 2);
        larger.set(storage);
        storage = larger;
      }
      storage[length] = value;
      length += 1;
    },
    values: () => storage.subarray(0, length),
  };
}
