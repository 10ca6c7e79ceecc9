import { finiteResult, requirePositive } from "../../require.js";
import { type CustomerHistory, requireHistory, requireParameters } from "../histories.js";
import { integrateUnit } from "../quadrature.js";
import { type ParetoNbdParameters, paretoNbdParameterNames } from "./parameters.js";
import { paretoNbdProbabilityAlive } from "./pareto-nbd-probability-alive.js";

/** What {@link paretoNbdDiscountedExpectedResidualTransactions} is computed from. */
export interface ParetoNbdDiscountedExpectedResidualTransactionsInput extends CustomerHistory {
  /** Parameters of the model. */
  readonly parameters: ParetoNbdParameters;
  /** Interest of one period compounded continuously, above 0: ln(1.15) ÷ 52 for 15 per cent a year in weeks. */
  readonly continuousDiscountRate: number;
}

/**
 * Discounted expected residual transactions (DERT) under the Pareto/NBD model: the present value of all purchases to
 * come, each counted as 1 at its time.
 *
 * Times the expected value of a purchase and the margin it is the customer's residual lifetime value (equation 2 of Fader,
 * Hardie and Lee 2005, "RFM and CLV: Using Iso-Value Curves for Customer Base Analysis", where it is called DET).
 *
 * @returns A number of purchases, 0 or more.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { paretoNbdDiscountedExpectedResidualTransactions } from "opscycle/kpi";
 *
 * const parameters = { r: 0.5534, alpha: 10.5802, s: 0.6061, beta: 11.6562 };
 * const customer = { frequency: 7, recencyPeriods: 35, agePeriods: 77.86 };
 * const dert = paretoNbdDiscountedExpectedResidualTransactions({ parameters, ...customer, continuousDiscountRate: 0.0027 });
 * dert.toFixed(2); // => "0.89"
 * ```
 */
export function paretoNbdDiscountedExpectedResidualTransactions(
  input: ParetoNbdDiscountedExpectedResidualTransactionsInput,
): number {
  const subject = "paretoNbdDiscountedExpectedResidualTransactions";
  const { parameters, continuousDiscountRate } = input;
  requireParameters(subject, paretoNbdParameterNames, parameters);
  requireHistory(subject, input);
  requirePositive(subject, "continuousDiscountRate", continuousDiscountRate);
  const { r, alpha, s, beta } = parameters;
  const rate = (r + input.frequency) / (alpha + input.agePeriods);
  const leaving = beta + input.agePeriods;
  const lifetime = leaving * discountedLifetime(s, continuousDiscountRate * leaving);
  return finiteResult(subject, paretoNbdProbabilityAlive(input) * rate * lifetime);
}

/**
 * The integral of exp(−z·u)·(1 + u)^−s over all u above 0, which is z^(s−1) times the confluent hypergeometric function
 * of the second kind Ψ(s, s; z).
 */
function discountedLifetime(s: number, z: number): number {
  return integrateUnit((share, complement) => {
    const discount = share / complement;
    return Math.exp(-discount - s * Math.log1p(discount / z) - 2 * Math.log(complement)) / z;
  });
}
