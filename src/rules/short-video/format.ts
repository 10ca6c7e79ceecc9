import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** What a short video is like. */
export interface ShortVideoFormatFacts {
  /** Second at which it has caught the viewer's attention, counted from its beginning. */
  readonly hookAtSeconds: number;
  /** Its length. */
  readonly lengthSeconds: number;
  /** Whether it is of use to a viewer who buys nothing: it shows, explains or solves something. */
  readonly showsUserValue: boolean;
  /** Whether it does little but urge to buy. */
  readonly hardSell: boolean;
}

/** What it should be like. */
export interface ShortVideoFormatParams {
  /** The hook comes within as many seconds. */
  readonly hookWithinSeconds: number;
  /** Shortest length. */
  readonly minimumSeconds: number;
  /** Longest length. */
  readonly maximumSeconds: number;
}

const factsSchema = z.strictObject({
  hookAtSeconds: z.number().nonnegative(),
  lengthSeconds: z.number().nonnegative(),
  showsUserValue: z.boolean(),
  hardSell: z.boolean(),
}) satisfies z.core.$ZodType<ShortVideoFormatFacts>;

const paramsSchema = z
  .strictObject({
    hookWithinSeconds: z.number().nonnegative(),
    minimumSeconds: z.number().nonnegative(),
    maximumSeconds: z.number().positive(),
  })
  .refine(({ minimumSeconds, maximumSeconds }) => minimumSeconds <= maximumSeconds, {
    path: ["minimumSeconds"],
    message: "at most maximumSeconds",
  }) satisfies z.core.$ZodType<ShortVideoFormatParams>;

/**
 * Whether a short video is fit to be published: it hooks in time (R038), is neither too short nor too long (R039) and
 * gives the viewer something instead of only selling (R238). Live streams have no such rule of length.
 *
 * @example
 * ```ts
 * import { defineRulebook, shortVideoFormat } from "opscycle/rules";
 *
 * const rules = defineRulebook({ rules: [shortVideoFormat], layers: [] }).at();
 * const video = { hookAtSeconds: 8, lengthSeconds: 45, showsUserValue: true, hardSell: false };
 * rules.decide("short-video.format", video).toPass;
 * // => [{ changes: [{ fact: "hookAtSeconds", from: 8, operator: "<=", to: 5 }] }]
 * ```
 */
export const shortVideoFormat: Rule<
  "short-video.format",
  ShortVideoFormatFacts,
  ShortVideoFormatParams,
  "publish" | "revise"
> = defineRule({
  id: "short-video.format",
  kind: "gate",
  title: { en: "Short video fit to publish", zh: "短视频发布标准" },
  source: ["R038", "R039", "R238"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["publish", "revise"],
  defaults: { hookWithinSeconds: 5, minimumSeconds: 15, maximumSeconds: 60 },
  notes: {
    hookWithinSeconds: { source: "R038" },
    minimumSeconds: { source: "R039" },
    maximumSeconds: { source: "R039" },
  },
  decide(facts, params, check) {
    const hooks = check.atMost("hookAtSeconds", facts.hookAtSeconds, params.hookWithinSeconds);
    const longEnough = check.atLeast("lengthSeconds", facts.lengthSeconds, params.minimumSeconds);
    const shortEnough = check.atMost("lengthSeconds", facts.lengthSeconds, params.maximumSeconds);
    const isOfUse = check.equals("showsUserValue", facts.showsUserValue, true);
    const isSoft = check.equals("hardSell", facts.hardSell, false);
    return hooks && longEnough && shortEnough && isOfUse && isSoft ? "publish" : "revise";
  },
});
