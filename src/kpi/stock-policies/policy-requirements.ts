import { describeValue, InvalidInputError } from "../../errors/index.js";

/** Refuses what is not a finite number above 0. */
export function requirePositive(subject: string, path: string, value: number): void {
  if (!Number.isFinite(value) || value <= 0) throw refusal(subject, path, "a number above 0", value);
}

/** Refuses what is not a share between 0 and 1, both excluded. */
export function requireOpenShare(subject: string, path: string, value: number): void {
  if (!Number.isFinite(value) || value <= 0 || value >= 1)
    throw refusal(subject, path, "a number between 0 and 1, both excluded", value);
}

/** Refuses what is not an integer, of whatever sign. */
export function requireInteger(subject: string, path: string, value: number): void {
  if (!Number.isSafeInteger(value)) throw refusal(subject, path, "an integer", value);
}

/** Refuses what is not one of the names of an option. */
export function requireOneOf(subject: string, path: string, value: string, names: readonly string[]): void {
  if (!names.includes(value)) throw refusal(subject, path, names.join(" or "), value);
}

/** Says what was expected of a field, and what came. */
export function refusal(
  subject: string,
  path: string,
  expected: string,
  received: unknown,
): InvalidInputError {
  return new InvalidInputError(subject, [{ path, expected, received: describeValue(received) }]);
}
