import { InvalidInputError } from "./invalid-input-error.js";

/** No file that a person writes is nested so deep. */
const deepest = 200;

/**
 * Refuses what is nested so deep that reading it would exhaust the stack, such as `[[[[…` and what contains itself.
 *
 * @throws InvalidInputError when lists and objects stand more than 200 deep in one another.
 */
export function refuseDeepNesting(subject: string, value: unknown): void {
  let level: readonly object[] = isNested(value) ? [value] : [];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth === deepest) {
      const expected = `nested at most ${deepest} deep`;
      throw new InvalidInputError(subject, [{ path: "", expected, received: "deeper nesting" }]);
    }
    level = [...new Set(level.flatMap((one) => Object.values(one).filter(isNested)))];
  }
}

function isNested(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
