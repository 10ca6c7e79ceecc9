import {
  chineseInnocent,
  chinesePinyin,
  chineseSets,
  chineseSpellings,
  chineseTerms,
} from "./chinese-terms.js";
import { englishInnocent, englishSets, englishTerms } from "./english-terms.js";
import { type WordingLexicon, wordingClasses } from "./wording-lexicon.js";

/**
 * The lexicon to begin with, Chinese and English.
 *
 * China's Advertising Law names 国家级, 最高级 and 最佳 as absolute wording, "and the like" (article 9 (3)), and keeps
 * terms of medicine to medicine and medical devices (article 17); assertions of effect and safety are barred for
 * whole kinds of goods (articles 16 and 18). Its regulator leaves alone what only tells how, when or in what order to
 * use a product, and what states a rank as a fact of a given time and place. Beyond the words that the law names, the
 * choice is ours: an assumption to be completed by your own platform's list, and no legal advice.
 */
export const starterWordingLexicon: WordingLexicon = {
  terms: Object.fromEntries(
    wordingClasses.map((one) => [one, [...(chineseTerms[one] ?? []), ...(englishTerms[one] ?? [])]]),
  ),
  allowed: [...chineseInnocent, ...englishInnocent],
  sets: {
    ...englishSets,
    ...chineseSets,
    against: [...(chineseSets["against"] ?? []), ...(englishSets["against"] ?? [])],
  },
  pinyin: chinesePinyin,
  spellings: chineseSpellings,
};
