import {
  deliverableTitles,
  operatingSpine,
  processCatalogue,
  roleTitles,
  stagesOnSpine,
} from "../processes/index.js";
import { type Block, code, heading, joinLines, type Line, section, table } from "./block.js";
import { type ManualContext, processLine } from "./manual-context.js";
import { rulesTable } from "./rule-lines.js";
import { rulesAskedBy } from "./rules-asked.js";

/** What stands before the chapters: the course of an operation, and the list of the processes. */
export function frontMatter(context: ManualContext): Block[] {
  const { words } = context;
  return [
    ...section(2, words.spine, spineTable(context)),
    ...section(2, words.processes, processTable(context)),
  ];
}

function spineTable(context: ManualContext): Block[] {
  const { words, language, processes } = context;
  return table(
    [words.stage, words.process],
    operatingSpine.map(({ id, title }) => {
      const names = stagesOnSpine(id).flatMap((stage) => stage.processes);
      const carried = names.flatMap((name) => processCatalogue.get(name)?.processes ?? []);
      const own = processes.filter((process) => carried.some((each) => each.id === process.id));
      return [
        [title[language]],
        joinLines(
          own.map((process) => processLine(context, process.id)),
          words.separator,
        ),
      ];
    }),
  );
}

/** The processes by who owns them. */
export function processTable(context: ManualContext): Block[] {
  const { words, language, processes } = context;
  const owners = Object.keys(roleTitles).filter((role) => processes.some(({ owner }) => owner === role));
  return table(
    [words.owner, words.process, words.id, words.shape, words.number],
    owners.flatMap((role) =>
      processes
        .filter(({ owner }) => owner === role)
        .map((process, index): Line[] => [
          index === 0 ? [roleTitles[process.owner][language]] : [],
          processLine(context, process.id),
          [code(process.id)],
          [words.shapes[process.shape]],
          [process.covers.join(words.separator)],
        ]),
    ),
  );
}

/** What stands behind the chapters: rules that no process asks, and the words that are used. */
export function backMatter(context: ManualContext): Block[] {
  const { words, language, processes, rules } = context;
  const asked = new Set(processes.flatMap((process) => rulesAskedBy(context, process)).map(({ id }) => id));
  const others = rulesTable(
    context,
    rules.filter(({ id }) => !asked.has(id)),
  );
  const roles = Object.entries(roleTitles).map(([id, title]): Line[] => [[title[language]], [code(id)]]);
  const deliverables = Object.entries(deliverableTitles).map(([id, title]): Line[] => [
    [title[language]],
    [code(id)],
    joinLines(
      processes
        .filter((process) => process.deliverables.some((name) => name === id))
        .map((process) => processLine(context, process.id)),
      words.separator,
    ),
  ]);
  return [
    ...(others.length === 0
      ? []
      : [heading(2, words.otherRules), { kind: "text", line: [words.otherRulesNote] } as const, ...others]),
    ...section(2, words.roles, table([words.role, words.id], roles)),
    ...section(2, words.deliverables, table([words.deliverable, words.id, words.producedBy], deliverables)),
  ];
}
