import { type ColumnsOf, overColumns } from "../../columns.js";
import { finiteResult, requireNonNegative } from "../../require.js";
import { type CustomerHistory, requireHistory, requireParameters } from "../histories.js";
import { bgNbdProbabilityAlive } from "./bg-nbd-probability-alive.js";
import { bgNbdMeanPurchases } from "./mean-purchases.js";
import { type BgNbdParameters, bgNbdParameterNames, bgNbdPosterior } from "./parameters.js";

/** What {@link bgNbdConditionalExpectedPurchases} is computed from. */
export interface BgNbdConditionalExpectedPurchasesInput extends CustomerHistory {
  /** Parameters of the model. */
  readonly parameters: BgNbdParameters;
  /** Periods after the end of the observation, 0 or more. */
  readonly periods: number;
}

/**
 * Purchases expected of a customer with a known history in the periods to come, under the BG/NBD model.
 *
 * Equation 10 of Fader, Hardie and Lee (2005): the probability to be there still, times what such a customer buys.
 *
 * @returns A mean number of purchases, 0 or more.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { bgNbdConditionalExpectedPurchases } from "opscycle/kpi";
 *
 * const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
 * const customer = { frequency: 2, recencyPeriods: 30.43, agePeriods: 38.86 };
 * bgNbdConditionalExpectedPurchases({ parameters, ...customer, periods: 39 }).toFixed(3); // => "1.226"
 * ```
 */
export function bgNbdConditionalExpectedPurchases(input: BgNbdConditionalExpectedPurchasesInput): number {
  const { parameters, periods } = input;
  requireParameters("bgNbdConditionalExpectedPurchases", bgNbdParameterNames, parameters);
  requireHistory("bgNbdConditionalExpectedPurchases", input);
  requireNonNegative("bgNbdConditionalExpectedPurchases", "periods", periods);
  return finiteResult(
    "bgNbdConditionalExpectedPurchases",
    bgNbdProbabilityAlive(input) * bgNbdMeanPurchases(bgNbdPosterior(parameters, input), periods),
  );
}

/**
 * {@link bgNbdConditionalExpectedPurchases} of many customers at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link bgNbdConditionalExpectedPurchases} does.
 * @example
 * ```ts
 * import { bgNbdConditionalExpectedPurchasesBatch } from "opscycle/kpi";
 *
 * const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
 * const customers = { frequency: [0, 2], recencyPeriods: [0, 30.43], agePeriods: 38.86 };
 * const expected = bgNbdConditionalExpectedPurchasesBatch({ parameters, ...customers, periods: 39 });
 * expected[1]?.toFixed(3); // => "1.226"
 * ```
 */
export function bgNbdConditionalExpectedPurchasesBatch(
  columns: ColumnsOf<
    CustomerHistory & {
      /** Length of the time ahead. */
      periods: number;
    }
  > & {
    /** Of the model, the same for every row. */
    readonly parameters: BgNbdParameters;
  },
): Float64Array {
  const { parameters } = columns;
  const row = { frequency: 0, recencyPeriods: 0, agePeriods: 0, periods: 0 };
  const expected = (history: typeof row) => bgNbdConditionalExpectedPurchases({ parameters, ...history });
  return overColumns("bgNbdConditionalExpectedPurchasesBatch", expected, row, columns);
}
