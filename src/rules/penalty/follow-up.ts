import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

const steps = ["analyse", "rectify", "appeal", "adjust"] as const;

/** What is done after a penalty. */
export type PenaltyStep = (typeof steps)[number];

/** How the follow-up of a penalty stands. */
export interface PenaltyFollowUpFacts {
  /** The steps that are done, in the order in which they were. */
  readonly stepsDone: readonly PenaltyStep[];
}

/** How a penalty is to be followed up. */
export interface PenaltyFollowUpParams {
  /** The steps in their order. */
  readonly stepOrder: readonly PenaltyStep[];
  /** Those that may be left out: a just penalty needs no appeal. */
  readonly optionalSteps: readonly PenaltyStep[];
}

/** What to do now. */
export interface PenaltyFollowUpProposal {
  /** The first step that is needed and not done; absent when none is left. */
  readonly next?: PenaltyStep;
}

const stepsSchema = z.array(z.enum(steps));

const factsSchema = z.strictObject({
  stepsDone: stepsSchema,
}) satisfies z.core.$ZodType<PenaltyFollowUpFacts>;

const paramsSchema = z.strictObject({
  stepOrder: stepsSchema.min(1),
  optionalSteps: stepsSchema,
}) satisfies z.core.$ZodType<PenaltyFollowUpParams>;

/**
 * Whether a penalty has been followed up in order: its cause analysed, put right, appealed against, the strategy
 * adjusted (R223). The case may be closed when it is `complete`; `out-of-order` when a step came before one that must
 * precede it, or was done twice.
 */
export const penaltyFollowUp: Rule<
  "penalty.follow-up",
  PenaltyFollowUpFacts,
  PenaltyFollowUpParams,
  "complete" | "incomplete" | "out-of-order",
  PenaltyFollowUpProposal
> = defineRule({
  id: "penalty.follow-up",
  kind: "gate",
  title: { en: "Follow-up of a penalty", zh: "处罚后的应对" },
  source: ["R223"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["complete", "incomplete", "out-of-order"],
  defaults: { stepOrder: [...steps] },
  notes: { stepOrder: { source: "R223" } },
  decide(facts, params, check) {
    const { stepsDone } = facts;
    const { stepOrder, optionalSteps } = params;
    const needed = stepOrder.filter((step) => !optionalSteps.includes(step));
    const left = needed.filter((step) => !stepsDone.includes(step));
    const ordered = check.equals("stepsInOrder", inOrder(stepsDone, stepOrder, needed), true);
    const complete = check.atMost("stepsLeft", left.length, 0);
    const [next] = left;
    const outcome = !ordered ? "out-of-order" : complete ? "complete" : "incomplete";
    return { outcome, proposal: next === undefined ? {} : { next } };
  },
});

/** Each step comes after all needed ones that stand before it. */
function inOrder(
  done: readonly PenaltyStep[],
  order: readonly PenaltyStep[],
  needed: readonly PenaltyStep[],
): boolean {
  return done.every((step, index) => {
    const place = order.indexOf(step);
    const before = done.slice(0, index);
    const rises = before.every((other) => order.indexOf(other) < place);
    return place >= 0 && rises && needed.every((one) => order.indexOf(one) >= place || before.includes(one));
  });
}
