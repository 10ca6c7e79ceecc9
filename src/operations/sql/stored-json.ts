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

/** Reads an object that was stored as JSON; `fields` are objects in it. @throws InvalidInputError when it is none. */
export function storedObject(
  text: string,
  subject: string,
  path: string,
  fields: readonly string[] = [],
): object {
  const read = storedJson(text, subject, path);
  refuseOther(read, subject, path);
  for (const field of fields) refuseOther(Reflect.get(read, field), subject, `${path}.${field}`);
  return read;
}

function refuseOther(read: unknown, subject: string, path: string): asserts read is object {
  if (typeof read === "object" && read !== null) return;
  const issue = { path, expected: "the object that was stored", received: describeValue(read) };
  throw new InvalidInputError(subject, [issue]);
}
