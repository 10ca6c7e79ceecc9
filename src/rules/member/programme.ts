import { z } from "zod";
import type { Check } from "../decision/check.js";
import { defineRule, type Rule } from "../define-rule.js";

/** The levels of a member programme, from the lowest to the highest. */
export interface MemberProgrammeFacts {
  /** What each level asks for: points, or money spent. Lowest level first. */
  readonly levelThresholds: readonly number[];
  /** How many rights each level has, in the same order; those of the levels below it included. */
  readonly levelRights: readonly number[];
}

/** What a programme is to look like. */
export interface MemberProgrammeParams {
  /** As many levels or more: with one there is no gradient. */
  readonly minimumLevels: number;
  /** As many levels or fewer, so that it stays simple. */
  readonly maximumLevels: number;
  /** Each level has so many rights more than the one below it, or more. */
  readonly minimumRightsAdded: number;
  /** The highest level has as many rights or more. */
  readonly minimumTopRights: number;
}

const factsSchema = z.strictObject({
  levelThresholds: z.array(z.number().nonnegative()),
  levelRights: z.array(z.int().nonnegative()),
}) satisfies z.core.$ZodType<MemberProgrammeFacts>;

const paramsSchema = z
  .strictObject({
    minimumLevels: z.int().positive(),
    maximumLevels: z.int().positive(),
    minimumRightsAdded: z.int().nonnegative(),
    minimumTopRights: z.int().nonnegative(),
  })
  .refine(({ minimumLevels, maximumLevels }) => minimumLevels <= maximumLevels, {
    path: ["minimumLevels"],
    message: "at most maximumLevels",
  }) satisfies z.core.$ZodType<MemberProgrammeParams>;

/**
 * Whether a member programme is simple, rises in clear steps, and is rich in rights (R235).
 *
 * It counts levels and rights and does not say what they are worth to anybody, or what they cost.
 */
export const memberProgramme: Rule<
  "member.programme",
  MemberProgrammeFacts,
  MemberProgrammeParams,
  "sound" | "revise"
> = defineRule({
  id: "member.programme",
  kind: "gate",
  title: { en: "Member programme", zh: "会员体系三原则" },
  source: ["R235"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["sound", "revise"],
  decide(facts, params, check) {
    const { levelThresholds } = facts;
    const some = check.atLeast("levels", levelThresholds.length, params.minimumLevels);
    const few = check.atMost("levels", levelThresholds.length, params.maximumLevels);
    const rising = check.equals("thresholdsRise", smallestStep(levelThresholds) > 0, true);
    const rich = richInRights(facts, params, check);
    return some && few && rising && rich ? "sound" : "revise";
  },
});

function richInRights(facts: MemberProgrammeFacts, params: MemberProgrammeParams, check: Check): boolean {
  const { levelRights, levelThresholds } = facts;
  const complete = check.equals("levelsWithRights", levelRights.length, levelThresholds.length);
  const grows =
    levelRights.length < 2 ||
    check.atLeast("rightsAdded", smallestStep(levelRights), params.minimumRightsAdded);
  const plenty = check.atLeast("topRights", levelRights.at(-1) ?? 0, params.minimumTopRights);
  return complete && grows && plenty;
}

/** The least that one value is above the one before it; Infinity where there is no step. */
function smallestStep(values: readonly number[]): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (let index = 1; index < values.length; index += 1)
    smallest = Math.min(smallest, (values[index] ?? 0) - (values[index - 1] ?? 0));
  return smallest;
}
