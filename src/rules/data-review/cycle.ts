import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** When the figures were last looked at together. */
export interface DataReviewCycleFacts {
  /** Days since the last meeting; since the start where there was none yet. */
  readonly daysSinceReview: number;
}

/** How often the figures are looked at together. */
export interface DataReviewCycleParams {
  /** Days from one meeting to the next. */
  readonly cycleDays: number;
}

const factsSchema = z.strictObject({
  daysSinceReview: z.number().nonnegative(),
}) satisfies z.core.$ZodType<DataReviewCycleFacts>;

const paramsSchema = z.strictObject({
  cycleDays: z.number().positive(),
}) satisfies z.core.$ZodType<DataReviewCycleParams>;

/** Whether the meeting that goes through the figures is due again (R045). It serves projects of a promotion too. */
export const dataReviewCycle: Rule<
  "data-review.cycle",
  DataReviewCycleFacts,
  DataReviewCycleParams,
  "current" | "due"
> = defineRule({
  id: "data-review.cycle",
  kind: "alert",
  title: { en: "Data review meeting due", zh: "每周数据复盘会" },
  source: ["R045"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["current", "due"],
  defaults: { cycleDays: 7 },
  notes: { cycleDays: { source: "R045" } },
  decide({ daysSinceReview }, params, check) {
    return check.below("daysSinceReview", daysSinceReview, params.cycleDays) ? "current" : "due";
  },
});
