import type { Check } from "../decision/check.js";
import {
  checkClasses,
  findInTexts,
  type Texts,
  type WordingParams,
  type WordingProposal,
} from "../wording/check-wording.js";
import type { WordingClass } from "../wording/wording-lexicon.js";

/** The answer of a red line. */
export interface RedLineRuling {
  readonly outcome: "accept" | "reject" | "undecided";
  readonly proposal: WordingProposal;
}

/**
 * Whether any of these optional facts is there. A red line judges what it is given; given nothing it writes down all
 * as missing.
 */
export function hasAnyFact(facts: { readonly [name: string]: unknown }, check: Check): boolean {
  const names = Object.keys(facts);
  if (names.some((name) => facts[name] !== undefined)) return true;
  for (const name of names) check.hasFact(name, facts[name]);
  return false;
}

/** The ruling over texts, joined with what the other facts say. */
export function redLineRuling(
  texts: Texts,
  classes: readonly WordingClass[],
  params: WordingParams,
  check: Check,
  others: "accept" | "reject" | "undecided",
): RedLineRuling {
  const findings = findInTexts(texts, params).filter((finding) => classes.includes(finding.class));
  const clean = checkClasses(findings, classes, check);
  return { outcome: clean ? others : "reject", proposal: { findings } };
}
