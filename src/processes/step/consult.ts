import type { AnyMachineSnapshot } from "xstate";
import { didYouMean, InvalidInputError, NotFoundError, schemaIssues } from "../../errors/index.js";
import type { Decision } from "../../rules/decision/decision.js";
import type { Rule } from "../../rules/define-rule.js";
import type { Rulebook } from "../../rules/rulebook/define-rulebook.js";
import type { CommandOf, CommandSpec, CommandTable, MachineEventOf } from "../commands.js";
import type { Actor } from "../roles.js";
import { overrule } from "./overrule.js";
import { type ProcessSnapshot, statePaths } from "./process-snapshot.js";

/** When a command is sent and by whom. */
export interface Envelope {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Who sends it; nobody is asked for a role when absent. */
  readonly by?: Actor;
  /** Overrules the rule; needs `by`, with a role that may. */
  readonly override?: {
    /** The rule's outcome that is to hold instead of its answer. */
    readonly outcome: string;
    /** Why; it stands in the journal. */
    readonly reason: string;
  };
}

/**
 * Makes the machine's event of a command: validates its fields, asks the rule it consults, and lays the decision on it.
 *
 * A bare actor takes what it is given, from anyone: the roles of commands are checked by `step` and by the host. An
 * override that is not allowed does not get through either way.
 *
 * @throws NotFoundError when the process has no such command, or the rulebook no such rule.
 * @throws InvalidInputError when a field is wrong, or an override is not one.
 *
 * @example
 * ```ts
 * import { createActor } from "xstate";
 * import { consult, longClock, productProcess } from "opscycle/processes";
 * import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
 *
 * const rulebook = defineRulebook({ rules: builtInRules, layers: [starterLayer] });
 * const input = productProcess.input({ sku: "A-1" }, rulebook.at({ sku: "A-1" }));
 * const actor = createActor(productProcess.machine, { input, clock: longClock }).start();
 * const plan = { type: "product.plan", budget: 5000, decideBy: "2026-04-01T00:00:00Z" } as const;
 * const at = "2026-03-01T00:00:00.000Z";
 * actor.send(consult(productProcess, rulebook, actor.getSnapshot(), plan, { at }));
 * actor.getSnapshot().value; // => { selection: "planned" }
 * actor.stop();
 * ```
 */
export function consult<const Commands extends CommandTable>(
  process: {
    /** Id of the process. */
    readonly id: string;
    /** Its table of commands. */
    readonly commands: Commands;
  },
  rulebook: Rulebook,
  snapshot: AnyMachineSnapshot | ProcessSnapshot,
  command: CommandOf<Commands>,
  envelope: Envelope,
): MachineEventOf<Commands> {
  const { type, ...fields } = command;
  const spec = commandSpec(process, type);
  const payload = parsePayload(process.id, spec, type, fields);
  const { at, by } = envelope;
  const decision = decisionFor(process.id, rulebook, snapshot, spec, payload, envelope);
  return {
    type,
    ...payload,
    at,
    ...(by && { by }),
    ...(decision && { decision }),
  } as MachineEventOf<Commands>;
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
    { process: process.id, command: type },
  );
}

function parsePayload(id: string, spec: CommandSpec, type: string, fields: object): Record<string, unknown> {
  const parsed = spec.payload.safeParse(fields);
  if (parsed.success) return parsed.data;
  throw new InvalidInputError(
    `command ${type} of ${id}`,
    schemaIssues(parsed.error, fields, [], Object.keys(spec.payload.shape)),
  );
}

function decisionFor(
  id: string,
  rulebook: Rulebook,
  { context, value }: AnyMachineSnapshot | ProcessSnapshot,
  spec: CommandSpec,
  command: Record<string, unknown>,
  envelope: Envelope,
): Decision | undefined {
  const { at, override } = envelope;
  if (spec.consults === undefined) {
    if (override === undefined) return undefined;
    const issue = { path: "override", expected: "absent: the command consults no rule", received: "one" };
    throw new InvalidInputError(`command of ${id}`, [issue]);
  }
  const { rule, facts, scope, named } = spec.consults;
  const situation = { command, context, states: statePaths(value), at };
  const rules = rulebook.at({ ...scope?.(situation), at });
  const own = rules.rule(named?.(situation) ?? rule.id);
  const given = facts(situation, own);
  const known = own === rule || named !== undefined ? given : knownTo(own, given);
  return overrule(spec, own, rules.decide(own.id, known), envelope);
}

/** A rule that replaces the process's own may ask for fewer facts. */
function knownTo(rule: Rule, facts: object): object {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => Object.hasOwn(rule.facts.shape, name)));
}
