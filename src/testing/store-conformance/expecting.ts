import { canonicalJson } from "../../rules/fingerprint.js";

/** @throws Error that says what was expected and what came, unless both are the same JSON. */
export function expectSame(what: string, received: unknown, expected: unknown): void {
  const [was, wanted] = [canonicalJson(received ?? null), canonicalJson(expected ?? null)];
  if (was === wanted) return;
  const start = Math.max(0, firstDifference(was, wanted) - 60);
  throw new Error(`${what}: expected ${excerpt(wanted, start)}, received ${excerpt(was, start)}`);
}

/** @throws Error that says what is not so. */
export function expectTrue(what: string, holds: boolean): void {
  if (!holds) throw new Error(`${what}: expected this to be so, it is not`);
}

/** @throws Error unless the promise rejects with this very error. */
export async function expectRejection(
  what: string,
  promise: Promise<unknown>,
  expected: Error,
): Promise<void> {
  const received: unknown = await promise.then(
    () => "a fulfilled promise",
    (error: unknown) => error,
  );
  if (received !== expected)
    throw new Error(`${what}: expected ${String(expected)}, received ${String(received)}`);
}

function firstDifference(left: string, right: string): number {
  let place = 0;
  while (place < left.length && left[place] === right[place]) place += 1;
  return place;
}

function excerpt(text: string, start: number): string {
  const longest = 400;
  const part = text.slice(start, start + longest);
  return `${start > 0 ? "…" : ""}${part}${start + longest < text.length ? "…" : ""}`;
}
