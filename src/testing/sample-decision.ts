import type { Decision, Rule } from "../rules/index.js";

/** A decision of a rule with the outcome you want, for tests of what a machine makes of it. It has no checks. */
export function sampleDecision<R extends Rule>(
  rule: R,
  outcome: R["outcomes"][number] | "undecided",
  proposal?: unknown,
): Decision<R["id"], R["outcomes"][number]> {
  return {
    rule: rule.id,
    outcome,
    ...(proposal !== undefined && { proposal }),
    checks: [],
    workings: [],
    missing: [],
    toPass: [],
    facts: {},
    scope: {},
    rulebook: "sample",
    ...(rule.redLine && { redLine: true }),
  };
}
