import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** Gear of a live stream. */
export type LiveGear = "camera" | "fill-light" | "microphone" | "stable-network";

/** What a store has to go live with. */
export interface LivePreconditionsFacts {
  /** Level that the platform gives the store, on the platform's own scale. */
  readonly storeLevel: number;
  /** Qualifications that the store or its host holds, in the words of `requiredQualifications`. */
  readonly qualifications: readonly string[];
  /** Gear that is there and was tested; a phone is a camera. */
  readonly gear: readonly LiveGear[];
}

/** What the platform and the stream ask for. */
export interface LivePreconditionsParams {
  /** Lowest store level at which the platform lets a store go live. Differs by platform: nothing is assumed. */
  readonly minimumStoreLevel: number;
  /** Qualifications that the platform asks for. Differs by platform: nothing is assumed. */
  readonly requiredQualifications: readonly string[];
  /** Gear without which no stream begins. */
  readonly requiredGear: readonly LiveGear[];
}

const gear = z.array(z.enum(["camera", "fill-light", "microphone", "stable-network"]));

const factsSchema = z.strictObject({
  storeLevel: z.number(),
  qualifications: z.array(z.string()),
  gear,
}) satisfies z.core.$ZodType<LivePreconditionsFacts>;

const paramsSchema = z.strictObject({
  minimumStoreLevel: z.number(),
  requiredQualifications: z.array(z.string()),
  requiredGear: gear,
}) satisfies z.core.$ZodType<LivePreconditionsParams>;

/**
 * Whether a live stream may begin: the platform's store level and qualifications (R116), and the gear (R261).
 *
 * Undecided until the platform's level and qualifications are set in a layer for that platform.
 */
export const livePreconditions: Rule<
  "live.preconditions",
  LivePreconditionsFacts,
  LivePreconditionsParams,
  "ready" | "not-ready"
> = defineRule({
  id: "live.preconditions",
  kind: "gate",
  title: { en: "Live stream may begin", zh: "直播开播条件" },
  source: ["R116", "R261"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["ready", "not-ready"],
  defaults: { requiredGear: ["camera", "fill-light", "microphone", "stable-network"] },
  notes: { requiredGear: { source: "R261" } },
  decide(facts, params, check) {
    let isReady = check.atLeast("storeLevel", facts.storeLevel, params.minimumStoreLevel);
    for (const one of params.requiredQualifications)
      isReady = check.equals(`qualifications.${one}`, facts.qualifications.includes(one), true) && isReady;
    for (const one of params.requiredGear)
      isReady = check.equals(`gear.${one}`, facts.gear.includes(one), true) && isReady;
    return isReady ? "ready" : "not-ready";
  },
});
