import { InvalidInputError } from "../errors/index.js";
import { nodesOf } from "../processes/chart-nodes.js";
import type { AnyMachineEvent, AnyReviewCycle, Process } from "../processes/index.js";
import type { Rule } from "../rules/index.js";
import { sampleDecision } from "./sample-decision.js";

/** What a walk sends: fields of the commands and proposals of the rules. */
export interface WalkedEvents {
  /** Fields to send each command with, beside its type: one or several sets; one empty set where none is given. */
  readonly fields?: { readonly [command: string]: readonly object[] };
  /** What the rules propose, by rule. */
  readonly proposals?: { readonly [rule: string]: unknown };
}

/** The instant of every step of a walk. */
const at = "2026-01-01T00:00:00.000Z";

/**
 * Every event that a walk may send, by type: each command with each of its sets of fields and each outcome of its rule,
 * and each deadline.
 *
 * @throws InvalidInputError when fields are given for a command that the process does not have.
 */
export function walkedEvents(
  process: Process,
  { fields = {}, proposals = {} }: WalkedEvents,
): ReadonlyMap<string, readonly AnyMachineEvent[]> {
  refuseUnknown(process, fields);
  const commands = Object.entries(process.commands).map(([type, { consults }]) => {
    const sent = (fields[type] ?? [{}]).map((given) => ({ type, at, ...given }));
    if (consults === undefined) return [type, sent] as const;
    const decided = (event: AnyMachineEvent) => {
      const rule = ruleFor(process, consults.rule, event);
      return rule.outcomes.map((outcome) => ({
        ...event,
        decision: sampleDecision(rule, outcome, proposals[rule.id]),
      }));
    };
    return [type, sent.flatMap(decided)] as const;
  });
  const delays = nodesOf(process.machine).flatMap(({ after }) =>
    after.map(({ eventType }) => String(eventType)),
  );
  return new Map<string, readonly AnyMachineEvent[]>([
    ...commands,
    ...delays.map((type) => [type, [{ type, at }]] as const),
  ]);
}

/** The rule that the command consults: in a review cycle the one that it names. */
function ruleFor(process: Process, own: Rule, event: AnyMachineEvent): Rule {
  const rules = process.shape === "review-cycle" ? (process as AnyReviewCycle).rules : [];
  return rules.find(({ id }) => "rule" in event && id === event.rule) ?? own;
}

function refuseUnknown(process: Process, fields: object): void {
  const issues = Object.keys(fields)
    .filter((type) => !Object.hasOwn(process.commands, type))
    .map((type) => ({
      path: `fields.${type}`,
      expected: `a command of process ${process.id}`,
      received: type,
    }));
  if (issues.length > 0) throw new InvalidInputError("walkProcess", issues);
}
