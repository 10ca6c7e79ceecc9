import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";
import { type PenaltyLevel, penaltyLevels } from "./levels.js";

/** A penalty and the appeal against it. */
export interface PenaltyAppealFacts {
  /** The level that the penalty brought. */
  readonly level: PenaltyLevel;
  /** The level before it. */
  readonly levelBefore: PenaltyLevel;
  /** What the platform answered. */
  readonly answer: "accepted" | "rejected";
  /** Days from the penalty to the appeal. */
  readonly filedAfterDays: number;
}

/** What an appeal can bring. */
export interface PenaltyAppealParams {
  /** Days from the penalty within which the platform takes an appeal. */
  readonly appealWithinDays: number;
  /** What an accepted appeal brings: the penalty annulled, or the store restored by one level. */
  readonly acceptedBrings: "annulled" | "restored";
  /** The levels in their order, from none on; that of `penalty.escalation`. */
  readonly ladder: readonly PenaltyLevel[];
}

/** Where the store stands after the appeal. */
export interface PenaltyAppealProposal {
  /** One of the platform's ladder. */
  readonly level: PenaltyLevel;
}

const factsSchema = z.strictObject({
  level: z.enum(penaltyLevels),
  levelBefore: z.enum(penaltyLevels),
  answer: z.enum(["accepted", "rejected"]),
  filedAfterDays: z.number().nonnegative(),
}) satisfies z.core.$ZodType<PenaltyAppealFacts>;

const paramsSchema = z
  .strictObject({
    appealWithinDays: z.number().positive(),
    acceptedBrings: z.enum(["annulled", "restored"]),
    ladder: z.array(z.enum(penaltyLevels)).min(2),
  })
  .refine(({ ladder }) => new Set(ladder).size === ladder.length, {
    path: ["ladder"],
    message: "each level once",
  }) satisfies z.core.$ZodType<PenaltyAppealParams>;

/**
 * Where an appeal leaves the store (E-23): accepted, the penalty is annulled or the store restored by one level, as
 * the platform does; rejected or filed too late, the penalty stays. The deadline is the platform's and none is assumed.
 */
export const penaltyAppeal: Rule<
  "penalty.appeal",
  PenaltyAppealFacts,
  PenaltyAppealParams,
  "annulled" | "restored" | "stays",
  PenaltyAppealProposal
> = defineRule({
  id: "penalty.appeal",
  kind: "policy",
  title: { en: "Outcome of an appeal", zh: "处罚申诉结果" },
  source: ["R223", "E-23"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["annulled", "restored", "stays"],
  defaults: { ladder: [...penaltyLevels] },
  notes: { ladder: { source: "R222" } },
  decide(facts, params, check) {
    const inTime = check.atMost("filedAfterDays", facts.filedAfterDays, params.appealWithinDays);
    const accepted = check.equals("answer", facts.answer, "accepted");
    if (!inTime || !accepted) return { outcome: "stays", proposal: { level: facts.level } };
    const { acceptedBrings, ladder } = params;
    if (acceptedBrings === "annulled") return { outcome: "annulled", proposal: { level: facts.levelBefore } };
    if (!check.oneOf("level", facts.level, ladder)) return "undecided";
    const below = ladder[Math.max(ladder.indexOf(facts.level) - 1, 0)] ?? facts.level;
    return { outcome: "restored", proposal: { level: below } };
  },
});
