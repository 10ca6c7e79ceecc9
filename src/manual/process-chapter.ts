import { chineseName } from "../diagrams/state-words.js";
import { kpiCatalogue } from "../kpi/index.js";
import { nodesOf } from "../processes/chart-nodes.js";
import { pathOf } from "../processes/chart-structure.js";
import { deliverableTitles, type Process, processEntries, roleTitles } from "../processes/index.js";
import { type Block, code, heading, type Line, section, table, words as wordsLine } from "./block.js";
import { commandsTable, fieldsLine, rolesTable } from "./command-lines.js";
import { deadlinesTable } from "./deadline-lines.js";
import { handOversSection } from "./hand-over-lines.js";
import type { ManualContext } from "./manual-context.js";
import { rulesTable } from "./rule-lines.js";
import { rulesAskedBy } from "./rules-asked.js";
import { tableSections } from "./table-lines.js";

/** Everything about one process: a chapter of the manual. */
export function processChapter(context: ManualContext, process: Process): Block[] {
  const { words, language } = context;
  return [
    heading(2, process.title[language], `process-${process.id}`),
    { kind: "list", items: facts(context, process) },
    ...section(3, words.chart, [{ kind: "chart", process }]),
    ...tableSections(context, process),
    ...section(3, words.states, statesTable(context, process)),
    ...section(3, words.whoMay, rolesTable(context, process)),
    ...section(3, words.commands, [
      { kind: "text", line: [words.commandsNote] },
      ...commandsTable(context, process),
    ]),
    ...section(3, words.deadlines, deadlinesTable(context, process)),
    ...section(3, words.rulesInForce, rulesTable(context, rulesAskedBy(context, process))),
    ...handOversSection(context, process),
  ];
}

/** What is said of a process in front. */
function facts({ words, language, ...context }: ManualContext, process: Process): Line[] {
  const entries = processEntries
    .filter(({ number }) => process.covers.includes(number))
    .map(({ number, title }) => `${number} ${title[language]}`);
  const deliverables = process.deliverables.map((name) => deliverableTitles[name][language]);
  const labelled = (label: string, line: Line): Line[] =>
    line.length === 0 ? [] : [[`${label}${words.colon}`, ...line]];
  return [
    ...labelled(words.id, [code(process.id)]),
    ...labelled(words.carries, wordsLine(entries, words.separator)),
    ...labelled(words.shape, [words.shapes[process.shape]]),
    ...labelled(words.owner, [roleTitles[process.owner][language]]),
    ...labelled(words.inputs, fieldsLine({ words, language, ...context }, process.start)),
    ...labelled(words.deliverables, wordsLine(deliverables, words.separator)),
    ...labelled(
      words.kpis,
      process.kpis.flatMap((id, index) => [
        ...(index === 0 ? [] : [words.separator]),
        `${kpiCatalogue.get(id).titles[language]} `,
        code(id),
      ]),
    ),
  ];
}

function statesTable({ words, language }: ManualContext, { machine }: Process): Block[] {
  const name = (tag: string) => words.tagNames[tag];
  return table(
    [words.id, language === "zh" ? words.state : words.description, words.tags],
    nodesOf(machine)
      .slice(1)
      .map((node) => [
        [code(pathOf(node))],
        [(language === "zh" ? chineseName(node) : node.description) ?? node.key],
        node.tags.flatMap((tag, index) => [
          ...(index === 0 ? [] : [words.separator]),
          name(tag) ?? code(tag),
        ]),
      ]),
  );
}
