import { describeValue, InvalidInputError } from "../../errors/index.js";
import { requireFinite } from "../require.js";

/** Refuses what is not a finite number above 0. */
export function requirePositive(subject: string, path: string, value: number): void {
  if (!Number.isFinite(value) || value <= 0) throw refusal(subject, path, "a number above 0", value);
}

/** Refuses what is not an integer of 1 or more. */
export function requirePositiveCount(subject: string, path: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 1)
    throw refusal(subject, path, "an integer of 1 or more", value);
}

/** Refuses what is not a probability above 0, of 1 at most. */
export function requirePositiveChance(subject: string, path: string, value: number): void {
  if (!(typeof value === "number" && value > 0 && value <= 1))
    throw refusal(subject, path, "a probability above 0, of 1 at most", value);
}

/** Refuses a list that is empty or in which any number is not finite. */
export function requireFiniteList(subject: string, path: string, values: ArrayLike<number>): void {
  if (typeof values !== "object" || values === null || !(values.length > 0))
    throw refusal(subject, path, "a list of at least one number", values);
  for (let index = 0; index < values.length; index += 1)
    requireFinite(subject, `${path}.${index}`, values[index] ?? Number.NaN);
}

/** Refuses what is not one of the words that an option knows. */
export function requireOneOf(subject: string, path: string, value: string, words: readonly string[]): void {
  if (!words.includes(value)) throw refusal(subject, path, `one of ${words.join(", ")}`, value);
}

/** An error for one field, to be thrown. */
export function refusal(
  subject: string,
  path: string,
  expected: string,
  received: unknown,
): InvalidInputError {
  return new InvalidInputError(subject, [{ path, expected, received: describeValue(received) }]);
}
