import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";
import { weightedScore } from "../weighted-score.js";

/** What a promotion was for. */
export type CampaignGoal = "volume" | "acquisition";

/** What a campaign reached, each measured against its target: 1 is the target. */
export interface CampaignMetricWeightsFacts {
  /** `volume`: to sell much. `acquisition`: to win new customers. */
  readonly goal: CampaignGoal;
  /** GMV (gross merchandise volume) ÷ its target. */
  readonly gmvAttainment: number;
  /** New customers ÷ their target. */
  readonly newCustomersAttainment: number;
  /** Cost of a new customer that was allowed ÷ what one did cost: above 1 is cheaper than allowed. */
  readonly newCustomerCostAttainment: number;
}

/** How much each metric weighs, by goal. Weights count against those of the same goal. */
export interface CampaignMetricWeightsParams {
  /** Goal `volume`: weight of the GMV. */
  readonly volumeGmvWeight: number;
  /** Goal `volume`: weight of the number of new customers. */
  readonly volumeNewCustomersWeight: number;
  /** Goal `volume`: weight of what a new customer cost. */
  readonly volumeNewCustomerCostWeight: number;
  /** Goal `acquisition`: weight of the GMV. */
  readonly acquisitionGmvWeight: number;
  /** Goal `acquisition`: weight of the number of new customers. */
  readonly acquisitionNewCustomersWeight: number;
  /** Goal `acquisition`: weight of what a new customer cost. */
  readonly acquisitionNewCustomerCostWeight: number;
  /** No metric counts for more than this, so that one cannot make up for all others; 1 or more. */
  readonly maximumAttainment: number;
  /** Score from which on the goal is reached. */
  readonly reachedFromScore: number;
}

/** How a campaign did. */
export interface CampaignMetricWeightsProposal {
  /** Weighted mean of the attainments; 1 where every target was just met. */
  readonly score: number;
}

const attainment = z.number().nonnegative();
const weight = z.number().nonnegative();

const factsSchema = z.strictObject({
  goal: z.enum(["volume", "acquisition"]),
  gmvAttainment: attainment,
  newCustomersAttainment: attainment,
  newCustomerCostAttainment: attainment,
}) satisfies z.core.$ZodType<CampaignMetricWeightsFacts>;

const paramsSchema = z
  .strictObject({
    volumeGmvWeight: weight,
    volumeNewCustomersWeight: weight,
    volumeNewCustomerCostWeight: weight,
    acquisitionGmvWeight: weight,
    acquisitionNewCustomersWeight: weight,
    acquisitionNewCustomerCostWeight: weight,
    maximumAttainment: z.number().min(1),
    reachedFromScore: z.number().nonnegative(),
  })
  .refine((params) => weighs(weightsOf("volume", params)), {
    path: ["volumeGmvWeight"],
    message: "above 0 where the other weights of its goal are 0",
  })
  .refine((params) => weighs(weightsOf("acquisition", params)), {
    path: ["acquisitionNewCustomersWeight"],
    message: "above 0 where the other weights of its goal are 0",
  }) satisfies z.core.$ZodType<CampaignMetricWeightsParams>;

/**
 * Whether a campaign reached its goal, its metrics weighed by what it was for (R129): a volume campaign by its GMV, an
 * acquisition campaign by the number and the cost of new customers.
 *
 * The source gives no weights; those of the starter layer are assumed.
 */
export const campaignMetricWeights: Rule<
  "campaign.metric-weights",
  CampaignMetricWeightsFacts,
  CampaignMetricWeightsParams,
  "reached" | "missed",
  CampaignMetricWeightsProposal
> = defineRule({
  id: "campaign.metric-weights",
  kind: "gate",
  title: { en: "Campaign measured by its goal", zh: "按活动目标加权评估" },
  source: ["R129"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["reached", "missed"],
  decide(facts, params, check) {
    const weights = weightsOf(facts.goal, params);
    const capped = (reached: number) => Math.min(reached, params.maximumAttainment);
    const score = weightedScore(check, [
      { name: "gmv", score: capped(facts.gmvAttainment), weight: weights.gmv },
      { name: "newCustomers", score: capped(facts.newCustomersAttainment), weight: weights.newCustomers },
      {
        name: "newCustomerCost",
        score: capped(facts.newCustomerCostAttainment),
        weight: weights.newCustomerCost,
      },
    ]);
    const isReached = check.atLeast("score", score, params.reachedFromScore);
    return { outcome: isReached ? "reached" : "missed", proposal: { score } };
  },
});

function weightsOf(goal: CampaignGoal, params: CampaignMetricWeightsParams) {
  return goal === "volume"
    ? {
        gmv: params.volumeGmvWeight,
        newCustomers: params.volumeNewCustomersWeight,
        newCustomerCost: params.volumeNewCustomerCostWeight,
      }
    : {
        gmv: params.acquisitionGmvWeight,
        newCustomers: params.acquisitionNewCustomersWeight,
        newCustomerCost: params.acquisitionNewCustomerCostWeight,
      };
}

function weighs(weights: ReturnType<typeof weightsOf>): boolean {
  return Object.values(weights).some((one) => one > 0);
}
