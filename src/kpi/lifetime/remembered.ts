/** Computes each value once: histories share few frequencies, and their gamma functions are the costly part. */
export function remembered(compute: (x: number) => number): (x: number) => number {
  const values = new Map<number, number>();
  return (x) => {
    const known = values.get(x);
    if (known !== undefined) return known;
    const value = compute(x);
    values.set(x, value);
    return value;
  };
}
