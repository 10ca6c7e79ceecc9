import { type ColumnsOf, overColumns } from "../../columns.js";
import { finiteResult, requireCount, requireNonNegative } from "../../require.js";
import { requireParameters } from "../histories.js";
import { type GammaGammaParameters, gammaGammaParameterNames } from "./parameters.js";

/** What {@link gammaGammaExpectedValue} is computed from. */
export interface GammaGammaExpectedValueInput {
  /** Parameters of the model. */
  readonly parameters: GammaGammaParameters;
  /** Purchases that the mean is taken over, an integer of 0 or more. */
  readonly frequency: number;
  /** Mean value of these purchases, in major units, 0 or more; without effect where `frequency` is 0. */
  readonly averageValue: number;
}

/**
 * Expected mean value of a customer's purchases under the Gamma–Gamma model, given what they spent so far.
 *
 * Equation 5 of Fader and Hardie (2013): a weighted mean of the customer's own purchases and of all customers', which
 * moves towards the customer's own the more there are. With no purchases it is the mean of all customers, p·gamma ÷ (q − 1).
 *
 * @returns Money in major units per purchase; `null` where p·frequency + q is 1 or below, because the mean has no limit.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { gammaGammaExpectedValue } from "opscycle/kpi";
 *
 * const parameters = { p: 6.25, q: 3.74, gamma: 15.44 };
 * gammaGammaExpectedValue({ parameters, frequency: 2, averageValue: 22.35 })?.toFixed(2); // => "24.66"
 * gammaGammaExpectedValue({ parameters, frequency: 0, averageValue: 0 })?.toFixed(2); // => "35.22"
 * ```
 */
export function gammaGammaExpectedValue(input: GammaGammaExpectedValueInput): number | null {
  const { parameters, frequency, averageValue } = input;
  requireParameters("gammaGammaExpectedValue", gammaGammaParameterNames, parameters);
  requireCount("gammaGammaExpectedValue", "frequency", frequency);
  requireNonNegative("gammaGammaExpectedValue", "averageValue", averageValue);
  const { p, q, gamma } = parameters;
  const denominator = p * frequency + q - 1;
  if (denominator <= 0) return null;
  return finiteResult("gammaGammaExpectedValue", (p * (gamma + frequency * averageValue)) / denominator);
}

/**
 * {@link gammaGammaExpectedValue} of many customers at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link gammaGammaExpectedValue} does.
 * @example
 * ```ts
 * import { gammaGammaExpectedValueBatch } from "opscycle/kpi";
 *
 * const parameters = { p: 1, q: 2, gamma: 10 };
 * Array.from(gammaGammaExpectedValueBatch({ parameters, frequency: [0, 1], averageValue: [0, 30] })); // => [10, 20]
 * ```
 */
export function gammaGammaExpectedValueBatch(
  columns: ColumnsOf<Omit<GammaGammaExpectedValueInput, "parameters">> & {
    /** Of the model, the same for every row. */
    readonly parameters: GammaGammaParameters;
  },
): Float64Array {
  const { parameters } = columns;
  const row = { frequency: 0, averageValue: 0 };
  const expected = (spend: typeof row) => gammaGammaExpectedValue({ parameters, ...spend });
  return overColumns("gammaGammaExpectedValueBatch", expected, row, columns);
}
