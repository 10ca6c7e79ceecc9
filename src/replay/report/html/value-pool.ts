/** Keeps each different value once, so that others can name it by its index. */
export interface ValuePool<Value> {
  indexOf(value: Value): number;
  readonly values: readonly Value[];
}

/** Makes an empty pool. Values are the same when their JSON is. */
export function createValuePool<Value>(): ValuePool<Value> {
  const indexes = new Map<string, number>();
  const values: Value[] = [];
  return {
    values,
    indexOf(value) {
      const key = typeof value === "string" ? value : JSON.stringify(value);
      const known = indexes.get(key);
      if (known !== undefined) return known;
      indexes.set(key, values.length);
      return values.push(value) - 1;
    },
  };
}
