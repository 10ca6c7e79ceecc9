/** The indices of values from the largest to the smallest, equal ones in the order given. */
export function indicesFromLargest(values: ArrayLike<number>): Uint32Array {
  const order = Uint32Array.from({ length: values.length }, (_, index) => index);
  return order.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
}

/** The sum, added up from the smallest value, where least is lost. */
export function sumInOrder(values: ArrayLike<number>, fromLargest: Uint32Array): number {
  let sum = 0;
  for (let rank = fromLargest.length - 1; rank >= 0; rank -= 1) sum += values[fromLargest[rank] ?? 0] ?? 0;
  return sum;
}
