import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** When something new goes on sale, and when the rivals bring theirs. */
export interface LaunchWindowFacts {
  /** Local time of the launch in hours since midnight: 20.5 is half past eight in the evening. */
  readonly launchHour: number;
  /**
   * The rivals' slots in the same local time; an empty list where none is known. A slot has begun at `fromHour` and is
   * over at `untilHour`; one that passes midnight is given as two.
   */
  readonly rivalSlots: readonly {
    /** When it begins, in hours since midnight: 20.5 is half past eight in the evening. */
    readonly fromHour: number;
    /** When it is over, in hours since midnight. */
    readonly untilHour: number;
  }[];
}

/** When the target users are about. */
export interface LaunchWindowParams {
  /** First local hour of the window. */
  readonly fromHour: number;
  /** Last local hour of the window, which is still in it. */
  readonly untilHour: number;
}

const hour = z.number().min(0).max(24);

const factsSchema = z.strictObject({
  launchHour: hour,
  rivalSlots: z.array(z.strictObject({ fromHour: hour, untilHour: hour })),
}) satisfies z.core.$ZodType<LaunchWindowFacts>;

const paramsSchema = z
  .strictObject({ fromHour: hour, untilHour: hour })
  .refine(({ fromHour, untilHour }) => fromHour <= untilHour, {
    path: ["fromHour"],
    message: "at most untilHour",
  }) satisfies z.core.$ZodType<LaunchWindowParams>;

const questionable = "the source gives these hours as an example of when users are about: measure your own";

/**
 * Whether a launch falls into the hours in which the target users are about (R020), and not into a rival's slot.
 *
 * The source wants the traffic peak and wants the rivals' slot avoided, which may be the same hours: an overlap is a
 * warning of its own (E-31). The hours are the source's example; measure your own users.
 */
export const launchWindow: Rule<
  "launch.window",
  LaunchWindowFacts,
  LaunchWindowParams,
  "in-window" | "rival-overlap" | "outside-window"
> = defineRule({
  id: "launch.window",
  kind: "gate",
  title: { en: "Launch slot", zh: "上新时段" },
  source: ["R020", "E-31"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["in-window", "rival-overlap", "outside-window"],
  defaults: { fromHour: 20, untilHour: 22 },
  notes: {
    fromHour: { source: "R020", questionable },
    untilHour: { source: "R020", questionable },
  },
  decide({ launchHour, rivalSlots }, params, check) {
    const begun = check.atLeast("launchHour", launchHour, params.fromHour);
    const notOver = check.atMost("launchHour", launchHour, params.untilHour);
    let overlaps = 0;
    for (const slot of rivalSlots)
      if (slot.fromHour <= launchHour && launchHour < slot.untilHour) overlaps += 1;
    const free = check.atMost("rivalSlotsMet", overlaps, 0);
    if (!begun || !notOver) return "outside-window";
    return free ? "in-window" : "rival-overlap";
  },
});
