import { type ColumnsOf, overColumns } from "../../columns.js";
import { type CustomerHistory, requireHistory, requireParameters } from "../histories.js";
import { logDeadToAlive } from "./dead-to-alive.js";
import { type ParetoNbdParameters, paretoNbdParameterNames } from "./parameters.js";

/** What {@link paretoNbdProbabilityAlive} is computed from. */
export interface ParetoNbdProbabilityAliveInput extends CustomerHistory {
  /** Parameters of the model. */
  readonly parameters: ParetoNbdParameters;
}

/**
 * Probability under the Pareto/NBD model that a customer has not left for good by the end of the observation.
 *
 * Of two customers with the same last purchase, the one who bought more often is the less likely to be there: the same
 * silence weighs more (increasing frequency paradox).
 *
 * @returns A probability from 0 to 1.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { paretoNbdProbabilityAlive } from "opscycle/kpi";
 *
 * const parameters = { r: 0.5534, alpha: 10.5802, s: 0.6061, beta: 11.6562 };
 * paretoNbdProbabilityAlive({ parameters, frequency: 26, recencyPeriods: 30.86, agePeriods: 31 }).toFixed(4); // => "0.9979"
 * ```
 */
export function paretoNbdProbabilityAlive(input: ParetoNbdProbabilityAliveInput): number {
  const { parameters, frequency, recencyPeriods, agePeriods } = input;
  requireParameters("paretoNbdProbabilityAlive", paretoNbdParameterNames, parameters);
  requireHistory("paretoNbdProbabilityAlive", input);
  return 1 / (1 + Math.exp(logDeadToAlive(parameters, frequency, recencyPeriods, agePeriods)));
}

/**
 * {@link paretoNbdProbabilityAlive} of many customers at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link paretoNbdProbabilityAlive} does.
 * @example
 * ```ts
 * import { paretoNbdProbabilityAliveBatch } from "opscycle/kpi";
 *
 * const parameters = { r: 0.5534, alpha: 10.5802, s: 0.6061, beta: 11.6562 };
 * Array.from(paretoNbdProbabilityAliveBatch({ parameters, frequency: [3, 5], recencyPeriods: 30, agePeriods: 30 })); // => [1, 1]
 * ```
 */
export function paretoNbdProbabilityAliveBatch(
  columns: ColumnsOf<CustomerHistory> & {
    /** Of the model, the same for every row. */
    readonly parameters: ParetoNbdParameters;
  },
): Float64Array {
  const { parameters } = columns;
  const row = { frequency: 0, recencyPeriods: 0, agePeriods: 0 };
  const alive = (history: CustomerHistory) => paretoNbdProbabilityAlive({ parameters, ...history });
  return overColumns("paretoNbdProbabilityAliveBatch", alive, row, columns);
}
