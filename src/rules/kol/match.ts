import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";
import { weightedScore } from "../weighted-score.js";

/** What is known of an influencer (KOL or KOC: a key opinion leader or consumer). */
export interface KolMatchFacts {
  /** Fans on the platform of the cooperation. */
  readonly fans: number;
  /** Share of the fans who are real, active and in the target group, 0 to 1. */
  readonly fanQuality: number;
  /** How well tone, field and pictures suit the brand, judged 0 to 1. */
  readonly styleFit: number;
  /** Earlier cooperations for products of the kind that went well. */
  readonly pastCases: number;
  /** Interactions per view, 0 or more. */
  readonly interactionRate: number;
  /** Orders per click on what was recommended, 0 to 1. */
  readonly conversionRate: number;
}

/** What counts, and how much. A figure at its full mark or above scores 1, below it in proportion. */
export interface KolMatchParams {
  /** Fans that score 1. */
  readonly fullMarkFans: number;
  /** Past cases that score 1. */
  readonly fullMarkPastCases: number;
  /** Interactions per view that score 1. */
  readonly fullMarkInteractionRate: number;
  /** Orders per click that score 1, above 0 and at most 1. */
  readonly fullMarkConversionRate: number;
  /** Weight of the number of fans, against the other weights; 0 leaves it out. */
  readonly fansWeight: number;
  /** Weight of the quality of the fans. */
  readonly fanQualityWeight: number;
  /** Weight of the style. */
  readonly styleFitWeight: number;
  /** Weight of the past cases. */
  readonly pastCasesWeight: number;
  /** Weight of the interaction rate. */
  readonly interactionRateWeight: number;
  /** Weight of the conversion rate. */
  readonly conversionRateWeight: number;
  /** Score from which on it is a match, 0 to 1. */
  readonly matchFromScore: number;
}

/** How well an influencer matches. */
export interface KolMatchProposal {
  /** Weighted mean of all that counts, 0 to 1. */
  readonly score: number;
}

const share = z.number().min(0).max(1);
const weight = z.number().nonnegative();

const factsSchema = z.strictObject({
  fans: z.int().nonnegative(),
  fanQuality: share,
  styleFit: share,
  pastCases: z.int().nonnegative(),
  interactionRate: z.number().nonnegative(),
  conversionRate: share,
}) satisfies z.core.$ZodType<KolMatchFacts>;

const weightNames = [
  "fansWeight",
  "fanQualityWeight",
  "styleFitWeight",
  "pastCasesWeight",
  "interactionRateWeight",
  "conversionRateWeight",
] as const;

const paramsSchema = z
  .strictObject({
    fullMarkFans: z.number().positive(),
    fullMarkPastCases: z.number().positive(),
    fullMarkInteractionRate: z.number().positive(),
    fullMarkConversionRate: z.number().positive().max(1),
    fansWeight: weight,
    fanQualityWeight: weight,
    styleFitWeight: weight,
    pastCasesWeight: weight,
    interactionRateWeight: weight,
    conversionRateWeight: weight,
    matchFromScore: share,
  })
  .refine((params) => weightNames.some((name) => params[name] > 0), {
    path: ["fansWeight"],
    message: "above 0 where all the other weights are 0",
  }) satisfies z.core.$ZodType<KolMatchParams>;

function factorsOf(facts: KolMatchFacts, params: KolMatchParams) {
  const part = (figure: number, fullMark: number) => Math.min(1, figure / fullMark);
  return [
    { name: "fans", score: part(facts.fans, params.fullMarkFans), weight: params.fansWeight },
    { name: "fanQuality", score: facts.fanQuality, weight: params.fanQualityWeight },
    { name: "styleFit", score: facts.styleFit, weight: params.styleFitWeight },
    {
      name: "pastCases",
      score: part(facts.pastCases, params.fullMarkPastCases),
      weight: params.pastCasesWeight,
    },
    {
      name: "interactionRate",
      score: part(facts.interactionRate, params.fullMarkInteractionRate),
      weight: params.interactionRateWeight,
    },
    {
      name: "conversionRate",
      score: part(facts.conversionRate, params.fullMarkConversionRate),
      weight: params.conversionRateWeight,
    },
  ];
}

/**
 * Whether an influencer suits a brand, by a weighted score (R131): number and quality of the fans, style, past cases,
 * interaction and conversion. What each of them brings stands in the decision's workings.
 *
 * The source names what counts and no weights: the starter layer weighs all alike. For word of mouth lower the weight
 * of the fans; a KOC has few.
 */
export const kolMatch: Rule<
  "kol.match",
  KolMatchFacts,
  KolMatchParams,
  "match" | "no-match",
  KolMatchProposal
> = defineRule({
  id: "kol.match",
  kind: "gate",
  title: { en: "Influencer matches the brand", zh: "达人匹配评分" },
  source: ["R131"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["match", "no-match"],
  decide(facts, params, check) {
    const score = weightedScore(check, factorsOf(facts, params));
    const matches = check.atLeast("score", score, params.matchFromScore);
    return { outcome: matches ? "match" : "no-match", proposal: { score } };
  },
});
