import { type InputDomain, isTextual } from "./input-domain.js";

/** What a cell of a spreadsheet says as data, or what would have been right. */
export type ReadCell = { readonly cell: unknown } | { readonly expected: string };

/**
 * Reads a cell as DMN's unary tests: `-` or nothing (any), `5`, `"gold"` or `gold`, `"a", "b"`, `< 10`, `[1..5)`,
 * `]1..5[`, `> 5 and < 10`, `not("x")`, `null`, `true`, `date("2024-01-31")` or `2024-01-31`. Chinese signs (≥ ≤ ，“”)
 * are read like the others. What can be read in two ways is refused.
 */
export function readCell(text: string, domain: InputDomain): ReadCell {
  const plain = withPlainSigns(text, domain).trim();
  if (plain === "" || plain === "-" || plain === "－" || plain === "—") return { cell: undefined };
  if (domain.kind === "number" && /\d,\d/.test(plain))
    return { expected: "a number without a comma, or a list with a space after each comma" };
  const inner = /^not\s*\((.*)\)$/is.exec(plain)?.[1];
  const tests = splitAtCommas(inner ?? plain).map((one) => readTest(one.trim(), domain));
  const fault = tests.find((test) => "expected" in test);
  if (fault !== undefined) return fault;
  const cells = tests.flatMap((test) => ("cell" in test ? [test.cell] : []));
  const cell = cells.length === 1 ? cells[0] : cells;
  return inner === undefined ? { cell } : negated(cell);
}

function negated(cell: unknown): ReadCell {
  const isNegated = (one: unknown) => typeof one === "object" && one !== null && "not" in one;
  if (isNegated(cell) || (Array.isArray(cell) && cell.some(isNegated)))
    return { expected: "without != inside not(…)" };
  return { cell: { not: cell } };
}

function readTest(text: string, domain: InputDomain): ReadCell {
  if (text === "null") return { cell: null };
  if (domain.kind === "number" || domain.kind === "date" || domain.kind === "instant")
    return readOrdered(text, domain);
  if (isTextual(domain)) return readText(text);
  return readLiteral(text, domain);
}

function readText(text: string): ReadCell {
  const quoted = unquoted(text);
  if (quoted !== undefined) return { cell: quoted };
  if (text === "" || /["'()[\]<>=]/.test(text)) return { expected: 'a text in quotes, such as "gold"' };
  return { cell: text };
}

/** The text within quotes; undefined where it is not in quotes, or they do not end as they began. */
export function unquoted(text: string): string | undefined {
  const single = /^'([^']*)'$/.exec(text)?.[1];
  if (single !== undefined) return single;
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

function readOrdered(text: string, domain: InputDomain): ReadCell {
  const parts = text.replace(/date and time\s*\(/gi, "instant(").split(/\s+and\s+/i);
  if (parts.length > 1) return readJoined(parts, domain);
  const [, low, from, to, high] = /^([[(\]])(.*?)\.\.(.*)([\])[])$/.exec(text) ?? [];
  if (from !== undefined && to !== undefined) {
    const lower = bound(low === "[" ? "atLeast" : "above", from, domain);
    return joined([lower, bound(high === "]" ? "atMost" : "below", to, domain)]);
  }
  const [, sign = "", value = ""] = /^(>=|<=|!=|>|<|=)(.*)$/.exec(text) ?? [];
  const name = comparisons.get(sign);
  if (name !== undefined) return bound(name, value, domain);
  const literal = readLiteral(sign === "" ? text : value.trim(), domain);
  return sign === "!=" && "cell" in literal ? { cell: { not: literal.cell } } : literal;
}

function readJoined(parts: readonly string[], domain: InputDomain): ReadCell {
  const tests = parts.map((part) => readOrdered(part.trim(), domain));
  const isRange = (test: ReadCell) =>
    !("cell" in test) || (typeof test.cell === "object" && test.cell !== null && !("not" in test.cell));
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
    const called = /^(?:date|instant|date and time)\s*\(\s*(.*?)\s*\)$/i.exec(text)?.[1];
    return { cell: unquoted(called ?? text) ?? called ?? text };
  }
  if (/^(true|false)$/i.test(text)) return { cell: text.toLowerCase() === "true" };
  const number = /^[+-]?(\d+(\.\d+)?|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (Number.isFinite(number)) return { cell: number };
  return {
    expected: kind === "number" ? "a number, a comparison or an interval such as [1..5)" : "true or false",
  };
}

const signs = new Map([
  ["≥", ">="],
  ["≤", "<="],
  ["≠", "!="],
  ["、", ","],
  ["，", ","],
  ["（", "("],
  ["）", ")"],
  ["“", '"'],
  ["”", '"'],
  ["‘", "'"],
  ["’", "'"],
]);

/** Chinese signs as plain ones, outside of quotes; in a column of texts only what separates and encloses them. */
function withPlainSigns(text: string, domain: InputDomain): string {
  const isText = isTextual(domain);
  return quotedParts(text)
    .map(({ part, isQuoted }) =>
      isQuoted ? part : [...part].map((sign) => plainSign(sign, isText)).join(""),
    )
    .join("");
}

/** A full-width sign has its plain one 0xFEE0 places before it. */
function plainSign(sign: string, isText: boolean): string {
  const known = signs.get(sign);
  if (known !== undefined) return known;
  const code = sign.charCodeAt(0);
  return !isText && code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : sign;
}

function splitAtCommas(text: string): string[] {
  const parts = [""];
  for (const { part, isQuoted } of quotedParts(text)) {
    const [first = "", ...others] = isQuoted ? [part] : part.split(",");
    parts.push((parts.pop() ?? "") + first, ...others);
  }
  return parts;
}

/** A text cut at its quotes; the quoted parts keep theirs. */
function quotedParts(text: string): { readonly part: string; readonly isQuoted: boolean }[] {
  const parts = text.split(/("(?:[^"\\]|\\.)*"|'[^']*')/s);
  return parts.map((part, index) => ({ part, isQuoted: index % 2 === 1 }));
}
