import { InvalidInputError } from "../../errors/index.js";
import type { Decision } from "../../rules/decision/decision.js";
import type { Rule } from "../../rules/define-rule.js";
import type { CommandSpec } from "../commands.js";
import type { Envelope } from "./consult.js";

/**
 * Lays what a person said over what the rule answered; both stand on the decision. Where the person may not, the
 * outcome is `undecided`, with which no machine goes on, and `step` tells why.
 *
 * @throws InvalidInputError when it is not said who overrules or why, or the rule cannot have the outcome.
 */
export function overrule(spec: CommandSpec, rule: Rule, decision: Decision, envelope: Envelope): Decision {
  const { override, by } = envelope;
  if (override === undefined) return decision;
  const issues = [
    ...(by === undefined ? [{ path: "by", expected: "given with an override", received: "nothing" }] : []),
    ...(override.reason.trim() === ""
      ? [{ path: "override.reason", expected: "a reason", received: JSON.stringify(override.reason) }]
      : []),
    ...(rule.outcomes.includes(override.outcome)
      ? []
      : [
          {
            path: "override.outcome",
            expected: `one of ${rule.outcomes.join(", ")}`,
            received: JSON.stringify(override.outcome),
          },
        ]),
  ];
  if (by === undefined || issues.length > 0) throw new InvalidInputError(`override of ${rule.id}`, issues);
  const overruled: Decision = {
    ...decision,
    ruled: decision.outcome,
    override: { outcome: override.outcome, reason: override.reason, actor: by.actor, role: by.role },
  };
  const isAllowed = overrulingFault(spec, overruled) === undefined;
  return { ...overruled, outcome: isAllowed ? override.outcome : "undecided" };
}

/** Why a decision may not be overruled as it was; undefined when it was not, or may be. */
export function overrulingFault(
  spec: CommandSpec | undefined,
  decision: Decision | undefined,
): "red-line" | "wrong-role" | undefined {
  const override = decision?.override;
  if (override === undefined) return undefined;
  if (decision?.redLine) return "red-line";
  return spec?.consults?.overridableBy?.some((role) => role === override.role) ? undefined : "wrong-role";
}
