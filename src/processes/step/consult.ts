import type { AnyMachineSnapshot } from "xstate";
import { didYouMean, InvalidInputError, NotFoundError, schemaIssues } from "../../errors/index.js";
import type { Decision } from "../../rules/decision.js";
import type { Rulebook } from "../../rules/define-rulebook.js";
import type { AnyCommand, AnyMachineEvent, CommandSpec, CommandTable } from "../commands.js";
import type { Process } from "../define-process.js";
import type { Actor } from "../roles.js";
import { type ProcessSnapshot, statePaths } from "./process-snapshot.js";

/** When a command is sent and by whom. */
export interface Envelope {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly by?: Actor;
  /** Overrules the rule; needs `by`, with a role that may. */
  readonly override?: { readonly outcome: string; readonly reason: string };
}

/**
 * Makes the machine's event of a command: validates its fields, asks the rule it consults, and lays the decision on it.
 * For a bare actor: `actor.send(consult(process, rulebook, actor.getSnapshot(), command, { at }))`.
 *
 * @throws NotFoundError when the process has no such command, or the rulebook no such rule.
 * @throws InvalidInputError when a field is wrong.
 */
export function consult<Commands extends CommandTable>(
  process: Process<string, Process["machine"], Commands, never>,
  rulebook: Rulebook,
  snapshot: AnyMachineSnapshot | ProcessSnapshot,
  command: AnyCommand,
  envelope: Envelope,
): AnyMachineEvent {
  const spec = commandSpec(process, command.type);
  const payload = parsePayload(process, spec, command);
  const event = { type: command.type, ...payload, at: envelope.at, ...(envelope.by && { by: envelope.by }) };
  if (spec.consults === undefined) return event;
  const { rule, facts, scope } = spec.consults;
  const situation = {
    command: payload,
    context: snapshot.context,
    states: statePaths(snapshot.value),
    at: envelope.at,
  };
  const rules = rulebook.at({ ...scope?.(situation), at: envelope.at });
  return { ...event, decision: overrule(rules.decide(rule.id, facts(situation)), envelope) };
}

/** The definition of a command. @throws NotFoundError when the process has none of that name. */
export function commandSpec(
  process: { readonly id: string; readonly commands: CommandTable },
  type: string,
): CommandSpec {
  const spec = Object.hasOwn(process.commands, type) ? process.commands[type] : undefined;
  if (spec !== undefined) return spec;
  throw new NotFoundError(
    `process ${process.id} has no command ${type}${didYouMean(type, Object.keys(process.commands))}`,
    {
      process: process.id,
      command: type,
    },
  );
}

function parsePayload(
  process: { readonly id: string },
  spec: CommandSpec,
  { type, ...fields }: AnyCommand,
): Record<string, unknown> {
  const parsed = spec.payload.safeParse(fields);
  if (parsed.success) return parsed.data;
  throw new InvalidInputError(
    `command ${type} of ${process.id}`,
    schemaIssues(parsed.error, fields, [], Object.keys(spec.payload.shape)),
  );
}

function overrule(decision: Decision, { override, by }: Envelope): Decision {
  if (override === undefined) return decision;
  const { actor, role } = by ?? { actor: "nobody", role: "nobody" };
  return {
    ...decision,
    outcome: override.outcome,
    ruled: decision.outcome,
    override: { ...override, actor, role },
  };
}
