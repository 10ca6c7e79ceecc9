import { describeValue, dotted, type InputIssue } from "../errors/index.js";

/** The same value with 0 for each −0: JSON reads −0 and does not write it. */
export function withoutNegativeZero<Value>(value: Value): Value;
export function withoutNegativeZero(value: unknown): unknown {
  if (typeof value === "number") return value + 0;
  if (Array.isArray(value)) return value.map((one: unknown) => withoutNegativeZero(one));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutNegativeZero(one)]));
}

/** @throws RangeError where a number, at any depth, is not finite: JSON knows no NaN and no Infinity. */
export function requireFinite(name: string, value: unknown): void {
  if (typeof value === "number" && !Number.isFinite(value))
    throw new RangeError(`${name} came to ${value}, which is not a finite number`);
  if (typeof value !== "object" || value === null) return;
  for (const [key, one] of Object.entries(value)) requireFinite(`${name}.${key}`, one);
}

/** Keys, at any depth, that the reading of records would drop without a word: JSON can name a key `__proto__`. */
export function prototypeKeys(value: unknown, at: readonly PropertyKey[] = []): InputIssue[] {
  return entriesOf(value).flatMap(([key, one]): InputIssue[] => {
    if (key !== "__proto__") return prototypeKeys(one, [...at, key]);
    const expected = "absent: nothing may have this name";
    return [{ path: dotted([...at, key]), expected, received: describeValue(one) }];
  });
}

/** Numbers so large, or so near to 0, that what is made of a few of them may be no finite number any more. */
export function extremeNumbers(value: unknown, at: readonly PropertyKey[] = []): InputIssue[] {
  if (typeof value === "number" && value !== 0 && (Math.abs(value) > 1e50 || Math.abs(value) < 1e-50)) {
    const expected = "0, or a number of a size from 1e-50 to 1e50";
    return [{ path: dotted(at), expected, received: describeValue(value) }];
  }
  return entriesOf(value).flatMap(([key, one]) => extremeNumbers(one, [...at, key]));
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null && !ArrayBuffer.isView(value)
    ? Object.entries(value)
    : [];
}
