import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** How long a platform has been looking at a shop's qualifications. */
export interface OnboardingReviewTimeFacts {
  /** Working days since the papers were handed in, or handed in again; take a working-day calendar to count them. */
  readonly workingDays: number;
}

/** How long the review of qualifications takes. */
export interface OnboardingReviewTimeParams {
  /** Working days before which no answer is to be expected. */
  readonly minimumWorkingDays: number;
  /** Working days after which it is overdue and somebody has to ask. */
  readonly maximumWorkingDays: number;
}

/** Whether to look out for the answer. */
export interface OnboardingReviewTimeProposal {
  /** True from the first working day on which an answer is to be expected. */
  readonly answerExpected: boolean;
}

const factsSchema = z.strictObject({
  workingDays: z.number().nonnegative(),
}) satisfies z.core.$ZodType<OnboardingReviewTimeFacts>;

const paramsSchema = z
  .strictObject({
    minimumWorkingDays: z.number().nonnegative(),
    maximumWorkingDays: z.number().positive(),
  })
  .refine(({ minimumWorkingDays, maximumWorkingDays }) => minimumWorkingDays <= maximumWorkingDays, {
    path: ["minimumWorkingDays"],
    message: "at most maximumWorkingDays",
  }) satisfies z.core.$ZodType<OnboardingReviewTimeParams>;

/**
 * Whether a platform's answer to an application is overdue, so that somebody has to ask (R022, E-19), and before that
 * whether it is to be expected yet.
 */
export const onboardingReviewTime: Rule<
  "onboarding.review-time",
  OnboardingReviewTimeFacts,
  OnboardingReviewTimeParams,
  "in-time" | "overdue",
  OnboardingReviewTimeProposal
> = defineRule({
  id: "onboarding.review-time",
  kind: "alert",
  title: { en: "Qualification review time", zh: "资质审核时长" },
  source: ["R022", "E-19"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["in-time", "overdue"],
  defaults: { minimumWorkingDays: 3, maximumWorkingDays: 15 },
  notes: { minimumWorkingDays: { source: "R022" }, maximumWorkingDays: { source: "R022" } },
  decide({ workingDays }, params, check) {
    const answerExpected = check.atLeast("workingDays", workingDays, params.minimumWorkingDays);
    const inTime = check.atMost("workingDays", workingDays, params.maximumWorkingDays);
    return { outcome: inTime ? "in-time" : "overdue", proposal: { answerExpected } };
  },
});
