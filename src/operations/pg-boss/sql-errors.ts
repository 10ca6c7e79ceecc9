/** Other workers have taken letters that were read: what was made of them must not be kept. */
export class LettersTaken extends Error {
  override readonly name = "LettersTaken";
}

/**
 * Classes of SQLSTATE that say nothing about what was to be written: the connection, the transaction's own state, a
 * deadlock, a lack of resources, an operator who intervened.
 */
const passing = ["08", "25", "40", "53", "55", "57", "58"];

/** Whether an error will pass by itself, so that the whole is to be tried again. */
export function isPassing(error: unknown): boolean {
  if (error instanceof LettersTaken) return true;
  const code: unknown = Reflect.get(Object(error), "code");
  return typeof code === "string" && passing.some((start) => code.startsWith(start));
}

/** Whether somebody else wrote the same at the same time. */
export function isRace(error: unknown): boolean {
  return Reflect.get(Object(error), "code") === "23505";
}
