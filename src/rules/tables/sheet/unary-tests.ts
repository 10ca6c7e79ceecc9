import { type InputDomain, isTextual } from "../input-domain.js";
import { alternatives, withPlainSigns } from "./cell-signs.js";

/** What a cell of a spreadsheet says as data, or what would have been right. */
export type ReadCell = { readonly cell: unknown } | { readonly expected: string };

/**
 * Reads a cell as DMN's unary tests: `-` or nothing (any), `5`, `"gold"` or `gold`, `"a", "b"`, `< 10`, `[1..5)`,
 * `]1..5[`, `> 5 and < 10`, `not("x")`, `!= 5`, `null`, `true`, `date("2024-01-31")` or `2024-01-31`; and as other
 * tables have it `== 5`, `<> 5`, `["a", "b"]`, `in ["a", "b"]`, `< 5 or > 10`, `1_000`. Chinese signs (≥ ≤ ，“”) are read
 * like the others. What can be read in two ways is refused.
 */
export function readCell(text: string, domain: InputDomain): ReadCell {
  const plain = withPlainSigns(text, domain).trim();
  if (plain === "" || plain === "-" || plain === "－" || plain === "—") return { cell: undefined };
  if (domain.kind === "number" && /\d,\d/.test(plain))
    return { expected: "a number without a comma, or a list with a space after each comma" };
  const [, notIn, entries] = /^(not\s+)?in\s*([[(\]].*)$/is.exec(plain) ?? [];
  const inner = notIn === undefined ? /^not\s*\((.*)\)$/is.exec(plain)?.[1] : entries;
  const read = readTests(inner ?? entries ?? plain, domain, entries !== undefined);
  if (inner === undefined || !("cell" in read)) return read;
  if ([read.cell].flat().some(isNegated)) return { expected: "without != inside not(…)" };
  return { cell: { not: read.cell } };
}

function readTests(text: string, domain: InputDomain, isMembership: boolean): ReadCell {
  const tests = alternatives(listed(text, domain, isMembership), domain).map((one) =>
    readTest(one.trim(), domain),
  );
  const fault = tests.find((test) => "expected" in test);
  if (fault !== undefined) return fault;
  const cells = tests.flatMap((test) => ("cell" in test ? [test.cell] : []));
  if (cells.length > 1 && cells.some(isNegated)) return { expected: "not(…) around all, or without !=" };
  return { cell: cells.length === 1 ? cells[0] : cells };
}

/** What stands in the brackets of a list, after `in` in round ones too; an interval has brackets as well. */
function listed(text: string, domain: InputDomain, isMembership: boolean): string {
  const entries = (isMembership ? /^[[(](.*)[)\]]$/s : /^\[(.*)\]$/s).exec(text)?.[1];
  return entries === undefined || (!isTextual(domain) && entries.includes("..")) ? text : entries;
}

function isNegated(cell: unknown): boolean {
  return typeof cell === "object" && cell !== null && "not" in cell;
}

function readTest(text: string, domain: InputDomain): ReadCell {
  const [, sign, value = ""] = /^(==|=|!=|<>)\s*(.*)$/s.exec(text) ?? [];
  if (sign === undefined) return isOrdered(domain) ? readOrdered(text, domain) : readValue(text, domain);
  const read = readValue(value, domain);
  return (sign === "!=" || sign === "<>") && "cell" in read ? { cell: { not: read.cell } } : read;
}

function isOrdered({ kind }: InputDomain): boolean {
  return kind === "number" || kind === "date" || kind === "instant";
}

function readValue(text: string, domain: InputDomain): ReadCell {
  if (text === "null") return { cell: null };
  return isTextual(domain) ? readText(text) : readLiteral(text, domain);
}

function readText(text: string): ReadCell {
  const quoted = unquoted(text);
  if (quoted !== undefined) return { cell: quoted };
  if (/^!?(?!not\()[a-z]+\(/i.test(text))
    return { expected: 'a text in quotes, such as "gold", and no function' };
  if (text === "" || /["'`()[\]<>=]/.test(text)) return { expected: 'a text in quotes, such as "gold"' };
  return { cell: text };
}

/** The text within quotes; undefined where it is not in quotes, or they do not end as they began. */
export function unquoted(text: string): string | undefined {
  const single = /^'([^']*)'$/.exec(text) ?? /^“([^“”]*)”$/.exec(text);
  if (single !== null) return single[1];
  if (!/^"(?:[^"\\]|\\.)*"$/s.test(text)) return undefined;
  try {
    return String(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const comparisons = new Map([
  [">=", "atLeast"],
  [">", "above"],
  ["<=", "atMost"],
  ["<", "below"],
]);

/** Longer than anyone writes a comparison: patterns look at what is longer for too long. */
const testLimit = 200;

function readOrdered(text: string, domain: InputDomain): ReadCell {
  if (text.length > testLimit) return { expected: `at most ${testLimit} characters long` };
  const parts = text.replace(/date and time\s*\(/gi, "instant(").split(/\s+and\s+/i);
  if (parts.length > 1) return readJoined(parts, domain);
  const [, low, from, to, high] = /^([[(\]])(.*?)\.\.(.*)([\])[])$/.exec(text) ?? [];
  if (from !== undefined && to !== undefined) {
    const lower = bound(low === "[" ? "atLeast" : "above", from, domain);
    return joined([lower, bound(high === "]" ? "atMost" : "below", to, domain)]);
  }
  const [, sign = "", value = ""] = /^(>=|<=|>|<)(.*)$/s.exec(text) ?? [];
  const name = comparisons.get(sign);
  return name === undefined ? readValue(text, domain) : bound(name, value, domain);
}

function readJoined(parts: readonly string[], domain: InputDomain): ReadCell {
  const tests = parts.map((part) => readOrdered(part.trim(), domain));
  const isRange = (test: ReadCell) =>
    !("cell" in test) || (typeof test.cell === "object" && test.cell !== null);
  return tests.every(isRange) ? joined(tests) : { expected: 'comparisons on both sides of "and"' };
}

/** One range of several, which name different bounds. */
function joined(ranges: readonly ReadCell[]): ReadCell {
  const fault = ranges.find((range) => "expected" in range);
  if (fault !== undefined) return fault;
  const bounds = ranges.flatMap((range) => ("cell" in range ? Object.entries(range.cell ?? {}) : []));
  const cell = Object.fromEntries(bounds);
  if (Object.keys(cell).length < bounds.length) return { expected: "one lower and one upper bound" };
  return { cell };
}

function bound(name: string, text: string, domain: InputDomain): ReadCell {
  const literal = readLiteral(text.trim(), domain);
  return "cell" in literal ? { cell: { [name]: literal.cell } } : literal;
}

/** A number, a boolean, or a date, which the schema of the column then checks. */
export function readLiteral(text: string, { kind }: { readonly kind: string }): ReadCell {
  if (kind === "date" || kind === "instant") {
    const called = (/^(?:date|instant|date and time)\s*\(\s*(.*?)\s*\)$/i.exec(text) ??
      /^@(.*)$/.exec(text))?.[1];
    return { cell: unquoted(called ?? text) ?? called ?? text };
  }
  if (/^(true|false)$/i.test(text)) return { cell: text.toLowerCase() === "true" };
  const digits = text.replaceAll(/(?<=\d)_(?=\d)/g, "");
  const number = /^[+-]?(\d+(\.\d+)?|\.\d+)(e[+-]?\d+)?$/i.test(digits) ? Number(digits) : Number.NaN;
  if (Number.isFinite(number)) return { cell: number };
  return {
    expected:
      kind === "number" ? "a number, a comparison with one, or an interval such as [1..5)" : "true or false",
  };
}
