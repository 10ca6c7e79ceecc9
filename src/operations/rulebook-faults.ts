import { didYouMean, type InputIssue } from "../errors/index.js";
import type { Process } from "../processes/index.js";
import type { Rule } from "../rules/define-rule.js";
import { requiredKeys } from "../rules/required-keys.js";
import type { Rulebook } from "../rules/rulebook/define-rulebook.js";

/** What keeps a rulebook from serving these processes: rules that they consult and it lacks, or has with other outcomes. */
export function rulebookFaults(processes: readonly Process[], rulebook: Rulebook): InputIssue[] {
  const known = new Map(rulebook.rules.map((rule) => [rule.id, rule]));
  return processes.flatMap((process) =>
    Object.entries(process.commands).flatMap(([command, { consults }]) => {
      if (consults === undefined || consults.named !== undefined) return [];
      const { rule } = consults;
      const path = `rules.${rule.id}`;
      const own = known.get(rule.id);
      if (own !== undefined) return own === rule ? [] : misfits(path, command, rule, own);
      const expected = `there: ${command} consults it${didYouMean(rule.id, known.keys())}`;
      return [{ path, expected, received: "nothing" }];
    }),
  );
}

/** A rule that stands for another must ask for no more, and answer nothing else. */
function misfits(path: string, command: string, rule: Rule, own: Rule): InputIssue[] {
  const needs = requiredKeys(own.facts).filter((fact) => !Object.hasOwn(rule.facts.shape, fact));
  const answers = own.outcomes.filter((outcome) => !rule.outcomes.includes(outcome));
  const redLine = {
    path: `${path}.redLine`,
    expected: `true: ${command} must not be overruled there`,
    received: "false",
  };
  return [
    ...(rule.redLine && !own.redLine ? [redLine] : []),
    ...needs.map((fact) => ({
      path: `${path}.facts.${fact}`,
      expected: `absent or optional: ${command} does not supply it`,
      received: "a required fact",
    })),
    ...answers.map((outcome) => ({
      path: `${path}.outcomes`,
      expected: `among ${rule.outcomes.join(", ")}, which ${command} goes on from`,
      received: JSON.stringify(outcome),
    })),
  ];
}
