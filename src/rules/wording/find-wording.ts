import { type CompiledTerm, compiledPhrases, compiledTerms } from "./compile-lexicon.js";
import { type FoldedText, foldText, joinSpelledOut } from "./fold-text.js";
import { starterWordingLexicon } from "./starter-lexicon.js";
import type { WordingClass, WordingLexicon, WordingTerms } from "./wording-lexicon.js";

/** A term of the lexicon that was found in a text. */
export interface WordingFinding {
  /** What is wrong with it. */
  readonly class: WordingClass;
  /** The term as the lexicon has it. */
  readonly term: string;
  /** What stands in the text. */
  readonly text: string;
  /** Index of its first character in the text, in UTF-16 units as `String.slice` counts. */
  readonly start: number;
  /** Index after its last character. */
  readonly end: number;
}

/** What a shop adds to a lexicon. */
export interface WordingAdditions {
  /** More terms to look for. */
  readonly extraTerms?: WordingTerms;
  /** More innocent phrases: brand names, names of awards. */
  readonly allowedTerms?: readonly string[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

type Found = Pick<CompiledTerm, "class" | "term"> & Span;

const noTerms: WordingTerms = {};
const noPhrases: readonly string[] = [];

/**
 * Finds the terms of a lexicon in a text, also where they are disguised: full width, traditional characters, accents,
 * invisible characters and HTML tags, separators or emoji between characters, repeated letters, digits and letters of other scripts
 * for Latin ones, pinyin, spaced-out words. What lies within an innocent phrase of the lexicon is left out.
 *
 * It finds words and knows nothing of facts: an honest claim may be found, and a false one in other words is not.
 *
 * @param lexicon - the built-in one unless given; it is data, not legal advice
 * @returns the findings in the order of the text
 * @throws InvalidDefinitionError when a term names a set that the lexicon does not have.
 *
 * @example
 * ```ts
 * import { findWording } from "opscycle/rules";
 *
 * const [finding] = findWording("本店最·佳面霜");
 * finding; // => { class: "absolute", term: "最佳", text: "最·佳", start: 2, end: 5 }
 * findWording("最近上新，请在最佳食用期内食用"); // => []
 * ```
 */
export function findWording(
  text: string,
  lexicon: WordingLexicon = starterWordingLexicon,
  { extraTerms = noTerms, allowedTerms = noPhrases }: WordingAdditions = {},
): WordingFinding[] {
  const folded = foldText(text, lexicon.spellings);
  const joined = joinSpelledOut(folded);
  const found = [folded, ...(joined ? [joined] : [])].flatMap((one) =>
    findGuilty(one, lexicon, { extraTerms, allowedTerms }),
  );
  return longestOfEachClass(found.sort(byPlace))
    .map((one) => ({ ...one, text: text.slice(one.start, one.end) }))
    .sort((one, other) => one.start - other.start || one.end - other.end);
}

/** The terms that lie within no innocent phrase, by their places in the original. */
function findGuilty(
  folded: FoldedText,
  lexicon: WordingLexicon,
  { extraTerms, allowedTerms }: Required<WordingAdditions>,
): Found[] {
  const found = [lexicon.terms, extraTerms].flatMap((terms) =>
    findTerms(folded, compiledTerms(terms, lexicon)),
  );
  if (found.length === 0) return [];
  const innocent = [lexicon.allowed, allowedTerms].flatMap((phrases) =>
    spansOf(folded, compiledPhrases(phrases, lexicon)),
  );
  return outside(found, innocent).map((one) => ({ ...one, ...inOriginal(folded, one) }));
}

function findTerms({ text }: FoldedText, terms: readonly CompiledTerm[]): Found[] {
  const present = new Set(text);
  const hasOneOf = (forms: string) => [...forms].some((form) => present.has(form));
  return terms
    .filter(({ needs }) => needs.every(hasOneOf))
    .flatMap(({ class: wordingClass, term, pattern, isLatin }) =>
      matches(text, pattern)
        .filter(({ start, end }) => !isLatin || /\p{L}/u.test(text.slice(start, end)))
        .map((span) => ({ class: wordingClass, term, ...span })),
    );
}

function spansOf({ text }: FoldedText, patterns: readonly RegExp[]): Span[] {
  return patterns.flatMap((pattern) => matches(text, pattern));
}

/** All matches, with the pattern itself: `matchAll` makes a new one for each text, which costs more than the search. */
function matches(text: string, pattern: RegExp): Span[] {
  const spans: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const end = match.index + match[0].length;
    spans.push({ start: match.index, end });
    pattern.lastIndex = Math.max(end, match.index + 1);
  }
  return spans;
}

/** What lies within no innocent span, in the order of the text; of what begins together the longest comes first. */
function outside(found: readonly Found[], innocent: readonly Span[]): Found[] {
  const spans = [...innocent].sort(byPlace);
  let next = 0;
  let reach = 0;
  return [...found].sort(byPlace).filter(({ start, end }) => {
    for (let span = spans[next]; span !== undefined && span.start <= start; span = spans[++next])
      reach = Math.max(reach, span.end);
    return end > reach;
  });
}

/** Of findings of one class that lie within one another, the longest; they come in the order of `outside`. */
function longestOfEachClass(found: readonly Found[]): Found[] {
  const reaches = new Map<WordingClass, number>();
  return found.filter(({ class: wordingClass, end }) => {
    if (end <= (reaches.get(wordingClass) ?? 0)) return false;
    reaches.set(wordingClass, end);
    return true;
  });
}

function byPlace(one: Span, other: Span): number {
  return one.start - other.start || other.end - one.end;
}

function inOriginal({ starts, ends }: FoldedText, { start, end }: Span): Span {
  return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
}
