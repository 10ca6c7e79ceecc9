import { describeValue, InvalidInputError } from "../../errors/index.js";

/**
 * Reads what was stored as JSON.
 *
 * @param subject - whose it is: `order A-1`
 * @throws InvalidInputError when it is not JSON: somebody else has changed the database.
 */
export function storedJson(text: string, subject: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const issue = { path, expected: "the JSON that was stored", received: describeValue(text) };
    throw new InvalidInputError(subject, [issue], { cause });
  }
}
