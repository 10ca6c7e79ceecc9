import { finiteResult, requireNonNegative } from "../../require.js";
import { requireParameters } from "../histories.js";
import { type ParetoNbdParameters, paretoNbdParameterNames } from "./parameters.js";

/** What {@link paretoNbdExpectedPurchases} is computed from. */
export interface ParetoNbdExpectedPurchasesInput {
  /** Parameters of the model. */
  readonly parameters: ParetoNbdParameters;
  /** Periods from the first purchase on, 0 or more. */
  readonly periods: number;
}

/**
 * Repeat purchases expected of a new customer in the periods after the first purchase, under the Pareto/NBD model.
 *
 * Equation 17 of Schmittlein, Morrison and Colombo (1987), with its limit at s = 1. Times the number of new customers it
 * forecasts a cohort. The first purchase itself is not counted.
 *
 * @returns A mean number of purchases, 0 or more.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { paretoNbdExpectedPurchases } from "opscycle/kpi";
 *
 * const parameters = { r: 0.5534, alpha: 10.5802, s: 0.6061, beta: 11.6562 };
 * paretoNbdExpectedPurchases({ parameters, periods: 52 }).toFixed(2); // => "1.47"
 * ```
 */
export function paretoNbdExpectedPurchases(input: ParetoNbdExpectedPurchasesInput): number {
  const { parameters, periods } = input;
  requireParameters("paretoNbdExpectedPurchases", paretoNbdParameterNames, parameters);
  requireNonNegative("paretoNbdExpectedPurchases", "periods", periods);
  const { r, alpha, s, beta } = parameters;
  const growth = Math.log1p(periods / beta);
  const stay = s === 1 ? growth : -Math.expm1((1 - s) * growth) / (s - 1);
  return finiteResult("paretoNbdExpectedPurchases", ((r * beta) / alpha) * stay);
}
