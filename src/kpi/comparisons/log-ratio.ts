/** The natural logarithm of `value` over `base`, both above 0, without loss of digits where they are nearly equal. */
export function logRatio(value: number, base: number): number {
  const ratio = value / base;
  return Math.abs(ratio - 1) < 0.5 ? Math.log1p((value - base) / base) : Math.log(ratio);
}
