import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** Who wants to open a shop. */
export interface OnboardingEntryFacts {
  /** Whether they own a trademark or are authorised by its owner; for how much of a brand, see `onboarding.store-type`. */
  readonly holdsTrademark: boolean;
  /** Whether they apply as a private person, without a company. */
  readonly individual: boolean;
}

/** Whom a platform lets in. Set by the layer of the platform where it is known. */
export interface OnboardingEntryParams {
  /** Whether a shop needs a trademark. */
  readonly trademarkRequired: boolean;
  /** Whether private persons may open a shop. */
  readonly individualsAllowed: boolean;
}

const factsSchema = z.strictObject({
  holdsTrademark: z.boolean(),
  individual: z.boolean(),
}) satisfies z.core.$ZodType<OnboardingEntryFacts>;

const paramsSchema = z.strictObject({
  trademarkRequired: z.boolean(),
  individualsAllowed: z.boolean(),
}) satisfies z.core.$ZodType<OnboardingEntryParams>;

/**
 * Whether a platform's threshold of entry can be met at all (E-43, E-44): Taobao lets individuals in, Tmall asks for a
 * trademark. Before a layer says so of a platform, it is undecided.
 *
 * The papers, the deposit and the platform's own review come on top.
 */
export const onboardingEntry: Rule<
  "onboarding.entry",
  OnboardingEntryFacts,
  OnboardingEntryParams,
  "possible" | "impossible"
> = defineRule({
  id: "onboarding.entry",
  kind: "gate",
  title: { en: "Entry to a platform", zh: "平台入驻门槛" },
  source: ["E-43", "E-44"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["possible", "impossible"],
  decide(facts, params, check) {
    const trademark = !params.trademarkRequired || check.equals("holdsTrademark", facts.holdsTrademark, true);
    const person = params.individualsAllowed || check.equals("individual", facts.individual, false);
    return trademark && person ? "possible" : "impossible";
  },
});
