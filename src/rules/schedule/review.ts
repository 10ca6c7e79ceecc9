import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** When something that is reviewed periodically was reviewed last. */
export interface ScheduleReviewFacts {
  /** The review cycle: `competitor-monitoring`. */
  readonly cycle: string;
  /** Days since its last review; since its start where there was none yet. */
  readonly daysSinceReview: number;
}

/** How often the review cycles come round. */
export interface ScheduleReviewParams {
  /** Days from one review to the next, for a cycle that has no length of its own. */
  readonly cycleDays: number;
  /** Days by review cycle: `{ "competitor-monitoring": 14 }`. */
  readonly cycleDaysByCycle?: { readonly [cycle: string]: number };
  /** Days in which a review that was begun is to be closed. */
  readonly closeWithinDays: number;
}

const factsSchema = z.strictObject({
  cycle: z.string().min(1),
  daysSinceReview: z.number().nonnegative(),
}) satisfies z.core.$ZodType<ScheduleReviewFacts>;

const paramsSchema = z.strictObject({
  cycleDays: z.number().positive(),
  cycleDaysByCycle: z.exactOptional(z.record(z.string(), z.number().positive())),
  closeWithinDays: z.number().positive(),
}) satisfies z.core.$ZodType<ScheduleReviewParams>;

/**
 * Whether a periodic review is due again. Its parameters are the clocks of the review cycles: most of them the catalogue
 * calls periodic or regular without a figure.
 */
export const scheduleReview: Rule<
  "schedule.review",
  ScheduleReviewFacts,
  ScheduleReviewParams,
  "current" | "due"
> = defineRule({
  id: "schedule.review",
  kind: "alert",
  title: { en: "Periodic review due", zh: "定期复盘到期" },
  source: ["P008"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["current", "due"],
  decide({ cycle, daysSinceReview }, params, check) {
    const days = params.cycleDaysByCycle?.[cycle] ?? params.cycleDays;
    return check.below("daysSinceReview", daysSinceReview, days) ? "current" : "due";
  },
});
