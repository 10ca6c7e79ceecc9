import { z } from "zod";
import type { Check } from "../decision/check.js";
import { defineRule, type Rule } from "../define-rule.js";
import { type Answer, compareIfSet, worse } from "../optional-threshold.js";

/** How a trial operation has gone so far. */
export interface TrialPassFacts {
  /** Days since the trial began, whatever rounds of adjustment it has had. */
  readonly days: number;
  /** Units sold since the trial began, cancelled ones left out. */
  readonly units: number;
  /** Those of `units` that can no longer come back: delivered, and their return window is over. */
  readonly maturedUnits: number;
  /** Rounds of adjustment that the trial has had. */
  readonly roundsUsed: number;
  /** Orders per click, 0 to 1. */
  readonly conversionRate?: number;
  /** Clicks per impression, 0 to 1. */
  readonly clickRate?: number;
  /** Gross profit per unit of net sales; below 0 when sold at a loss. */
  readonly grossMargin?: number;
  /** Returned share of the matured units, 0 to 1. */
  readonly returnRate?: number;
  /** Mean customer rating, on the scale of `minimumAverageRating`. */
  readonly averageRating?: number;
  /** ROAS (return on ad spend): revenue attributed to ads per unit of money spent on them. */
  readonly roas?: number;
}

/** What a trial must show. A threshold that is optional and unset is not looked at; once set, its fact is needed. */
export interface TrialPassParams {
  /** Days before which nothing is decided. Should cover dispatch, transit and the return window (E-45). */
  readonly minimumDays: number;
  /** Days from which on a trial that does not pass is dropped. */
  readonly maximumDays: number;
  /** Units to be sold over the whole trial. */
  readonly minimumUnits: number;
  /** Matured units before which the return rate says nothing and the trial does not pass. */
  readonly minimumMaturedUnits: number;
  /** Rounds of adjustment after which a trial that does not pass is dropped. */
  readonly maximumRounds: number;
  /** Orders per click, 0 to 1. */
  readonly minimumConversionRate?: number;
  /** Clicks per impression, 0 to 1. */
  readonly minimumClickRate?: number;
  /** Gross profit per unit of net sales, 1 at the most. */
  readonly minimumGrossMargin?: number;
  /** Returned share of the matured units, 0 to 1 (R107). */
  readonly maximumReturnRate?: number;
  /** Mean customer rating, on your own scale. */
  readonly minimumAverageRating?: number;
  /** Revenue attributed to ads per unit of money spent on them. */
  readonly minimumRoas?: number;
}

const factsSchema = z.strictObject({
  days: z.number().nonnegative(),
  units: z.number().nonnegative(),
  maturedUnits: z.number().nonnegative(),
  roundsUsed: z.int().nonnegative(),
  conversionRate: z.exactOptional(z.number().min(0).max(1)),
  clickRate: z.exactOptional(z.number().min(0).max(1)),
  grossMargin: z.exactOptional(z.number().max(1)),
  returnRate: z.exactOptional(z.number().min(0).max(1)),
  averageRating: z.exactOptional(z.number().nonnegative()),
  roas: z.exactOptional(z.number().nonnegative()),
}) satisfies z.core.$ZodType<TrialPassFacts>;

const paramsSchema = z
  .strictObject({
    minimumDays: z.number().nonnegative(),
    maximumDays: z.number().positive(),
    minimumUnits: z.number().nonnegative(),
    minimumMaturedUnits: z.number().nonnegative(),
    maximumRounds: z.int().nonnegative(),
    minimumConversionRate: z.exactOptional(z.number().min(0).max(1)),
    minimumClickRate: z.exactOptional(z.number().min(0).max(1)),
    minimumGrossMargin: z.exactOptional(z.number().max(1)),
    maximumReturnRate: z.exactOptional(z.number().min(0).max(1)),
    minimumAverageRating: z.exactOptional(z.number().nonnegative()),
    minimumRoas: z.exactOptional(z.number().nonnegative()),
  })
  .refine(({ minimumDays, maximumDays }) => minimumDays <= maximumDays, {
    path: ["minimumDays"],
    message: "at most maximumDays",
  }) satisfies z.core.$ZodType<TrialPassParams>;

/**
 * Trial operation → formal operation, another round of adjustment, or the end (R106, E-10).
 *
 * - Before `minimumDays` it is undecided.
 * - When a threshold is missed, it is `adjust` while rounds and days are left, else `drop`.
 * - When all are met but the matured units are too few, it waits (undecided): returns arrive late (E-45). From
 *   `maximumDays` on it waits no more and drops.
 * - When a fact is missing that a threshold needs, and nothing known is missed, it is undecided.
 */
export const trialPass: Rule<"trial.pass", TrialPassFacts, TrialPassParams, "pass" | "adjust" | "drop"> =
  defineRule({
    id: "trial.pass",
    kind: "gate",
    title: { en: "Trial passed", zh: "试营运通过" },
    source: ["R106", "R107", "E-10", "E-45"],
    facts: factsSchema,
    params: paramsSchema,
    outcomes: ["pass", "adjust", "drop"],
    decide(facts, params, check) {
      const longEnough = check.atLeast("days", facts.days, params.minimumDays);
      const matured = check.atLeast("maturedUnits", facts.maturedUnits, params.minimumMaturedUnits);
      const sells = performance(facts, params, check);
      const returns = compareIfSet(check, "atMost", "returnRate", facts.returnRate, params.maximumReturnRate);
      const roundsLeft = check.below("roundsUsed", facts.roundsUsed, params.maximumRounds);
      const daysLeft = check.below("days", facts.days, params.maximumDays);
      if (!longEnough) return "undecided";
      if (sells === "unmet" || (matured && returns === "unmet"))
        return roundsLeft && daysLeft ? "adjust" : "drop";
      if (!matured) return daysLeft ? "undecided" : "drop";
      return sells === "unknown" || returns === "unknown" ? "undecided" : "pass";
    },
  });

/** How the trial sold, apart from what came back. */
function performance(facts: TrialPassFacts, params: TrialPassParams, check: Check): Answer {
  const { conversionRate, clickRate, grossMargin, averageRating, roas } = facts;
  let answer: Answer = check.atLeast("units", facts.units, params.minimumUnits) ? "met" : "unmet";
  const least = (name: string, observed: number | undefined, threshold: number | undefined) => {
    answer = worse(answer, compareIfSet(check, "atLeast", name, observed, threshold));
  };
  least("conversionRate", conversionRate, params.minimumConversionRate);
  least("clickRate", clickRate, params.minimumClickRate);
  least("grossMargin", grossMargin, params.minimumGrossMargin);
  least("averageRating", averageRating, params.minimumAverageRating);
  least("roas", roas, params.minimumRoas);
  return answer;
}
