import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";
import { roundedScore } from "../score-between.js";
import { mostToGain, weightedScore } from "../weighted-score.js";

/** How well a listing does in what a platform's search looks at; each 0 to 1, 1 being the best of its category. */
export interface SearchRankScoreFacts {
  /** How well title and attributes answer the query. */
  readonly relevance: number;
  /** Clicks per impression, as a part of what the best of its category have. */
  readonly clickRateScore: number;
  /** Orders per click, as a part of what the best of its category have. */
  readonly conversionRateScore: number;
  /** Store score, positive reviews and after-sales indicators. */
  readonly experience: number;
  /** How often new products come and content is renewed. */
  readonly activity: number;
}

/** How much each of them weighs. Relevance has no weight: it is the base that all the others are multiplied by. */
export interface SearchRankScoreParams {
  /** Weight of the click rate, above those of experience and activity. */
  readonly clickRateWeight: number;
  /** Weight of the conversion rate, above those of experience and activity. */
  readonly conversionRateWeight: number;
  /** Weight of the customers' experience. */
  readonly experienceWeight: number;
  /** Weight of the activity. */
  readonly activityWeight: number;
  /** Score from which on a listing competes, 0 to 1. */
  readonly competesFromScore: number;
}

/** The factors of a search ranking. */
export type SearchRankFactor = keyof SearchRankScoreFacts;

/** Where a listing stands and what to do about it. */
export interface SearchRankScoreProposal {
  /** Relevance × the weighted mean of the others, 0 to 1. */
  readonly score: number;
  /** The factor that would raise the score most; absent where nothing is to be gained. */
  readonly improveFirst?: SearchRankFactor;
}

const share = z.number().min(0).max(1);
const weight = z.number().nonnegative();

const factsSchema = z.strictObject({
  relevance: share,
  clickRateScore: share,
  conversionRateScore: share,
  experience: share,
  activity: share,
}) satisfies z.core.$ZodType<SearchRankScoreFacts>;

const paramsSchema = z
  .strictObject({
    clickRateWeight: weight,
    conversionRateWeight: weight,
    experienceWeight: weight,
    activityWeight: weight,
    competesFromScore: share,
  })
  .refine((params) => params.clickRateWeight > Math.max(params.experienceWeight, params.activityWeight), {
    path: ["clickRateWeight"],
    message: "above experienceWeight and activityWeight",
  })
  .refine(
    (params) => params.conversionRateWeight > Math.max(params.experienceWeight, params.activityWeight),
    { path: ["conversionRateWeight"], message: "above experienceWeight and activityWeight" },
  ) satisfies z.core.$ZodType<SearchRankScoreParams>;

/**
 * Scores a listing by what a platform's search looks at (R258): relevance as the base, click and conversion rates above
 * experience and activity.
 *
 * It tells where to work first. It is no platform's formula: those are not published.
 */
export const searchRankScore: Rule<
  "search.rank-score",
  SearchRankScoreFacts,
  SearchRankScoreParams,
  "competes" | "falls-behind",
  SearchRankScoreProposal
> = defineRule({
  id: "search.rank-score",
  kind: "policy",
  title: { en: "Search ranking score", zh: "搜索排名加权模型" },
  source: ["R258"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["competes", "falls-behind"],
  decide(facts, params, check) {
    const { relevance } = facts;
    const factors = factorsOf(facts, params);
    const performance = weightedScore(check, factors);
    const score = check.compute(
      "rankScore",
      "relevance × weighted mean of the others",
      roundedScore(relevance * performance),
    );
    const competes = check.atLeast("rankScore", score, params.competesFromScore);
    const improveFirst = firstToImprove(relevance, performance, factors);
    return {
      outcome: competes ? "competes" : "falls-behind",
      proposal: improveFirst === undefined ? { score } : { score, improveFirst },
    };
  },
});

type Performance = Exclude<SearchRankFactor, "relevance">;

function factorsOf(facts: SearchRankScoreFacts, params: SearchRankScoreParams) {
  const factor = (name: Performance, weight: number) => ({ name, score: facts[name], weight });
  return [
    factor("clickRateScore", params.clickRateWeight),
    factor("conversionRateScore", params.conversionRateWeight),
    factor("experience", params.experienceWeight),
    factor("activity", params.activityWeight),
  ];
}

/** Full relevance gains the part that is not relevant; a full factor its part of the weights, as far as relevant. */
function firstToImprove(
  relevance: number,
  performance: number,
  factors: ReturnType<typeof factorsOf>,
): SearchRankFactor | undefined {
  const weights = factors.reduce((sum, { weight }) => sum + weight, 0);
  const gained = (weight: number, score: number) => (relevance * weight * (1 - score)) / weights;
  const other = factors.find(({ name }) => name === mostToGain(factors));
  const otherGain = other === undefined ? 0 : gained(other.weight, other.score);
  if (relevance < 1 && (1 - relevance) * performance >= otherGain) return "relevance";
  return other?.name;
}
