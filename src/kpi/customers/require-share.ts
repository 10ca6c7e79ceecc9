import { describeValue, InvalidInputError } from "../../errors/index.js";

/** Refuses what is not a ratio from 0 to 1. */
export function requireShare(subject: string, path: string, value: number): void {
  if (!(Number.isFinite(value) && value >= 0 && value <= 1))
    throw new InvalidInputError(subject, [
      { path, expected: "a ratio from 0 to 1", received: describeValue(value) },
    ]);
}
