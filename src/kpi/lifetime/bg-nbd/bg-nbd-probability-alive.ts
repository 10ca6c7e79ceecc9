import { type ColumnsOf, overColumns } from "../../columns.js";
import { type CustomerHistory, requireHistory, requireParameters } from "../histories.js";
import { type BgNbdParameters, bgNbdParameterNames } from "./parameters.js";

/** What {@link bgNbdProbabilityAlive} is computed from. */
export interface BgNbdProbabilityAliveInput extends CustomerHistory {
  /** Parameters of the model. */
  readonly parameters: BgNbdParameters;
}

/**
 * Probability under the BG/NBD model that a customer has not left for good by the end of the observation.
 *
 * By Fader, Hardie and Lee (2008), "Computing P(alive) Using the BG/NBD Model". It is 1 for everyone who never bought again,
 * because the model lets customers leave only after a repeat purchase.
 *
 * @returns A probability from 0 to 1.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { bgNbdProbabilityAlive } from "opscycle/kpi";
 *
 * const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
 * bgNbdProbabilityAlive({ parameters, frequency: 2, recencyPeriods: 30.43, agePeriods: 38.86 }).toFixed(4); // => "0.7266"
 * ```
 */
export function bgNbdProbabilityAlive(input: BgNbdProbabilityAliveInput): number {
  const { parameters, frequency, recencyPeriods, agePeriods } = input;
  requireParameters("bgNbdProbabilityAlive", bgNbdParameterNames, parameters);
  requireHistory("bgNbdProbabilityAlive", input);
  const { r, alpha, a, b } = parameters;
  if (frequency === 0) return 1;
  const growth = Math.log((alpha + agePeriods) / (alpha + recencyPeriods));
  return 1 / (1 + (a / (b + frequency - 1)) * Math.exp((r + frequency) * growth));
}

/**
 * {@link bgNbdProbabilityAlive} of many customers at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link bgNbdProbabilityAlive} does.
 * @example
 * ```ts
 * import { bgNbdProbabilityAliveBatch } from "opscycle/kpi";
 *
 * const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
 * Array.from(bgNbdProbabilityAliveBatch({ parameters, frequency: [0, 0], recencyPeriods: 0, agePeriods: 30 })); // => [1, 1]
 * ```
 */
export function bgNbdProbabilityAliveBatch(
  columns: ColumnsOf<CustomerHistory> & {
    /** Of the model, the same for every row. */
    readonly parameters: BgNbdParameters;
  },
): Float64Array {
  const { parameters } = columns;
  const row = { frequency: 0, recencyPeriods: 0, agePeriods: 0 };
  const alive = (history: CustomerHistory) => bgNbdProbabilityAlive({ parameters, ...history });
  return overColumns("bgNbdProbabilityAliveBatch", alive, row, columns);
}
