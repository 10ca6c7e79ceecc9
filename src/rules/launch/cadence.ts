import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";
import { roundedUnits } from "../rounded-units.js";

/** How often a shop brings out something new. */
export interface LaunchCadenceFacts {
  /** Times that new products went, or are to go, on sale in the week; a batch on one day is one. */
  readonly launches: number;
  /** Days from the week's first day to the next holiday; absent where none is ahead. */
  readonly daysToHoliday?: number;
}

/** How often that should be. */
export interface LaunchCadenceParams {
  /** Launches in a week at the least. */
  readonly minimumPerWeek: number;
  /** Launches in a week at the most. */
  readonly maximumPerWeek: number;
  /** A holiday that is as many days away, or fewer, asks for more launches. */
  readonly preHolidayDays: number;
  /** By what both bounds are multiplied before a holiday, 1 or more. */
  readonly preHolidayMultiplier: number;
}

const factsSchema = z.strictObject({
  launches: z.int().nonnegative(),
  daysToHoliday: z.exactOptional(z.number().nonnegative()),
}) satisfies z.core.$ZodType<LaunchCadenceFacts>;

const paramsSchema = z
  .strictObject({
    minimumPerWeek: z.number().nonnegative(),
    maximumPerWeek: z.number().nonnegative(),
    preHolidayDays: z.number().nonnegative(),
    preHolidayMultiplier: z.number().min(1),
  })
  .refine(({ minimumPerWeek, maximumPerWeek }) => minimumPerWeek <= maximumPerWeek, {
    path: ["minimumPerWeek"],
    message: "at most maximumPerWeek",
  }) satisfies z.core.$ZodType<LaunchCadenceParams>;

/**
 * Whether a week has as many launches as it should (R019), and more of them before a holiday (R130).
 *
 * Both bounds are inclusive. They suit most categories; set others for yours in a layer.
 */
export const launchCadence: Rule<
  "launch.cadence",
  LaunchCadenceFacts,
  LaunchCadenceParams,
  "on-cadence" | "too-few" | "too-many"
> = defineRule({
  id: "launch.cadence",
  kind: "gate",
  title: { en: "Launches a week", zh: "每周上新频率" },
  source: ["R019", "R130"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["on-cadence", "too-few", "too-many"],
  defaults: { minimumPerWeek: 1, maximumPerWeek: 2 },
  notes: { minimumPerWeek: { source: "R019" }, maximumPerWeek: { source: "R019" } },
  decide({ launches, daysToHoliday }, params, check) {
    const beforeHoliday =
      daysToHoliday !== undefined && check.atMost("daysToHoliday", daysToHoliday, params.preHolidayDays);
    const raised = (name: string, bound: number) =>
      check.compute(
        name,
        `${name} × preHolidayMultiplier`,
        roundedUnits(bound * params.preHolidayMultiplier),
      );
    const enough = beforeHoliday
      ? check.atLeast("launches", launches, raised("minimumPerWeek", params.minimumPerWeek))
      : check.atLeast("launches", launches, params.minimumPerWeek);
    const few = beforeHoliday
      ? check.atMost("launches", launches, raised("maximumPerWeek", params.maximumPerWeek))
      : check.atMost("launches", launches, params.maximumPerWeek);
    if (!enough) return "too-few";
    return few ? "on-cadence" : "too-many";
  },
});
