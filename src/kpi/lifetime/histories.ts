import { describeValue, InvalidInputError } from "../../errors/index.js";
import { requireCount, requireNonNegative } from "../require.js";

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

/** Refuses parameters of a model that are not numbers above 0. */
export function requireParameters(subject: string, parameters: object, path = "parameters"): void {
  for (const [name, value] of Object.entries(parameters)) requirePositive(subject, `${path}.${name}`, value);
}

/** Refuses what is not a finite number above 0. */
export function requirePositive(subject: string, path: string, value: unknown): void {
  if (typeof value !== "number" || !Number.isFinite(value) || value <= 0)
    throw new InvalidInputError(subject, [
      { path, expected: "a number above 0", received: describeValue(value) },
    ]);
}

/** Refuses columns of different lengths and histories that no customer can have. */
export function requireHistories(subject: string, histories: CustomerHistories): void {
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
    throw new InvalidInputError(subject, [
      {
        path: `customers.${path}`,
        expected: `a column of ${length} numbers`,
        received: describeValue(column),
      },
    ]);
}

/** Says which row was impossible. */
function atRow(subject: string, error: unknown, row: number): unknown {
  if (!(error instanceof InvalidInputError)) return error;
  const issues = error.issues.map((issue) => ({ ...issue, path: `customers.${issue.path}.${row}` }));
  return new InvalidInputError(subject, issues, { cause: error });
}
