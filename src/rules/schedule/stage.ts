import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** How long a stage of a staged process has been worked on. */
export interface ScheduleStageFacts {
  /** The process and its stage: `market-research.trend`. */
  readonly stage: string;
  /** Working days since the stage began. */
  readonly workingDaysSpent: number;
}

/** How long the stages of staged processes may take. */
export interface ScheduleStageParams {
  /** Working days for a stage that has no length of its own. */
  readonly workingDays: number;
  /** Working days by process and stage: `{ "market-research.trend": 10 }`. */
  readonly workingDaysByStage?: { readonly [stage: string]: number };
  /** Working days for the approval of what a stage handed in. */
  readonly approvalWorkingDays: number;
}

const factsSchema = z.strictObject({
  stage: z.string().min(1),
  workingDaysSpent: z.number().nonnegative(),
}) satisfies z.core.$ZodType<ScheduleStageFacts>;

const paramsSchema = z.strictObject({
  workingDays: z.number().positive(),
  workingDaysByStage: z.exactOptional(z.record(z.string(), z.number().positive())),
  approvalWorkingDays: z.number().positive(),
}) satisfies z.core.$ZodType<ScheduleStageParams>;

/**
 * Whether a stage is late. Its parameters are the clocks of the staged processes: the catalogue gives their order, not
 * their lengths.
 */
export const scheduleStage: Rule<
  "schedule.stage",
  ScheduleStageFacts,
  ScheduleStageParams,
  "in-time" | "overdue"
> = defineRule({
  id: "schedule.stage",
  kind: "alert",
  title: { en: "Stage in time", zh: "阶段时限" },
  source: ["R255"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["in-time", "overdue"],
  decide({ stage, workingDaysSpent }, params, check) {
    const limit = params.workingDaysByStage?.[stage] ?? params.workingDays;
    return check.atMost("workingDaysSpent", workingDaysSpent, limit) ? "in-time" : "overdue";
  },
});
