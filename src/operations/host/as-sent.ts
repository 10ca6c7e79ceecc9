import { InvalidInputError } from "../../errors/index.js";

/** Deeper than anything that a schema describes; what holds itself is deeper than any number. */
const deepest = 100;

/**
 * A copy of what was sent: whoever sent it may change it while it stands in line, or when it stands in the journal.
 *
 * @throws InvalidInputError where it is nested too deep to be copied, or holds itself.
 */
export function asSent<Sent>(sent: Sent, subject: string): Sent;
export function asSent(sent: unknown, subject: string): unknown {
  return copy(sent, subject, 0);
}

function copy(sent: unknown, subject: string, depth: number): unknown {
  if (depth > deepest) throw tooDeep(subject);
  if (Array.isArray(sent)) return sent.map((part) => copy(part, subject, depth + 1));
  if (!isPlain(sent)) return sent;
  return Object.fromEntries(
    Object.entries(sent).map(([name, part]) => [name, copy(part, subject, depth + 1)]),
  );
}

function tooDeep(subject: string): InvalidInputError {
  const expected = `nested at most ${deepest} deep`;
  return new InvalidInputError(subject, [
    { path: "what is sent", expected, received: "something deeper, or something that holds itself" },
  ]);
}

/** What is no plain object is no JSON either: the schemas refuse it. */
function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
