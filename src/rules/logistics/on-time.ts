import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** How punctual the deliveries of a period were: of a carrier, a region or the whole shop. */
export interface LogisticsOnTimeFacts {
  /** Delivered within the agreed time, over all that were due; 0 to 1. */
  readonly onTimeRate: number;
  /** Parcels that were due in the period. */
  readonly parcelsDue: number;
  /** Whether the alert is raised now. */
  readonly raised: boolean;
}

/** How punctual they are to be. */
export interface LogisticsOnTimeParams {
  /** Parcels due before which the rate says nothing. */
  readonly minimumParcels: number;
  /** Raise when the rate is below this, 0 to 1. */
  readonly raiseBelowRate: number;
  /** Clear when the rate is at this or above, 0 to 1; `raiseBelowRate` or more. */
  readonly clearAtRate: number;
}

const rate = z.number().min(0).max(1);

const factsSchema = z.strictObject({
  onTimeRate: rate,
  parcelsDue: z.int().nonnegative(),
  raised: z.boolean(),
}) satisfies z.core.$ZodType<LogisticsOnTimeFacts>;

const paramsSchema = z
  .strictObject({ minimumParcels: z.int().nonnegative(), raiseBelowRate: rate, clearAtRate: rate })
  .refine(({ raiseBelowRate, clearAtRate }) => clearAtRate >= raiseBelowRate, {
    path: ["clearAtRate"],
    message: "at least raiseBelowRate",
  }) satisfies z.core.$ZodType<LogisticsOnTimeParams>;

/** Raises and clears the alert that too few deliveries are on time (R114). Undecided while few parcels were due. */
export const logisticsOnTime: Rule<
  "logistics.on-time",
  LogisticsOnTimeFacts,
  LogisticsOnTimeParams,
  "clear" | "raise"
> = defineRule({
  id: "logistics.on-time",
  kind: "alert",
  title: { en: "On-time deliveries", zh: "物流达标率" },
  source: ["R114"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["clear", "raise"],
  decide(facts, params, check) {
    const enough = check.atLeast("parcelsDue", facts.parcelsDue, params.minimumParcels);
    const punctual = check.atLeast(
      "onTimeRate",
      facts.onTimeRate,
      facts.raised ? params.clearAtRate : params.raiseBelowRate,
    );
    if (!enough) return "undecided";
    return punctual ? "clear" : "raise";
  },
});
