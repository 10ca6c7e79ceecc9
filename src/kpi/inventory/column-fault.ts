import { InvalidInputError } from "../../errors/index.js";

/** The error of a column of the wrong length. */
export function invalidColumn(
  subject: string,
  path: string,
  expected: string,
  length: number,
): InvalidInputError {
  return new InvalidInputError(subject, [{ path, expected, received: `${length} values` }]);
}

/** Refuses a column that is not as long as another. */
export function requireSameLength(
  subject: string,
  path: string,
  column: ArrayLike<number>,
  length: number,
): void {
  if (column.length !== length)
    throw invalidColumn(subject, path, `a column of ${length} values`, column.length);
}
