import { combineRules } from "../combine-rules.js";
import { redlineBannedGoods } from "../redline/banned-goods.js";
import { redlineBrushing } from "../redline/brushing.js";
import { redlineDiversion } from "../redline/diversion.js";
import { redlineInfringement } from "../redline/infringement.js";
import { redlineReviewBribery } from "../redline/review-bribery.js";
import { redlineUnfairCompetition } from "../redline/unfair-competition.js";

/**
 * All red lines in one rule (E-51), for a process that consults one. Give it `texts`, which each of them reads, and
 * what else is known; one red line crossed is enough, and what nothing is known of leaves it undecided.
 */
export const complianceRedLines = combineRules(
  "compliance.red-lines",
  [
    redlineBrushing,
    redlineReviewBribery,
    redlineDiversion,
    redlineInfringement,
    redlineBannedGoods,
    redlineUnfairCompetition,
  ],
  "strictest",
  { en: "All red lines", zh: "合规红线" },
);
