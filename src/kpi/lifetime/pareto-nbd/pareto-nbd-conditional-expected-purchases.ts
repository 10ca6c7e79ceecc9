import { type ColumnsOf, overColumns } from "../../columns.js";
import { finiteResult, requireNonNegative } from "../../require.js";
import { type CustomerHistory, requireHistory, requireParameters } from "../histories.js";
import { type ParetoNbdParameters, paretoNbdParameterNames, paretoNbdPosterior } from "./parameters.js";
import { paretoNbdExpectedPurchases } from "./pareto-nbd-expected-purchases.js";
import { paretoNbdProbabilityAlive } from "./pareto-nbd-probability-alive.js";

/** What {@link paretoNbdConditionalExpectedPurchases} is computed from. */
export interface ParetoNbdConditionalExpectedPurchasesInput extends CustomerHistory {
  /** Parameters of the model. */
  readonly parameters: ParetoNbdParameters;
  /** Periods after the end of the observation, 0 or more. */
  readonly periods: number;
}

/**
 * Purchases expected of a customer with a known history in the periods to come, under the Pareto/NBD model.
 *
 * Equation 41 of Fader and Hardie's derivations (2005): the probability to be there still, times what such a customer buys.
 *
 * @returns A mean number of purchases, 0 or more.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { paretoNbdConditionalExpectedPurchases } from "opscycle/kpi";
 *
 * const parameters = { r: 0.5533971, alpha: 10.5801985, s: 0.6060625, beta: 11.6562237 };
 * const customer = { frequency: 26, recencyPeriods: 30.86, agePeriods: 31 };
 * paretoNbdConditionalExpectedPurchases({ parameters, ...customer, periods: 52 }).toFixed(2); // => "25.46"
 * ```
 */
export function paretoNbdConditionalExpectedPurchases(
  input: ParetoNbdConditionalExpectedPurchasesInput,
): number {
  const subject = "paretoNbdConditionalExpectedPurchases";
  const { parameters, periods } = input;
  requireParameters(subject, paretoNbdParameterNames, parameters);
  requireHistory(subject, input);
  requireNonNegative(subject, "periods", periods);
  const whileThere = paretoNbdExpectedPurchases({
    parameters: paretoNbdPosterior(parameters, input),
    periods,
  });
  return finiteResult(subject, paretoNbdProbabilityAlive(input) * whileThere);
}

/**
 * {@link paretoNbdConditionalExpectedPurchases} of many customers at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link paretoNbdConditionalExpectedPurchases} does.
 * @example
 * ```ts
 * import { paretoNbdConditionalExpectedPurchasesBatch } from "opscycle/kpi";
 *
 * const parameters = { r: 0.5533971, alpha: 10.5801985, s: 0.6060625, beta: 11.6562237 };
 * const customers = { frequency: [0, 26], recencyPeriods: [0, 30.86], agePeriods: 31 };
 * const expected = paretoNbdConditionalExpectedPurchasesBatch({ parameters, ...customers, periods: 52 });
 * expected[1]?.toFixed(2); // => "25.46"
 * ```
 */
export function paretoNbdConditionalExpectedPurchasesBatch(
  columns: ColumnsOf<
    CustomerHistory & {
      /** Length of the time ahead. */
      periods: number;
    }
  > & {
    /** Of the model, the same for every row. */
    readonly parameters: ParetoNbdParameters;
  },
): Float64Array {
  const { parameters } = columns;
  const row = { frequency: 0, recencyPeriods: 0, agePeriods: 0, periods: 0 };
  const expected = (history: typeof row) => paretoNbdConditionalExpectedPurchases({ parameters, ...history });
  return overColumns("paretoNbdConditionalExpectedPurchasesBatch", expected, row, columns);
}
