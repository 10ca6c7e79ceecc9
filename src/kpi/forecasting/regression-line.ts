/** Least-squares line through values of periods 1, 2, …; the intercept is its height at period 0. */
export function regressionLine(values: readonly number[]): {
  readonly intercept: number;
  readonly slope: number;
} {
  const count = values.length;
  const middle = (count + 1) / 2;
  const mean = values.reduce((sum, value) => sum + value / count, 0);
  const covariance = values.reduce((sum, value, index) => sum + (index + 1 - middle) * (value - mean), 0);
  const slope = count > 1 ? covariance / ((count * (count * count - 1)) / 12) : 0;
  return { intercept: mean - slope * middle, slope };
}
