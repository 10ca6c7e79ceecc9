import { kpiCatalogue } from "opscycle/kpi";
import { builtInHandOvers, builtInProcesses, type Process } from "opscycle/processes";
import { builtInRules, defineRulebook, type Rule, starterLayer } from "opscycle/rules";
import { manualContext } from "../../../src/manual/manual-context.js";
import { processListPage, processPage } from "../../../src/manual/process-page.js";
import { type Page, page } from "./markdown.js";
import { startLines } from "./process-start.js";
import { themeOf } from "./process-themes.js";

const processes: readonly Process[] = builtInProcesses;
const rules: readonly Rule[] = builtInRules;
const context = manualContext({
  language: "en",
  processes,
  handOvers: builtInHandOvers,
  rules,
  rulesAt: defineRulebook({ rules, layers: [starterLayer] }).at(),
});

const listPreface = `# The built-in processes

Every process that comes with opscycle, and where it stands in the course of an operation. Each has a page with its chart, states, commands, roles, deadlines, rules and hand-overs; lengths of time and thresholds are those of the catalogue and of the starter layer. The same for your own rulebook, in English or Chinese, as Markdown or one HTML page: \`opscycle manual\`.
`;

/** The index of the processes. */
export function processIndexPage(): Page {
  const front = { title: "The built-in processes", group: "Processes" };
  return page("process-list.md", front, [listPreface, processListPage(context)]);
}

/** The page of one process. */
export async function oneProcessPage(process: Process): Promise<Page> {
  const { en, zh } = process.title;
  const front = { title: `${en} ${zh}`, group: "Processes", category: themeOf(process) };
  const [heading = "", ...body] = processPage(context, process).split("\n");
  return page(`processes/${process.id}.md`, front, [
    heading,
    "",
    `**${zh}** · \`${process.id}\``,
    ...linked(body.join("\n")).split("\n"),
    ...(await startLines(process)),
  ]);
}

/** Rules and KPIs, which stand as their title and id, as links to their pages. */
function linked(text: string): string {
  const named = [
    ...rules.map(({ id, title }) => ({ id, title: title.en, path: `../rules/${id}.md` })),
    ...kpiCatalogue.entries.map(({ id, titles }) => ({ id, title: titles.en, path: `../kpis/${id}.md` })),
  ];
  return named.reduce(
    (linkedText, { id, title, path }) =>
      linkedText.includes(`\`${id}\``)
        ? linkedText.replaceAll(`${title} \`${id}\``, `[${title}](${path}) \`${id}\``)
        : linkedText,
    text,
  );
}
