export type { TextFinding, Texts, WordingParams, WordingProposal } from "./check-wording.js";
export { findWording, type WordingAdditions, type WordingFinding } from "./find-wording.js";
export { starterWordingLexicon } from "./starter-lexicon.js";
export {
  type WordingClass,
  type WordingLexicon,
  type WordingTerms,
  wordingClasses,
  wordingLexiconSchema,
} from "./wording-lexicon.js";
