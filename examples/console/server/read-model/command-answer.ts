import type { Answer } from "opscycle/operations";
import type { Process, Refusal } from "opscycle/processes";
import { explainDecision, type Rulebook } from "opscycle/rules";
import type { CommandAnswer } from "../../shared/api.js";
import { stepOf } from "./steps.js";

/** The answer to a command, explained. */
export function commandAnswer(
  answer: Answer,
  process: Process | undefined,
  processes: ReadonlyMap<string, Process>,
  rulebook: Rulebook,
): CommandAnswer {
  if (answer.accepted) return { accepted: true, step: stepOf(answer.entry, processes) };
  const { refusal } = answer;
  const overrule = overruleOf(refusal, process, rulebook);
  return {
    accepted: false,
    refusal,
    why: [refusal.message, ...(refusal.decision ? explainDecision(refusal.decision) : [])],
    ...(overrule && { overrule }),
  };
}

/** Who may overrule the rule that refused; nobody a red line. */
function overruleOf({ command, decision }: Refusal, process: Process | undefined, rulebook: Rulebook) {
  const roles = process?.commands[command]?.consults?.overridableBy;
  if (decision === undefined || decision.redLine || roles === undefined) return undefined;
  return { roles, outcomes: rulebook.at().rule(decision.rule).outcomes.map(String) };
}
