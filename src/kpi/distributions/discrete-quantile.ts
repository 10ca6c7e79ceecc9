/**
 * The smallest integer of 0 or more at which a distribution function reaches a probability: steps that double until
 * it is passed, then halves.
 */
export function discreteQuantile(
  probability: number,
  cdf: (count: number) => number,
  start: number,
  most: number = Number.POSITIVE_INFINITY,
): number {
  if (probability >= 1) return most;
  // What the distribution function loses in its last bits must not move the quantile by one.
  const target = probability * (1 - 64 * Number.EPSILON);
  let high = Math.min(Math.max(0, Math.floor(start)), most);
  let low = -1;
  for (let step = 1; cdf(high) < target; step *= 2) {
    low = high;
    high = Math.min(high + step, most);
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (cdf(middle) >= target) high = middle;
    else low = middle;
  }
  return high;
}
