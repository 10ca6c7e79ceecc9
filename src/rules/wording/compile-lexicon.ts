import { charactersNeeded, type TermStyle, termPattern } from "./compile-term.js";
import {
  type WordingClass,
  type WordingLexicon,
  type WordingTerms,
  wordingClasses,
} from "./wording-lexicon.js";

/** A term ready to be looked for in a folded text. */
export interface CompiledTerm {
  readonly class: WordingClass;
  readonly term: string;
  readonly pattern: RegExp;
  /** Characters of which the text must have one each. */
  readonly needs: readonly string[];
  /** Whether it is written in Latin letters: digits alone are then no match, though some may stand for letters. */
  readonly isLatin: boolean;
}

/** Compiled once for each object: parameters keep theirs from one decision to the next. */
function compiledOnce<Source extends object, Compiled>(
  compile: (source: Source, lexicon: WordingLexicon) => Compiled,
): (source: Source, lexicon: WordingLexicon) => Compiled {
  const compiled = new WeakMap<Source, { readonly lexicon: WordingLexicon; readonly result: Compiled }>();
  return (source, lexicon) => {
    const known = compiled.get(source);
    if (known?.lexicon === lexicon) return known.result;
    const result = compile(source, lexicon);
    compiled.set(source, { lexicon, result });
    return result;
  };
}

/** The terms as patterns; their sets and their pinyin are the lexicon's. */
export const compiledTerms = compiledOnce((terms: WordingTerms, lexicon): readonly CompiledTerm[] =>
  wordingClasses.flatMap((wordingClass) =>
    (terms[wordingClass] ?? []).map((term) => compileTerm(wordingClass, term, { lexicon, as: "spelled" })),
  ),
);

/** Innocent phrases as patterns, without evasions. */
export const compiledPhrases = compiledOnce((phrases: readonly string[], lexicon): readonly RegExp[] =>
  phrases.map((phrase) => new RegExp(termPattern(phrase, { lexicon, as: "literal" }), "g")),
);

function compileTerm(wordingClass: WordingClass, term: string, style: TermStyle): CompiledTerm {
  return {
    class: wordingClass,
    term,
    pattern: new RegExp(termPattern(term, style), "g"),
    needs: charactersNeeded(term, style),
    isLatin: /[a-z]/i.test(term.replace(/\{[^}]*\}/g, "")),
  };
}
