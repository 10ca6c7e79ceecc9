import { InvalidDefinitionError } from "../../errors/index.js";
import type { WordingLexicon } from "./wording-lexicon.js";

// A folded text has letters, numbers and these signs alone: see fold-text.ts.
const sign = "[-.,!@$|*€%#]";
const separator = "[-.,!@$|*€%# ]";
/** What may stand between two pieces of a term. */
const between = `${separator}{0,4}`;
/** What may stand between two words of an innocent phrase. */
const plainBetween = "[-., ]{0,2}";
/** A letter may be repeated so often; without a bound a long row of one letter takes too long. */
const repeated = "{1,20}";
const character = "[^-.,!@$|*€%# ]";
/** Between the words of one sentence. */
const wordGap = "[-,@$|*€%# ]{1,4}";

/** Digits and signs that are written for letters. */
const letterForms: { readonly [letter: string]: string } = {
  a: "a4@*",
  b: "b8",
  e: "e3€*",
  g: "g9",
  i: "i1!|*",
  l: "l1|",
  o: "o0*",
  s: "s5$",
  t: "t7",
  u: "u*",
};

const englishNumbers =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty[- ](?:one|four|eight)|twenty|thirty|forty[- ]eight|sixty|seventy[- ]two|ninety|a[- ]few|a[- ]couple[- ]of|a|an|few|couple";
const numerals = "零〇一二两三四五六七八九十百半几数壹贰叁肆伍陆柒捌玖拾俩仨";
const digits = "0-9零〇一二三四五六七八九";
/** Between a time and an effect: what tells of delivery, returns, packs or doses breaks the link. */
const notOnset = "-,.!0-9退换货购订单券元送达保险邮客服片贴粒支装量试性抢领";
const placeholders: { readonly [name: string]: string } = {
  number: `(?:(?<![0-9月]|[0-9]\\.)[0-9]{1,9}(?:\\.[0-9]{1,9})?|(?<![月${numerals}])[${numerals}]{1,9}|(?<![a-z])(?:${englishNumbers.replace(/[a-z]{3,}/g, (word) => [...word].map(letterPattern).join(""))})(?![a-z]))(?:[-.,# ]{1,3}[0-9]{1,9})?`,
  phone: `(?<![${digits}])[1一]${separator}{0,2}[3-9三四五六七八九](?:${separator}{0,2}[${digits}]){9}(?![${digits}])`,
  email: "[a-z0-9][a-z0-9.%-]{0,40}@[a-z0-9-]{1,40}\\.[a-z]{2,9}",
  onset: `[^${notOnset}]{0,12}?`,
  gap: "[^.,!]{0,6}?",
  words: `(?:${wordGap}${character}[^ .!]{0,40}(?![^ .!])){0,6}?`,
  domain:
    "(?<![a-z0-9-])(?:[a-z0-9-]{2,40}(?:\\.(?:com|net|cn|shop|store)| ?\\. ?com)|(?:wa|t)\\.me)(?![a-z])",
};

const numeralForms: { readonly [numeral: string]: string } = {
  "0": "0o",
  一: "一1",
  二: "二2贰",
  三: "三3叁",
};

/** How a term becomes a pattern: with everything that evades, or as it stands. */
export interface TermStyle {
  /** Where its sets and its pinyin are. */
  readonly lexicon: Pick<WordingLexicon, "sets" | "pinyin">;
  /** `spelled`: with all evasions. `set`: in a set, not spaced out letter by letter. `literal`: as it stands. */
  readonly as: "spelled" | "set" | "literal";
}

/**
 * The pattern that finds a term in a folded text.
 *
 * @throws InvalidDefinitionError when the term names a set that the lexicon does not have.
 */
export function termPattern(term: string, style: TermStyle): string {
  const atoms = atomsOf(term);
  const last = atoms.length - 1;
  const patterns = atoms.map((atom, index) => atomPattern(atom, style, index === 0, index === last));
  const initials = style.as === "spelled" ? withOneInitial(atoms, style) : [];
  return `(?:${[joinAtoms(patterns, atoms, style), ...initials].join("|")})`;
}

/**
 * For each letter and character of a term the forms that it may have, for each set the forms in which its words may
 * begin: a text that has none of them for one of these does not have the term.
 */
export function charactersNeeded(term: string, { lexicon }: TermStyle): string[] {
  const formsOf = (one: string) =>
    (letterForms[one] ?? numeralForms[one] ?? one) + (lexicon.pinyin[one]?.[0] ?? "");
  return atomsOf(term).flatMap((atom) => {
    if (!atom.startsWith("{")) return [...atom].map(formsOf);
    const words = lexicon.sets[atom.slice(1, -1)] ?? [];
    const beginnings = [...new Set(words.flatMap((word) => atomsOf(word)[0]?.[0] ?? []))];
    return beginnings.length === 0 || beginnings.includes("{") ? [] : [beginnings.map(formsOf).join("")];
  });
}

/** The pieces of a term: a placeholder, a Latin word, a number, or a single character. */
function atomsOf(term: string): string[] {
  return term.toLowerCase().match(/\{[a-z0-9-]+\}|[a-z]+|[0-9]+|[\p{L}\p{N}%#]/gu) ?? [];
}

function joinAtoms(patterns: readonly string[], atoms: readonly string[], { as }: TermStyle): string {
  const isWord = (index: number) => /^[a-z0-9{]/.test(atoms[index] ?? "");
  const joined = patterns.map((pattern, index) => {
    if (index === 0) return pattern;
    if (as !== "literal") return between + pattern;
    return (isWord(index - 1) && isWord(index) ? plainBetween : " ?") + pattern;
  });
  return startsAlone(atoms[0]) + joined.join("") + endsAlone(atoms.at(-1));
}

/** A Latin word begins and ends where no letter stands; a number where no digit does. */
function startsAlone(atom = ""): string {
  if (/^[a-z]/.test(atom)) return "(?<![a-z])";
  return /^[0-9]/.test(atom) ? "(?<![0-9])" : "";
}

function endsAlone(atom = ""): string {
  if (/^[a-z]/.test(atom)) return "(?![a-z])";
  return /^[0-9]/.test(atom) ? "(?!\\.?[0-9])" : "";
}

function atomPattern(atom: string, style: TermStyle, isFirst: boolean, isLast: boolean): string {
  if (atom.startsWith("{")) return placeholderPattern(atom.slice(1, -1), style);
  if (style.as === "literal" || /^[%#]/.test(atom)) return atom;
  if (/^[0-9]/.test(atom)) return atom.replaceAll("0", `[${numeralForms["0"]}]`);
  if (/^[a-z]/.test(atom)) return wordPattern(atom, style);
  const pinyin = pinyinPattern(style.lexicon.pinyin[atom], isFirst, isLast);
  return `(?:${characterPattern(atom)}${pinyin})`;
}

function placeholderPattern(name: string, { lexicon, as }: TermStyle): string {
  const known = placeholders[name];
  if (known !== undefined) return known;
  const words = lexicon.sets[name];
  if (words === undefined)
    throw new InvalidDefinitionError(`wording lexicon has no set ${name}, which a term names`, { set: name });
  const style: TermStyle = { lexicon, as: as === "literal" ? "literal" : "set" };
  return `(?:${words.map((word) => termPattern(word, style)).join("|")})`;
}

/** A word in one piece, with signs in it, or spaced out letter by letter; letters may be repeated. */
function wordPattern(word: string, { as }: TermStyle): string {
  const letters = [...word].map(letterPattern);
  if (as === "set") return letters.join("");
  const inOnePiece = letters.join(`${sign}{0,2}`);
  return word.length < 3 ? inOnePiece : `(?:${inOnePiece}|${letters.join(`${separator}{1,3}`)})`;
}

function letterPattern(letter: string): string {
  return `[${letterForms[letter] ?? letter}]${repeated}`;
}

/** A Chinese character, repeated or not. */
function characterPattern(one: string): string {
  return `[${numeralForms[one] ?? one}]${repeated}`;
}

/** Pinyin with or without the number of its tone; at the ends of a term no other letter stands beside it. */
function pinyinPattern(pinyin: string | undefined, isFirst: boolean, isLast: boolean): string {
  if (pinyin === undefined) return "";
  const syllable = [...pinyin].join(`${sign}{0,2}`);
  return `|${isFirst ? "(?<![a-z])" : ""}${syllable}[1-5]?${isLast ? "(?![a-z])" : ""}`;
}

/** Of three characters or more, one may be written by the initial of its pinyin: 国j级. */
function withOneInitial(atoms: readonly string[], { lexicon }: TermStyle): string[] {
  if (atoms.length < 3 || !atoms.every((atom) => /^\p{Script=Han}$/u.test(atom))) return [];
  return atoms.flatMap((atom, place) => {
    const initial = lexicon.pinyin[atom]?.[0];
    if (initial === undefined) return [];
    const patterns = atoms.map((one, index) =>
      index === place ? `(?<![a-z])${initial}(?![a-z])` : characterPattern(one),
    );
    return [patterns.join(between)];
  });
}
