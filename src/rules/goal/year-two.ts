import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";
import { type GoalOutcome, goalOutcome } from "./goal-outcome.js";

/** How the second year has gone so far. */
export interface GoalYearTwoFacts {
  /** Revenue against the same days of the first year: 0.2 is a fifth more, -1 is all gone. */
  readonly revenueGrowth: number;
  /** Place in the industry by market share, 1 being the largest. */
  readonly industryRank: number;
  /** Whether the year is over, so that nothing can be added. */
  readonly yearOver: boolean;
}

/** What is to be reached in the second year. */
export interface GoalYearTwoParams {
  /** Revenue growth at the least: 0.2 is a fifth more. */
  readonly minimumRevenueGrowth: number;
  /** Last place that still belongs to the front rank. */
  readonly lastFrontRank: number;
}

const factsSchema = z.strictObject({
  revenueGrowth: z.number().min(-1),
  industryRank: z.int().positive(),
  yearOver: z.boolean(),
}) satisfies z.core.$ZodType<GoalYearTwoFacts>;

const paramsSchema = z.strictObject({
  minimumRevenueGrowth: z.number().min(-1),
  lastFrontRank: z.int().positive(),
}) satisfies z.core.$ZodType<GoalYearTwoParams>;

/**
 * Whether the goal of the second year is met: revenue has grown and the shop stands in the front rank of its industry
 * (R037). The source gives no figure for either (E-27), and none is assumed: undecided until a layer sets both.
 */
export const goalYearTwo: Rule<"goal.year-two", GoalYearTwoFacts, GoalYearTwoParams, GoalOutcome> =
  defineRule({
    id: "goal.year-two",
    kind: "gate",
    title: { en: "Goal of the second year", zh: "第二年阶段目标" },
    source: ["R037", "E-27"],
    facts: factsSchema,
    params: paramsSchema,
    outcomes: ["met", "open", "missed"],
    decide({ revenueGrowth, industryRank, yearOver }, params, check) {
      const grown = check.atLeast("revenueGrowth", revenueGrowth, params.minimumRevenueGrowth);
      const inFront = check.atMost("industryRank", industryRank, params.lastFrontRank);
      return goalOutcome(grown && inFront, yearOver);
    },
  });
