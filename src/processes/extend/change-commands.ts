import type { Rule } from "../../rules/define-rule.js";
import { requiredKeys } from "../../rules/required-keys.js";
import type { CommandSpec, CommandTable, Consult } from "../commands.js";
import type { ExtensionFaults } from "./extension-faults.js";
import type { CommandChange, ProcessChanges } from "./process-changes.js";

/** The commands of a process after its changes. */
export function changeCommands(
  commands: CommandTable,
  lists: readonly ProcessChanges[],
  faults: ExtensionFaults,
): CommandTable {
  const changed = new Map(Object.entries(commands));
  for (const { remove, change } of lists) {
    for (const type of remove?.commands ?? []) {
      claimKnown(commands, type, `remove.commands ${type}`, faults);
      changed.delete(type);
    }
    for (const [type, given] of Object.entries(change?.commands ?? {})) {
      const spec = claimKnown(commands, type, `change.commands.${type}`, faults);
      if (spec !== undefined && given !== undefined)
        changed.set(type, changedCommand(`change.commands.${type}`, spec, given, faults));
    }
  }
  for (const { add } of lists)
    for (const [type, spec] of Object.entries(add?.commands ?? {})) {
      faults.claim(`the command ${type}`, `add.commands.${type}`);
      if (Object.hasOwn(commands, type)) faults.known(`add.commands.${type}`, "command", type);
      changed.set(type, spec);
    }
  return Object.fromEntries(changed);
}

function claimKnown(
  commands: CommandTable,
  type: string,
  where: string,
  faults: ExtensionFaults,
): CommandSpec | undefined {
  faults.claim(`the command ${type}`, where);
  const spec = Object.hasOwn(commands, type) ? commands[type] : undefined;
  if (spec === undefined) faults.unknown(where, "a command", type, Object.keys(commands));
  return spec;
}

function changedCommand(
  where: string,
  spec: CommandSpec,
  { consults, ...change }: CommandChange,
  faults: ExtensionFaults,
): CommandSpec {
  const changed = { ...spec, ...change };
  if (consults === undefined) return changed;
  const before = spec.consults;
  if (before === undefined) {
    if (!("rule" in consults && "facts" in consults))
      faults.add(where, "rule and facts, as it asked no rule", Object.keys(consults).join(", "), "give both");
    return { ...changed, consults: consults as Consult };
  }
  const asked: Consult = { ...before, ...consults };
  if (consults.facts !== undefined || asked.rule === before.rule) return { ...changed, consults: asked };
  refuseMissingFacts(where, before.rule, asked.rule, faults);
  return { ...changed, consults: { ...asked, facts: knownFacts(before, asked.rule) } };
}

/** The facts that the command brought for its old rule are to be enough for the new one. */
function refuseMissingFacts(where: string, before: Rule, rule: Rule, faults: ExtensionFaults): void {
  const missing = requiredKeys(rule.facts).filter((fact) => !Object.hasOwn(before.facts.shape, fact));
  if (missing.length > 0)
    faults.add(
      `${where}.consults.rule`,
      `facts that ${before.id} has too`,
      `${rule.id}, which needs ${missing.join(", ")}`,
      "give consults.facts too, and the payload where they come from the command",
    );
}

function knownFacts(before: Consult, rule: Rule): Consult["facts"] {
  return (situation, asked) => {
    const facts = before.facts(situation, before.rule);
    const { shape } = (asked ?? rule).facts;
    return Object.fromEntries(Object.entries(facts).filter(([name]) => Object.hasOwn(shape, name)));
  };
}
