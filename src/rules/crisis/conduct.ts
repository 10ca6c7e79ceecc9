import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** An answer to a crisis in public, before it is given. */
export interface CrisisConductFacts {
  /** Whether it evades: says nothing of what people ask, denies what is known, plays for time. */
  readonly evades: boolean;
  /** Whether posts or comments of others are deleted, or are to be. */
  readonly deletesPosts: boolean;
  /** Whether it picks a quarrel: blames, threatens or ridicules those who complain. */
  readonly confronts: boolean;
  /** People who speak for the shop in public. */
  readonly spokespeople: number;
}

const factsSchema = z.strictObject({
  evades: z.boolean(),
  deletesPosts: z.boolean(),
  confronts: z.boolean(),
  spokespeople: z.int().nonnegative(),
}) satisfies z.core.$ZodType<CrisisConductFacts>;

/**
 * Whether an answer to a crisis may go out (R220): it does not evade, delete or confront, and one person speaks.
 *
 * Not a red line: the source counts it among good conduct and not among what is forbidden, and the law may demand that
 * a post is removed. Who overrules it gives a reason, which stays on record.
 */
export const crisisConduct: Rule<"crisis.conduct", CrisisConductFacts, object, "proper" | "improper"> =
  defineRule({
    id: "crisis.conduct",
    kind: "gate",
    title: { en: "Conduct in a crisis", zh: "危机公关三不原则" },
    source: ["R220"],
    facts: factsSchema,
    params: z.strictObject({}),
    outcomes: ["proper", "improper"],
    decide(facts, _params, check) {
      const candid = check.equals("evades", facts.evades, false);
      const open = check.equals("deletesPosts", facts.deletesPosts, false);
      const calm = check.equals("confronts", facts.confronts, false);
      const oneVoice = check.equals("spokespeople", facts.spokespeople, 1);
      return candid && open && calm && oneVoice ? "proper" : "improper";
    },
  });
