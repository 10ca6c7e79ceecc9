import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** Where a day stands to a big promotion. */
export interface PromotionCampaignWindowFacts {
  /** Days from today to the date that the promotion is named by: 0 on it, below 0 after it. */
  readonly daysToPromotion: number;
}

/** How long a big promotion lasts around its date. */
export interface PromotionCampaignWindowParams {
  /** Days before the date on which pre-heating begins; `startDaysBefore` or more. */
  readonly preheatDaysBefore: number;
  /** Days before the date on which the promotion itself begins; 0 where it begins on the date. */
  readonly startDaysBefore: number;
  /** Days after the date on which it ends; 0 where it ends on the date. */
  readonly endDaysAfter: number;
}

const factsSchema = z.strictObject({
  daysToPromotion: z.int(),
}) satisfies z.core.$ZodType<PromotionCampaignWindowFacts>;

const paramsSchema = z
  .strictObject({
    preheatDaysBefore: z.int().nonnegative(),
    startDaysBefore: z.int().nonnegative(),
    endDaysAfter: z.int().nonnegative(),
  })
  .refine(({ preheatDaysBefore, startDaysBefore }) => startDaysBefore <= preheatDaysBefore, {
    path: ["startDaysBefore"],
    message: "at most preheatDaysBefore",
  }) satisfies z.core.$ZodType<PromotionCampaignWindowParams>;

/**
 * Whether a day lies in the pre-heating or the run of a big promotion (R050, R051). The dates are known, see
 * {@link bigPromotions}; how long a campaign lasts differs by platform and year, so a layer must set it.
 */
export const promotionCampaignWindow: Rule<
  "promotion.campaign-window",
  PromotionCampaignWindowFacts,
  PromotionCampaignWindowParams,
  "outside" | "pre-heat" | "running"
> = defineRule({
  id: "promotion.campaign-window",
  kind: "policy",
  title: { en: "Window of a big promotion", zh: "大促活动周期" },
  source: ["R050", "R051"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["outside", "pre-heat", "running"],
  decide({ daysToPromotion }, params, check) {
    const heated = check.atMost("daysToPromotion", daysToPromotion, params.preheatDaysBefore);
    const begun = check.atMost("daysToPromotion", daysToPromotion, params.startDaysBefore);
    const daysAfter = check.compute("daysAfterPromotion", "− days to the promotion", -daysToPromotion + 0);
    const ended = check.above("daysAfterPromotion", daysAfter, params.endDaysAfter);
    if (ended || !heated) return "outside";
    return begun ? "running" : "pre-heat";
  },
});
