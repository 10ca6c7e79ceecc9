import { z } from "zod";
import type { Check } from "../decision/check.js";
import { findWording, type WordingAdditions, type WordingFinding } from "./find-wording.js";
import {
  type WordingClass,
  type WordingLexicon,
  wordingLexiconSchema,
  wordingTermsSchema,
} from "./wording-lexicon.js";

/** Texts by the place where they stand: `{ title: "…", detail: "…" }`. */
export type Texts = { readonly [field: string]: string };

/** The words that a rule looks for. */
export interface WordingParams extends WordingAdditions {
  /** Replaces the built-in lexicon, `starterWordingLexicon`. */
  readonly lexicon?: WordingLexicon;
}

/** A finding, and the text in which it stands. */
export interface TextFinding extends WordingFinding {
  /** The key of the text in the fact `texts`. */
  readonly field: string;
}

/** What a rule proposes to look at: each finding with its place, so that it can be marked. */
export interface WordingProposal {
  /** In order of their place in the text; empty when nothing was found. */
  readonly findings: readonly TextFinding[];
}

/** Parses {@link Texts}. */
export const textsSchema = z.record(z.string(), z.string()) satisfies z.core.$ZodType<Texts>;

/** The fields of {@link WordingParams}. */
export const wordingParamFields = {
  lexicon: z.exactOptional(wordingLexiconSchema),
  extraTerms: z.exactOptional(wordingTermsSchema),
  allowedTerms: z.exactOptional(z.array(z.string().min(1))),
};

/** Finds the terms of the parameters' lexicon in each text. */
export function findInTexts(texts: Texts, params: WordingParams): TextFinding[] {
  const { lexicon, extraTerms, allowedTerms } = params;
  const additions = { ...(extraTerms && { extraTerms }), ...(allowedTerms && { allowedTerms }) };
  return Object.entries(texts).flatMap(([field, text]) =>
    findWording(text, lexicon, additions).map((finding) => ({ ...finding, field })),
  );
}

/** Checks that there is no finding of these classes; each class is one check. */
export function checkClasses(
  findings: readonly WordingFinding[],
  classes: readonly WordingClass[],
  check: Check,
): boolean {
  const clean = classes.map((one) =>
    check.atMost(`${one} wording`, findings.filter((finding) => finding.class === one).length, 0),
  );
  return !clean.includes(false);
}
