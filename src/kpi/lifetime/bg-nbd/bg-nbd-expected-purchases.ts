import { finiteResult, requireNonNegative } from "../../require.js";
import { requireParameters } from "../histories.js";
import { bgNbdMeanPurchases } from "./mean-purchases.js";
import { type BgNbdParameters, bgNbdParameterNames } from "./parameters.js";

/** What {@link bgNbdExpectedPurchases} is computed from. */
export interface BgNbdExpectedPurchasesInput {
  /** Parameters of the model. */
  readonly parameters: BgNbdParameters;
  /** Periods from the first purchase on, 0 or more. */
  readonly periods: number;
}

/**
 * Repeat purchases expected of a new customer in the periods after the first purchase, under the BG/NBD model.
 *
 * Equation 9 of Fader, Hardie and Lee (2005). Times the number of new customers it forecasts a cohort. The first
 * purchase itself is not counted.
 *
 * @returns A mean number of purchases, 0 or more.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { bgNbdExpectedPurchases } from "opscycle/kpi";
 *
 * const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
 * bgNbdExpectedPurchases({ parameters, periods: 78 }).toFixed(3); // => "1.861"
 * ```
 */
export function bgNbdExpectedPurchases({ parameters, periods }: BgNbdExpectedPurchasesInput): number {
  requireParameters("bgNbdExpectedPurchases", bgNbdParameterNames, parameters);
  requireNonNegative("bgNbdExpectedPurchases", "periods", periods);
  return finiteResult("bgNbdExpectedPurchases", bgNbdMeanPurchases(parameters, periods));
}
