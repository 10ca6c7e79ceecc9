import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";
import {
  type PenaltyCause,
  type PenaltyLevel,
  type PenaltySeverity,
  penaltyCauses,
  penaltyLevels,
  penaltySeverities,
} from "./levels.js";

/** A breach of the platform's rules. */
export interface PenaltyEscalationFacts {
  /** The penalty that the store stands under now. */
  readonly level: PenaltyLevel;
  /** What was done. */
  readonly cause: PenaltyCause;
  /** How grave this breach is; the cause's own severity unless given. */
  readonly severity?: PenaltySeverity;
}

/** How fast penalties rise. */
export interface PenaltyEscalationParams {
  /** The levels in their order, from none on. */
  readonly ladder: readonly PenaltyLevel[];
  /** How grave a breach of each cause is. */
  readonly severityOfCause: { readonly [cause in PenaltyCause]: PenaltySeverity };
  /** Levels that a breach of each severity rises by; more than 1 skips levels. */
  readonly stepsOfSeverity: { readonly [severity in PenaltySeverity]: number };
}

const factsSchema = z.strictObject({
  level: z.enum(penaltyLevels),
  cause: z.enum(penaltyCauses),
  severity: z.exactOptional(z.enum(penaltySeverities)),
}) satisfies z.core.$ZodType<PenaltyEscalationFacts>;

/** An object with a value for each of these keys. */
function eachOf<Key extends string, Value extends z.ZodType>(keys: readonly Key[], value: Value) {
  return z.strictObject(Object.fromEntries(keys.map((key) => [key, value])) as Record<Key, Value>);
}

const paramsSchema = z
  .strictObject({
    ladder: z.array(z.enum(penaltyLevels)).min(2),
    severityOfCause: eachOf(penaltyCauses, z.enum(penaltySeverities)),
    stepsOfSeverity: eachOf(penaltySeverities, z.int().positive()),
  })
  .refine(({ ladder }) => new Set(ladder).size === ladder.length, {
    path: ["ladder"],
    message: "each level once",
  }) satisfies z.core.$ZodType<PenaltyEscalationParams>;

/**
 * The penalty to expect for a breach (R222, E-23): from the present level up the ladder by as many levels as the
 * breach is grave, at most to the last. Platforms order limits and demotion differently and may skip: set `ladder`
 * and `stepsOfSeverity` in the platform's layer. Undecided for a level that the ladder lacks. It says what to prepare for; the platform decides.
 */
export const penaltyEscalation: Rule<
  "penalty.escalation",
  PenaltyEscalationFacts,
  PenaltyEscalationParams,
  PenaltyLevel
> = defineRule({
  id: "penalty.escalation",
  kind: "policy",
  title: { en: "Next penalty", zh: "平台处罚升级" },
  source: ["R222", "E-23", "E-51"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: penaltyLevels,
  defaults: { ladder: [...penaltyLevels] },
  notes: { ladder: { source: "R222" } },
  decide(facts, params, check) {
    const { ladder } = params;
    const known = check.oneOf("level", facts.level, ladder);
    const severity = facts.severity ?? params.severityOfCause[facts.cause];
    const steps = check.compute("steps", "steps of the breach's severity", params.stepsOfSeverity[severity]);
    const place = check.compute(
      "place",
      "place of the present level on the ladder + steps, at most the last",
      Math.min(ladder.indexOf(facts.level) + steps, ladder.length - 1),
    );
    return (known ? ladder[place] : undefined) ?? "undecided";
  },
});
