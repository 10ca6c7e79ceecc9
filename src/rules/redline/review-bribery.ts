import { z } from "zod";
import type { Check } from "../decision/check.js";
import { defineRule, type Rule } from "../define-rule.js";
import {
  type Texts,
  textsSchema,
  type WordingParams,
  type WordingProposal,
  wordingParamFields,
} from "../wording/check-wording.js";
import { hasAnyFact, redLineRuling } from "./red-line.js";

/** How customers are asked for reviews. `request` or `texts` is needed. */
export interface RedlineReviewBriberyFacts {
  /** What is asked for: a review, the change or withdrawal of one, or nothing. */
  readonly request?: "none" | "review" | "review-change";
  /** Whether anything of worth is offered for it; needed with a request. */
  readonly rewarded?: boolean;
  /** Whether the reward depends on the review being a good one; needed with a reward. */
  readonly positiveCondition?: boolean;
  /** Whether the customer is pressed; needed for a change. */
  readonly pressed?: boolean;
  /** Whether the customer's problem has been solved; needed for a change. */
  readonly problemSolved?: boolean;
  /** Texts by where they stand: a card in the parcel, a message. */
  readonly texts?: Texts;
}

/** What may be offered for a review. */
export interface RedlineReviewBriberyParams extends WordingParams {
  /** Whether a reward is permitted for a review whatever it says. */
  readonly rewardedReviewsPermitted: boolean;
}

const factsSchema = z.strictObject({
  request: z.exactOptional(z.enum(["none", "review", "review-change"])),
  rewarded: z.exactOptional(z.boolean()),
  positiveCondition: z.exactOptional(z.boolean()),
  pressed: z.exactOptional(z.boolean()),
  problemSolved: z.exactOptional(z.boolean()),
  texts: z.exactOptional(textsSchema),
}) satisfies z.core.$ZodType<RedlineReviewBriberyFacts>;

const paramsSchema = z.strictObject({
  rewardedReviewsPermitted: z.boolean(),
  ...wordingParamFields,
}) satisfies z.core.$ZodType<RedlineReviewBriberyParams>;

type Answer = "accept" | "reject" | "undecided";

/**
 * Reviews are not bought and not forced (R219, E-22): no reward for a good review, none for changing one, and a change
 * is asked for only after the problem is solved. Rewards for reviews whatever they say are off unless a layer permits
 * them. Asking for a review, with nothing offered, is fine.
 */
export const redlineReviewBribery: Rule<
  "redline.review-bribery",
  RedlineReviewBriberyFacts,
  RedlineReviewBriberyParams,
  "accept" | "reject",
  WordingProposal
> = defineRule({
  id: "redline.review-bribery",
  kind: "gate",
  title: { en: "No bought or forced reviews", zh: "禁止诱导评价" },
  source: ["R219", "E-22"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["accept", "reject"],
  redLine: true,
  defaults: { rewardedReviewsPermitted: false },
  notes: { rewardedReviewsPermitted: { source: "E-22" } },
  decide(facts, params, check) {
    const { request, texts } = facts;
    const known = hasAnyFact({ request, texts }, check);
    const asked = known ? requestAnswer(facts, params, check) : "undecided";
    const classes = params.rewardedReviewsPermitted
      ? (["review-inducement"] as const)
      : (["review-inducement", "rewarded-review"] as const);
    return redLineRuling(texts ?? {}, classes, params, check, asked);
  },
});

function requestAnswer(
  facts: RedlineReviewBriberyFacts,
  params: RedlineReviewBriberyParams,
  check: Check,
): Answer {
  const { request = "none" } = facts;
  if (request === "none") return "accept";
  const answers = [rewardAnswer(facts, params, check)];
  if (request === "review-change") {
    answers.push(isKnown("pressed", facts.pressed, false, check));
    answers.push(isKnown("problemSolved", facts.problemSolved, true, check));
  }
  if (answers.includes("reject")) return "reject";
  return answers.includes("undecided") ? "undecided" : "accept";
}

function rewardAnswer(
  facts: RedlineReviewBriberyFacts,
  params: RedlineReviewBriberyParams,
  check: Check,
): Answer {
  const { request, rewarded, positiveCondition } = facts;
  if (request === "review-change" || !params.rewardedReviewsPermitted)
    return isKnown("rewarded", rewarded, false, check);
  if (!check.hasFact("rewarded", rewarded)) return "undecided";
  if (!rewarded) return "accept";
  return isKnown("positiveCondition", positiveCondition, false, check);
}

function isKnown(name: string, observed: boolean | undefined, expected: boolean, check: Check): Answer {
  if (!check.hasFact(name, observed)) return "undecided";
  return check.equals(name, observed, expected) ? "accept" : "reject";
}
