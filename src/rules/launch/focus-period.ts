import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** How long a product has been on sale. */
export interface LaunchFocusPeriodFacts {
  /** Whole days since it went on sale: 0 on the first day. */
  readonly daysSinceLaunch: number;
}

/** How long a launch has the shop's attention. */
export interface LaunchFocusPeriodParams {
  /** Days from the launch on, the first day being one of them. */
  readonly focusDays: number;
}

const factsSchema = z.strictObject({
  daysSinceLaunch: z.int().nonnegative(),
}) satisfies z.core.$ZodType<LaunchFocusPeriodFacts>;

const paramsSchema = z.strictObject({
  focusDays: z.int().positive(),
}) satisfies z.core.$ZodType<LaunchFocusPeriodParams>;

/** Whether a product is in the days after its launch in which its first sales and reviews decide its weight (R021). */
export const launchFocusPeriod: Rule<
  "launch.focus-period",
  LaunchFocusPeriodFacts,
  LaunchFocusPeriodParams,
  "focus" | "regular"
> = defineRule({
  id: "launch.focus-period",
  kind: "policy",
  title: { en: "Focus period of a launch", zh: "新品首周集中资源" },
  source: ["R021"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["focus", "regular"],
  defaults: { focusDays: 7 },
  notes: { focusDays: { source: "R021" } },
  decide: (facts, params, check) =>
    check.below("daysSinceLaunch", facts.daysSinceLaunch, params.focusDays) ? "focus" : "regular",
});
