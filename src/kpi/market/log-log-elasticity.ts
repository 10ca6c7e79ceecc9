import { describeValue, InvalidInputError } from "../../errors/index.js";
import { studentTCdf, studentTQuantile } from "../distributions/student-t.js";

/** What {@link logLogElasticity} is computed from. */
export interface LogLogElasticityInput {
  /** The price in each observation, in major units, above 0. */
  readonly prices: ArrayLike<number>;
  /** Units sold in each observation, above 0, over equally long periods. */
  readonly quantities: ArrayLike<number>;
  /** Chance with which the interval covers the true elasticity, above 0 and below 1. Default 0.95. */
  readonly confidenceLevel?: number;
}

/** A constant-elasticity demand curve fitted to observations. */
export interface LogLogElasticity {
  /** The slope of ln quantity on ln price. */
  readonly elasticity: number;
  /** ln quantity at a price of 1. */
  readonly intercept: number;
  /** Share of the variance of ln quantity that the price accounts for; `null` where quantities are all equal. */
  readonly rSquared: number | null;
  /** Observations less the two estimated coefficients. */
  readonly degreesOfFreedom: number;
  /** Standard error of the elasticity; `null` for two observations, like all that follows. */
  readonly standardError: number | null;
  /** Two-sided p-value of an elasticity of 0, by Student's t; `null` also where the fit is perfect. */
  readonly pValue: number | null;
  /** Confidence interval of the elasticity, by Student's t. */
  readonly interval: {
    /** Its lower end. */
    readonly lower: number;
    /** Its upper end. */
    readonly upper: number;
  } | null;
}

/**
 * Price elasticity of demand from many observations: the slope of a log-log regression (需求弹性).
 *
 * Ordinary least squares of the natural logarithm of quantity on that of price, which takes the elasticity to be
 * the same at all prices. It is biased where prices were set in view of demand, such as discounts when sales are
 * slow. An observation without a sale has no logarithm and is refused: take longer periods rather than leave it
 * out.
 *
 * @returns The elasticity with its standard error and fit; `null` for fewer than two observations or one price only.
 * @throws InvalidInputError naming the observation, for a number that cannot be meant, and for columns of different
 * lengths.
 * @example
 * ```ts
 * import { logLogElasticity } from "opscycle/kpi";
 *
 * const fit = logLogElasticity({ prices: [1, 2, 4, 8], quantities: [640, 160, 40, 10] });
 * fit?.elasticity.toFixed(6); // => "-2.000000"
 * Math.exp(fit?.intercept ?? 0).toFixed(4); // => "640.0000"
 * ```
 */
export function logLogElasticity({
  prices,
  quantities,
  confidenceLevel = 0.95,
}: LogLogElasticityInput): LogLogElasticity | null {
  requirePositives("prices", prices);
  requirePositives("quantities", quantities);
  if (prices.length !== quantities.length)
    throw fault("quantities", `a column of ${prices.length} numbers`, `one of ${quantities.length}`);
  if (!(confidenceLevel > 0 && confidenceLevel < 1))
    throw fault("confidenceLevel", "a number above 0 and below 1", describeValue(confidenceLevel));
  const x = centred(Array.from(prices, Math.log));
  const y = centred(Array.from(quantities, Math.log));
  const squaresOfX = productSum(x.deviations, x.deviations);
  if (squaresOfX === 0) return null;
  const elasticity = productSum(x.deviations, y.deviations) / squaresOfX;
  const residuals = y.deviations.map(
    (deviation, index) => deviation - elasticity * (x.deviations[index] ?? 0),
  );
  const squaresLeft = productSum(residuals, residuals);
  const squaresOfY = productSum(y.deviations, y.deviations);
  const degreesOfFreedom = prices.length - 2;
  return {
    elasticity,
    intercept: y.mean - elasticity * x.mean,
    rSquared: squaresOfY === 0 ? null : 1 - squaresLeft / squaresOfY,
    degreesOfFreedom,
    ...uncertainty(elasticity, squaresLeft / squaresOfX, degreesOfFreedom, confidenceLevel),
  };
}

function uncertainty(
  elasticity: number,
  variance: number,
  degreesOfFreedom: number,
  confidenceLevel: number,
): Pick<LogLogElasticity, "standardError" | "pValue" | "interval"> {
  if (degreesOfFreedom === 0) return { standardError: null, pValue: null, interval: null };
  const standardError = Math.sqrt(variance / degreesOfFreedom);
  const margin = standardError * studentTQuantile((1 + confidenceLevel) / 2, degreesOfFreedom);
  return {
    standardError,
    pValue:
      standardError === 0 ? null : 2 * studentTCdf(-Math.abs(elasticity / standardError), degreesOfFreedom),
    interval: { lower: elasticity - margin, upper: elasticity + margin },
  };
}

function centred(values: readonly number[]): { mean: number; deviations: readonly number[] } {
  // Values that are all equal are their own mean, whatever the rounding of their sum.
  const isConstant = values.every((value) => value === values[0]);
  const mean = isConstant ? (values[0] ?? 0) : values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, deviations: values.map((value) => value - mean) };
}

function productSum(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}

function requirePositives(path: string, values: ArrayLike<number>): void {
  if (typeof values?.length !== "number") throw fault(path, "a column of numbers", describeValue(values));
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    if (value === undefined || !Number.isFinite(value) || value <= 0)
      throw fault(`${path}.${index}`, "a number above 0", describeValue(value));
  }
}

function fault(path: string, expected: string, received: string): InvalidInputError {
  return new InvalidInputError("logLogElasticity", [{ path, expected, received }]);
}
