import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";
import { mostToGain, weightedScore } from "../weighted-score.js";

/** How well a listing does in what a platform's recommendation looks at; each 0 to 1. */
export interface RecommendationScoreFacts {
  /** How well it fits what its audience has viewed, saved and bought. */
  readonly userFit: number;
  /** Click, add-to-cart and favourite rates, against the best of its category. */
  readonly productPerformance: number;
  /** Quality of pictures and video, and the interaction with them. */
  readonly contentQuality: number;
  /** How new it is and how it did of late. */
  readonly timeliness: number;
  /** How well it fits the categories and themes that the platform promotes now. */
  readonly policyFit: number;
}

/** The factors of a recommendation. */
export type RecommendationFactor = keyof RecommendationScoreFacts;

/** How much each of them weighs, against the others. */
export interface RecommendationScoreParams {
  /** Weight of the fit with its audience. */
  readonly userFitWeight: number;
  /** Weight of the performance. */
  readonly productPerformanceWeight: number;
  /** Weight of the content. */
  readonly contentQualityWeight: number;
  /** Weight of the timeliness. */
  readonly timelinessWeight: number;
  /** Weight of the fit with the platform's policy. */
  readonly policyFitWeight: number;
  /** Score from which on a listing competes, 0 to 1. */
  readonly competesFromScore: number;
}

/** Where a listing stands and what to do about it. */
export interface RecommendationScoreProposal {
  /** Weighted mean of the factors, 0 to 1. */
  readonly score: number;
  /** The factor that would raise the score most; absent where nothing is to be gained. */
  readonly improveFirst?: RecommendationFactor;
}

const share = z.number().min(0).max(1);
const weight = z.number().nonnegative();

const factsSchema = z.strictObject({
  userFit: share,
  productPerformance: share,
  contentQuality: share,
  timeliness: share,
  policyFit: share,
}) satisfies z.core.$ZodType<RecommendationScoreFacts>;

const weightNames = [
  "userFitWeight",
  "productPerformanceWeight",
  "contentQualityWeight",
  "timelinessWeight",
  "policyFitWeight",
] as const;

const paramsSchema = z
  .strictObject({
    userFitWeight: weight,
    productPerformanceWeight: weight,
    contentQualityWeight: weight,
    timelinessWeight: weight,
    policyFitWeight: weight,
    competesFromScore: share,
  })
  .refine((params) => weightNames.some((name) => params[name] > 0), {
    path: ["userFitWeight"],
    message: "above 0 where all the other weights are 0",
  }) satisfies z.core.$ZodType<RecommendationScoreParams>;

/**
 * Scores a listing by the five factors of a platform's recommendation feed (R259), and says which one to work on first.
 *
 * It is no platform's formula. The source gives no weights; the starter layer weighs all alike.
 */
export const recommendationScore: Rule<
  "recommendation.score",
  RecommendationScoreFacts,
  RecommendationScoreParams,
  "competes" | "falls-behind",
  RecommendationScoreProposal
> = defineRule({
  id: "recommendation.score",
  kind: "policy",
  title: { en: "Recommendation score", zh: "推荐机制因素评分" },
  source: ["R259"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["competes", "falls-behind"],
  decide(facts, params, check) {
    const factor = (name: RecommendationFactor, weight: number) => ({ name, score: facts[name], weight });
    const factors = [
      factor("userFit", params.userFitWeight),
      factor("productPerformance", params.productPerformanceWeight),
      factor("contentQuality", params.contentQualityWeight),
      factor("timeliness", params.timelinessWeight),
      factor("policyFit", params.policyFitWeight),
    ];
    const score = weightedScore(check, factors);
    const competes = check.atLeast("score", score, params.competesFromScore);
    const improveFirst = mostToGain(factors);
    return {
      outcome: competes ? "competes" : "falls-behind",
      proposal: improveFirst === undefined ? { score } : { score, improveFirst },
    };
  },
});
