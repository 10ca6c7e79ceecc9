import { describeValue, InvalidInputError } from "../errors/index.js";

/** Refuses what is not a finite number. */
export function requireFinite(subject: string, path: string, value: number): void {
  if (!Number.isFinite(value)) throw invalid(subject, path, "a finite number", value);
}

/** Refuses what is not a finite number of 0 or more. */
export function requireNonNegative(subject: string, path: string, value: number): void {
  if (!Number.isFinite(value) || value < 0) throw invalid(subject, path, "a number of 0 or more", value);
}

/** Refuses what is not an integer of 0 or more. */
export function requireCount(subject: string, path: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0)
    throw invalid(subject, path, "an integer of 0 or more", value);
}

/** Refuses a part that is larger than the whole it belongs to. */
export function requireAtMost(
  subject: string,
  path: string,
  value: number,
  wholePath: string,
  whole: number,
): void {
  if (value > whole) throw invalid(subject, path, `at most ${wholePath}, which is ${whole}`, value);
}

/** Refuses a list in which any number is not finite and 0 or more. */
export function requireNonNegatives(subject: string, path: string, values: ArrayLike<number>): void {
  if (typeof values !== "object" || values === null || typeof values.length !== "number")
    throw invalid(subject, path, "a list of numbers", values);
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    if (value === undefined || !Number.isFinite(value) || value < 0)
      throw invalid(subject, `${path}.${index}`, "a number of 0 or more", value);
  }
}

/** Hands a result on, and refuses inputs so large that the result is no longer finite. */
export function finiteResult(subject: string, result: number): number {
  if (!Number.isFinite(result))
    throw new InvalidInputError(subject, [
      { path: "", expected: "numbers whose result is finite", received: "numbers that overflow" },
    ]);
  return result;
}

/** Divides. `null` where the denominator is 0, because the measure is undefined there. */
export function quotient(subject: string, numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : finiteResult(subject, numerator / denominator);
}

function invalid(subject: string, path: string, expected: string, received: unknown): InvalidInputError {
  return new InvalidInputError(subject, [{ path, expected, received: describeValue(received) }]);
}
