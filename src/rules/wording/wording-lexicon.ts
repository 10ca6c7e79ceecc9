import { z } from "zod";

/** What is wrong with a wording. */
export const wordingClasses = [
  "absolute",
  "medical",
  "exaggeration",
  "guarantee",
  "brushing",
  "review-inducement",
  "rewarded-review",
  "diversion",
  "infringement",
  "banned-goods",
  "unfair-competition",
] as const;

/**
 * What is wrong with a wording: `absolute` (best, national-level), `medical` (an effect that only medicine may claim),
 * `exaggeration` (an effect within a time, and the like), `guarantee` (a promise of an effect or a gain), `brushing`
 * (orders and credit that are not real), `review-inducement` (a reward for a good or a changed review), `rewarded-review` (one for any
 * review), `diversion`
 * (customers led off the platform), `infringement` (copies of brands), `banned-goods`, `unfair-competition`.
 */
export type WordingClass = (typeof wordingClasses)[number];

/** Terms by class; see {@link WordingLexicon} for how a term is written. */
export type WordingTerms = { readonly [wordingClass in WordingClass]?: readonly string[] };

/**
 * The words that are looked for, as plain data.
 *
 * A term is written as it is read: `最佳`, `side effects`. `{name}` stands for any word of the set `name`; `{number}`
 * for a number in digits, Chinese numerals or English words; `{phone}`, `{email}` and
 * `{domain}` for a Chinese mobile number, a mail address and a web site; `{gap}` for up to six characters and `{words}` for up to six words, within a sentence. Write Chinese in simplified characters, English
 * in lower case: evasions (see `findWording`) are found without being listed.
 */
export interface WordingLexicon {
  /** What is looked for. */
  readonly terms: WordingTerms;
  /** Innocent phrases: what lies wholly within one is no finding. They are taken literally, without evasions. */
  readonly allowed: readonly string[];
  /** Named lists of words for use in terms. */
  readonly sets: { readonly [name: string]: readonly string[] };
  /** Pinyin without tones by character: a term whose characters are here is also found in pinyin. */
  readonly pinyin: { readonly [character: string]: string };
  /** Rare characters and the ones that they are written for: `蕞` for `最`. */
  readonly spellings: { readonly [character: string]: string };
}

const termsSchema = z.array(z.string().min(1));

/** Parses {@link WordingTerms}. */
export const wordingTermsSchema = z.strictObject(
  Object.fromEntries(wordingClasses.map((one) => [one, z.exactOptional(termsSchema)])) as Record<
    WordingClass,
    z.ZodExactOptional<typeof termsSchema>
  >,
) satisfies z.core.$ZodType<WordingTerms>;

/** Parses a {@link WordingLexicon}. */
export const wordingLexiconSchema = z.strictObject({
  terms: wordingTermsSchema,
  allowed: termsSchema,
  sets: z.record(z.string(), termsSchema),
  pinyin: z.record(z.string(), z.string().min(1)),
  spellings: z.record(z.string(), z.string().min(1)),
}) satisfies z.core.$ZodType<WordingLexicon>;
