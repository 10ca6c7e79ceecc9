import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** Whom a shop watches. */
export interface CompetitionCoreRivalsFacts {
  /** Core rivals that have been settled on. */
  readonly coreRivals: number;
}

/** How many of them there should be. */
export interface CompetitionCoreRivalsParams {
  /** Fewest shops. */
  readonly minimumRivals: number;
  /** Most shops. */
  readonly maximumRivals: number;
}

const factsSchema = z.strictObject({
  coreRivals: z.int().nonnegative(),
}) satisfies z.core.$ZodType<CompetitionCoreRivalsFacts>;

const paramsSchema = z
  .strictObject({ minimumRivals: z.int().nonnegative(), maximumRivals: z.int().positive() })
  .refine(({ minimumRivals, maximumRivals }) => minimumRivals <= maximumRivals, {
    path: ["minimumRivals"],
    message: "at most maximumRivals",
  }) satisfies z.core.$ZodType<CompetitionCoreRivalsParams>;

/** Whether the list of core rivals is long enough to learn from and short enough to follow (R018). */
export const competitionCoreRivals: Rule<
  "competition.core-rivals",
  CompetitionCoreRivalsFacts,
  CompetitionCoreRivalsParams,
  "settled" | "too-few" | "too-many"
> = defineRule({
  id: "competition.core-rivals",
  kind: "gate",
  title: { en: "Core rivals", zh: "核心竞品数量" },
  source: ["R018"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["settled", "too-few", "too-many"],
  defaults: { minimumRivals: 3, maximumRivals: 5 },
  notes: { minimumRivals: { source: "R018" }, maximumRivals: { source: "R018" } },
  decide({ coreRivals }, params, check) {
    const enough = check.atLeast("coreRivals", coreRivals, params.minimumRivals);
    const few = check.atMost("coreRivals", coreRivals, params.maximumRivals);
    if (!enough) return "too-few";
    return few ? "settled" : "too-many";
  },
});
