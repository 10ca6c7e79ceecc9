import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";
import { type GoalOutcome, goalOutcome } from "./goal-outcome.js";

/** How the first year has gone so far. */
export interface GoalYearOneFacts {
  /** Users won since the year began. */
  readonly users: number;
  /** Share of the buyers of the last 365 days who bought at least twice in them, 0 to 1. */
  readonly repurchaseRate: number;
  /** Whether the year is over, so that nothing can be added. */
  readonly yearOver: boolean;
}

/** What is to be reached in the first year. */
export interface GoalYearOneParams {
  /** Met with more users than this. */
  readonly usersAbove: number;
  /** Met with a higher repurchase rate than this, 0 to 1. */
  readonly repurchaseRateAbove: number;
}

const factsSchema = z.strictObject({
  users: z.int().nonnegative(),
  repurchaseRate: z.number().min(0).max(1),
  yearOver: z.boolean(),
}) satisfies z.core.$ZodType<GoalYearOneFacts>;

const paramsSchema = z.strictObject({
  usersAbove: z.int().nonnegative(),
  repurchaseRateAbove: z.number().min(0).max(1),
}) satisfies z.core.$ZodType<GoalYearOneParams>;

/**
 * Whether the goal of the first year is met: users and repurchase rate together (R035, R036). How the rate is counted
 * and over which window is our reading (E-29). The goal is the source's example: set your own.
 */
export const goalYearOne: Rule<"goal.year-one", GoalYearOneFacts, GoalYearOneParams, GoalOutcome> =
  defineRule({
    id: "goal.year-one",
    kind: "gate",
    title: { en: "Goal of the first year", zh: "第一年阶段目标" },
    source: ["R035", "R036", "E-29"],
    facts: factsSchema,
    params: paramsSchema,
    outcomes: ["met", "open", "missed"],
    defaults: { usersAbove: 10_000, repurchaseRateAbove: 0.3 },
    notes: { usersAbove: { source: "R035" }, repurchaseRateAbove: { source: "R036" } },
    decide({ users, repurchaseRate, yearOver }, params, check) {
      const enoughUsers = check.above("users", users, params.usersAbove);
      const loyal = check.above("repurchaseRate", repurchaseRate, params.repurchaseRateAbove);
      return goalOutcome(enoughUsers && loyal, yearOver);
    },
  });
