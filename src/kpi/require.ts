import { describeValue } from "../errors/describe-value.js";
import { InvalidInputError } from "../errors/invalid-input-error.js";

/** Refuses what is not a finite number. */
export function requireFinite(subject: string, path: string, value: number): void {
  if (!Number.isFinite(value)) throw refusal(subject, path, "a finite number", value);
}

/** Refuses what is not a finite number of 0 or more. */
export function requireNonNegative(subject: string, path: string, value: number): void {
  if (!Number.isFinite(value) || value < 0) throw refusal(subject, path, "a number of 0 or more", value);
}

/** Refuses what is not a finite number above 0. */
export function requirePositive(subject: string, path: string, value: number): void {
  if (!Number.isFinite(value) || value <= 0) throw refusal(subject, path, "a number above 0", value);
}

/** Refuses what is not a number from 0 to 1. */
export function requireShare(subject: string, path: string, value: number): void {
  if (!Number.isFinite(value) || value < 0 || value > 1)
    throw refusal(subject, path, "a number from 0 to 1", value);
}

/** Refuses what is not a number above 0 and below 1. */
export function requireInnerShare(subject: string, path: string, value: number): void {
  if (!Number.isFinite(value) || value <= 0 || value >= 1)
    throw refusal(subject, path, "a number above 0 and below 1", value);
}

/** Refuses what is not an integer, of whatever sign. */
export function requireInteger(subject: string, path: string, value: number): void {
  if (!Number.isSafeInteger(value)) throw refusal(subject, path, "an integer", value);
}

/** Refuses what is not an integer of 0 or more. */
export function requireCount(subject: string, path: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0)
    throw refusal(subject, path, "an integer of 0 or more", value);
}

/** Refuses what is not an integer of 1 or more. */
export function requirePositiveCount(subject: string, path: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 1)
    throw refusal(subject, path, "an integer of 1 or more", value);
}

/** Refuses a part that is larger than the whole it belongs to. */
export function requireAtMost(
  subject: string,
  path: string,
  value: number,
  wholePath: string,
  whole: number,
): void {
  if (value > whole) throw refusal(subject, path, `at most ${wholePath}, which is ${whole}`, value);
}

/** Refuses a list in which any number is not finite and 0 or more. */
export function requireNonNegatives(subject: string, path: string, values: ArrayLike<number>): void {
  if (typeof values !== "object" || values === null || typeof values.length !== "number")
    throw refusal(subject, path, "a list of numbers", values);
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    if (value === undefined || !Number.isFinite(value) || value < 0)
      throw refusal(subject, `${path}.${index}`, "a number of 0 or more", value);
  }
}

/** Refuses what is not one of the values that an option knows. */
export function requireOneOf<Option extends string | number>(
  subject: string,
  path: string,
  value: Option,
  options: readonly Option[],
): void {
  if (!options.includes(value)) throw refusal(subject, path, `one of ${options.join(", ")}`, value);
}

/** Hands a result on, and refuses inputs so large that the result is no longer finite. */
export function finiteResult(subject: string, result: number): number {
  if (!Number.isFinite(result))
    throw new InvalidInputError(subject, [
      { path: "", expected: "numbers whose result is finite", received: "numbers that overflow" },
    ]);
  // Adding 0 makes 0 of −0.
  return result + 0;
}

/** Hands several results on, and refuses inputs for which one of them is no longer finite. */
export function finiteResults<Results extends object>(subject: string, results: Results): Results {
  for (const result of Object.values(results)) finiteResult(subject, result);
  return results;
}

/** Divides. `null` where the denominator is 0, because the measure is undefined there. */
export function quotient(subject: string, numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : finiteResult(subject, numerator / denominator);
}

/** The error for one impossible field, to be thrown. */
export function refusal(
  subject: string,
  path: string,
  expected: string,
  received: unknown,
): InvalidInputError {
  return new InvalidInputError(subject, [{ path, expected, received: describeValue(received) }]);
}
