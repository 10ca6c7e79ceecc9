import { describeValue, InvalidInputError } from "../../errors/index.js";

/** Refuses what is not one of the options. */
export function requireOption(
  subject: string,
  path: string,
  value: unknown,
  options: readonly (string | number)[],
): void {
  if (options.some((option) => option === value)) return;
  const expected = `one of ${options.map(describeValue).join(", ")}`;
  throw new InvalidInputError(subject, [{ path, expected, received: describeValue(value) }]);
}
