import { InvalidInputError } from "../../errors/index.js";
import { refusal, requireCount, requireNonNegative, requirePositive } from "../require.js";

/** What models of repeat buying know of one customer. All times are in one unit, such as weeks. */
export interface CustomerHistory {
  /** Purchases after the first one, an integer of 0 or more (x). */
  readonly frequency: number;
  /** Periods from the first purchase to the last, 0 to `agePeriods` (t_x). It counts as 0 where `frequency` is 0. */
  readonly recencyPeriods: number;
  /** Periods from the first purchase to the end of the observation, 0 or more (T). */
  readonly agePeriods: number;
}

/** {@link CustomerHistory} of many customers, in columns. */
export interface CustomerHistories {
  /** Purchases after the first one, integers of 0 or more. */
  readonly frequency: ArrayLike<number>;
  /** Periods from the first purchase to the last. */
  readonly recencyPeriods: ArrayLike<number>;
  /** Periods from the first purchase to the end of the observation. */
  readonly agePeriods: ArrayLike<number>;
  /** How many customers share each row, 0 or more; 1 by default. */
  readonly weights?: ArrayLike<number>;
}

/** Refuses a history that no customer can have. */
export function requireHistory(subject: string, history: CustomerHistory): void {
  const { frequency, recencyPeriods, agePeriods } = history;
  requireCount(subject, "frequency", frequency);
  requireNonNegative(subject, "recencyPeriods", recencyPeriods);
  requireNonNegative(subject, "agePeriods", agePeriods);
  if (recencyPeriods > agePeriods)
    throw new InvalidInputError(subject, [
      {
        path: "recencyPeriods",
        expected: `at most agePeriods, which is ${agePeriods}`,
        received: String(recencyPeriods),
      },
    ]);
}

/** Refuses parameters of a model that are missing or not numbers above 0. */
export function requireParameters<Name extends string>(
  subject: string,
  names: readonly Name[],
  parameters: { readonly [Each in Name]: number },
  path = "parameters",
): void {
  if (typeof parameters !== "object" || parameters === null)
    throw refusal(subject, path, `numbers for ${names.join(", ")}`, parameters);
  for (const name of names) requirePositive(subject, `${path}.${name}`, parameters[name]);
}

/** Refuses customers without a column of frequencies, by whose length the others are measured. */
export function requireFrequencies(
  subject: string,
  customers: { readonly frequency: ArrayLike<number> },
): void {
  if (typeof customers !== "object" || customers === null)
    throw refusal(subject, "customers", "columns of numbers", customers);
  if (typeof customers.frequency?.length !== "number")
    throw refusal(subject, "customers.frequency", "a column of numbers", customers.frequency);
}

/** Refuses columns of different lengths and histories that no customer can have. */
export function requireHistories(subject: string, histories: CustomerHistories): void {
  requireFrequencies(subject, histories);
  const { frequency, weights } = histories;
  for (const path of ["recencyPeriods", "agePeriods"] as const)
    requireLength(subject, path, histories[path], frequency.length);
  if (weights !== undefined) requireLength(subject, "weights", weights, frequency.length);
  for (let row = 0; row < frequency.length; row += 1) {
    requireNonNegative(subject, `customers.weights.${row}`, weights?.[row] ?? 1);
    try {
      requireHistory(subject, historyAt(histories, row));
    } catch (error) {
      throw atRow(subject, error, row);
    }
  }
}

/** One row of the columns. */
export function historyAt(histories: CustomerHistories, row: number): CustomerHistory {
  return {
    frequency: histories.frequency[row] ?? Number.NaN,
    recencyPeriods: histories.recencyPeriods[row] ?? Number.NaN,
    agePeriods: histories.agePeriods[row] ?? Number.NaN,
  };
}

/** Adds up a row's log-likelihood over all rows, each as often as its weight says. */
export function sumOverHistories(
  histories: CustomerHistories,
  logLikelihood: (frequency: number, recencyPeriods: number, agePeriods: number) => number,
): number {
  const { frequency, recencyPeriods, agePeriods, weights } = histories;
  let sum = 0;
  for (let row = 0; row < frequency.length; row += 1)
    sum +=
      (weights?.[row] ?? 1) *
      logLikelihood(frequency[row] ?? 0, recencyPeriods[row] ?? 0, agePeriods[row] ?? 0);
  return sum;
}

/** Refuses a column of another length. */
export function requireLength(
  subject: string,
  path: string,
  column: ArrayLike<number>,
  length: number,
): void {
  if (column?.length !== length)
    throw refusal(subject, `customers.${path}`, `a column of ${length} numbers`, column);
}

/** Says which row was impossible. */
function atRow(subject: string, error: unknown, row: number): unknown {
  if (!(error instanceof InvalidInputError)) return error;
  const issues = error.issues.map((issue) => ({ ...issue, path: `customers.${issue.path}.${row}` }));
  return new InvalidInputError(subject, issues, { cause: error });
}
