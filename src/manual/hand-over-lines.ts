import { camelCase } from "../processes/camel-case.js";
import type { HandOver, Process } from "../processes/index.js";
import { type Block, code, type Line, section, table } from "./block.js";
import { type ManualContext, processLine } from "./manual-context.js";

/** To whom a process hands over, and from whom it takes over. */
export function handOversSection(context: ManualContext, { id }: Process): Block[] {
  const { words, handOvers } = context;
  return section(3, words.handOvers, [
    ...section(
      4,
      words.toOthers,
      handOversTable(
        context,
        handOvers.filter(({ from }) => from === id),
        "to",
      ),
    ),
    ...section(
      4,
      words.fromOthers,
      handOversTable(
        context,
        handOvers.filter(({ to }) => to === id),
        "from",
      ),
    ),
  ]);
}

function handOversTable(context: ManualContext, rows: readonly HandOver[], side: "from" | "to"): Block[] {
  const { words } = context;
  return table(
    [words.other, words.event, words.does, words.way],
    rows.map((row) => [
      processLine(context, row[side]),
      [code(row.event)],
      doesLine(context, row),
      [row.event === `${camelCase(row.from)}.handedOver` ? words.byDecision : words.automatic],
    ]),
  );
}

function doesLine({ words, language, processes }: ManualContext, { to, does }: HandOver): Line {
  if (does === "start") return [words.starts];
  const title = processes.find(({ id }) => id === to)?.commands[does]?.title[language];
  return title === undefined ? [code(does)] : [`${title} `, code(does)];
}
