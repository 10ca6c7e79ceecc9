import { type InputDomain, isTextual } from "../input-domain.js";

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

/**
 * Chinese signs as plain ones and spaces as single ones, outside of quotes; in a column of texts only what separates and
 * encloses them.
 */
export function withPlainSigns(text: string, domain: InputDomain): string {
  const isText = isTextual(domain);
  return quotedParts(text)
    .map(({ part, isQuoted }) =>
      isQuoted ? part : [...spaced(part, isText)].map((sign) => plainSign(sign, isText)).join(""),
    )
    .join("");
}

function spaced(part: string, isText: boolean): string {
  return isText ? part : part.replaceAll(/\s+/g, " ");
}

/** A full-width sign has its plain one 0xFEE0 places before it. */
function plainSign(sign: string, isText: boolean): string {
  const known = signs.get(sign);
  if (known !== undefined) return known;
  const code = sign.charCodeAt(0);
  return !isText && code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : sign;
}

/** The alternatives of a cell: between commas and, where no text can be meant by it, `or`. Quoted parts stay whole. */
export function alternatives(text: string, domain: InputDomain): string[] {
  const separator = isTextual(domain) ? /,|^\s+or\s+$/i : /,|\s+or\s+/i;
  const parts = [""];
  for (const { part, isQuoted } of quotedParts(text)) {
    const [first = "", ...others] = isQuoted ? [part] : part.split(separator);
    parts.push((parts.pop() ?? "") + first, ...others);
  }
  return parts;
}

/** A text cut at its quotes; the quoted parts keep theirs. */
function quotedParts(text: string): { readonly part: string; readonly isQuoted: boolean }[] {
  const parts = text.split(/("(?:[^"\\]|\\.)*"|'[^']*')/s);
  return parts.map((part, index) => ({ part, isQuoted: index % 2 === 1 }));
}
