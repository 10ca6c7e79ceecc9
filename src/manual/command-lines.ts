import { conditionText } from "../diagrams/arrow-words.js";
import { stateName } from "../diagrams/state-words.js";
import { nodesOf, transitionsOf } from "../processes/chart-nodes.js";
import { type Process, type Role, roleTitles } from "../processes/index.js";
import { requiredKeys } from "../rules/required-keys.js";
import { type Block, code, joinLines, type Line, table, words as wordsLine } from "./block.js";
import type { ManualContext } from "./manual-context.js";
import { ruleLine } from "./rule-lines.js";

/** Which role may send which command. */
export function rolesTable({ words, language }: ManualContext, { commands }: Process): Block[] {
  const roles = [...new Set(Object.values(commands).flatMap((spec) => spec.roles))];
  return table(
    [words.command, ...roles.map((role) => roleTitles[role][language])],
    Object.values(commands).map(({ title, roles: may }) => [
      [title[language]],
      ...roles.map((role): Line => (may.includes(role) ? [words.yes] : [" "])),
    ]),
  );
}

/** The commands with their fields, where they are possible, and who decides. */
export function commandsTable(context: ManualContext, process: Process): Block[] {
  const { words, language } = context;
  return table(
    [
      words.command,
      words.id,
      words.fields,
      words.possibleIn,
      words.conditions,
      words.decidedBy,
      words.overruledBy,
    ],
    Object.entries(process.commands).map(([type, { title, payload, consults }]) => [
      [title[language]],
      [code(type)],
      fieldsLine(context, payload),
      wordsLine(statesTaking(context, process, type), words.separator),
      conditionsLine(context, process, type),
      consults === undefined ? [] : ruleLine(context, consults.rule),
      consults === undefined ? [] : [overruledBy(context, consults.overridableBy ?? [])],
    ]),
  );
}

/** Fields by name; those that may be absent with a question mark. */
export function fieldsLine({ words }: ManualContext, schema: Process["start"]): Line {
  const required = requiredKeys(schema);
  return joinLines(
    Object.keys(schema.shape).map((name) => [code(required.includes(name) ? name : `${name}?`)]),
    words.separator,
  );
}

function overruledBy({ words, language }: ManualContext, roles: readonly Role[]): string {
  return roles.length === 0
    ? words.nobody
    : roles.map((role) => roleTitles[role][language]).join(words.separator);
}

function statesTaking({ words, language }: ManualContext, { machine }: Process, type: string): string[] {
  const names = nodesOf(machine)
    .filter((node) => transitionsOf(node).some(({ eventType }) => eventType === type))
    .map((node) => (node.parent === undefined ? words.anyState : stateName(node, language)));
  return [...new Set(names)];
}

/** The conditions under which it changes anything; none where there is a way without any. */
function conditionsLine({ language }: ManualContext, process: Process, type: string): Line {
  const guards = nodesOf(process.machine)
    .flatMap(transitionsOf)
    .filter(({ eventType }) => eventType === type)
    .map(({ guard }) => conditionText(process, language, type, guard));
  if (guards.includes(undefined)) return [];
  const texts = [...new Set(guards.flatMap((text) => text ?? []))];
  return joinLines(
    texts.map((text) => [language === "en" ? text : code(text)]),
    " / ",
  );
}
