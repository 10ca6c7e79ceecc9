import { explainDecision } from "../../rules/index.js";
import type { ReplayResult } from "../replay-result.js";
import { headlines, periodText, stockSummary } from "./summary.js";
import { alertKindTable, alertTable, latestAlerts } from "./tables/alert-tables.js";
import { campaignTable } from "./tables/campaign-table.js";
import {
  type DataReport,
  dataSummary,
  firstProblemTable,
  ignoredFiles,
  noteTable,
  problemCountTable,
} from "./tables/data-tables.js";
import { decisionTable } from "./tables/decision-table.js";
import { bestSellers, mostForgone, mostLost, stateTable } from "./tables/lifecycle-tables.js";
import { monthNotes, monthTable } from "./tables/month-table.js";
import { proposalTable } from "./tables/proposal-table.js";
import { displayWidth } from "./text-layout.js";
import { type Block, more, sectionLines, type TextReportOptions } from "./text-sections.js";

/**
 * The report of a replay for a terminal, without colours: alerts and restock proposals of the last week, months,
 * products by state, the simulated stock, problems of the data, assumptions, decisions with an example of each outcome.
 *
 * @param reports - what became of the rows of the files, as the readers say
 * @returns the whole report, lines ending in a line feed
 *
 * @example
 * ```ts
 * import { dailyFacts } from "opscycle/kpi";
 * import { readOrderLines, recordFile } from "opscycle/records";
 * import { journalLines, jsonReport, replay, textReport } from "opscycle/replay";
 * import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
 *
 * const csv = "orderId,sku,quantity,unitPrice,orderedAt\n1,mug,2,9.5,2024-05-01\n2,mug,1,9.5,2024-05-09\n";
 * const { records, report } = await readOrderLines([recordFile("orders.csv", csv)]).collect();
 * const rulebook = defineRulebook({ rules: builtInRules, layers: [starterLayer] });
 * const result = await replay({ history: { daily: dailyFacts(records) }, rulebook });
 * textReport(result, [report]).split("\n")[0]; // => "Replay of 2024-05-01 to 2024-05-09 (9 days, Asia/Shanghai)"
 * JSON.parse(jsonReport(result, [report])).totals.gmv; // => 28.5
 * [...journalLines(result)].length; // => result.journal.length
 * ```
 */
export function textReport(
  result: ReplayResult,
  reports: readonly DataReport[],
  { width = 100, top = 10 }: TextReportOptions = {},
): string {
  const sections: readonly (readonly [string, readonly Block[]])[] = [
    ["Alerts of the last week", alertBlocks(result, top)],
    ["Restock proposals", proposalBlocks(result, top)],
    ["Ad campaigns", campaignBlocks(result, top)],
    ["Months", [monthTable(result), ...monthNotes(result)]],
    ["Products by state", [stateTable(result)]],
    ["Best sellers", [bestSellers(result, top)]],
    ["Most units lost while out of stock", [mostLost(result, top)]],
    ["Sold on after the rules had taken it off sale", [mostForgone(result, top)]],
    ["Simulated stock", [...stockSummary(result)]],
    ["Data", dataBlocks(reports, top)],
    ["Assumptions", result.assumptions.map((assumption) => `- ${assumption}`)],
    ["Decisions", decisionBlocks(result)],
  ];
  const lines = [
    `Replay of ${periodText(result)}`,
    `Rulebook ${result.rulebook.slice(0, 12)}`,
    "",
    ...headlineLines(result),
    ...sections.flatMap(([title, blocks]) => sectionLines(title, blocks, width)),
  ];
  return `${lines.join("\n")}\n`;
}

function headlineLines(result: ReplayResult): readonly string[] {
  const figures = headlines(result);
  const names = Math.max(...figures.map(({ name }) => name.length));
  const values = Math.max(...figures.map(({ value }) => displayWidth(value)));
  return figures.map(({ name, value, note }) => `${name.padEnd(names)}  ${value.padStart(values)}  ${note}`);
}

function alertBlocks(result: ReplayResult, top: number): readonly Block[] {
  const latest = latestAlerts(result, top);
  return latest.length === 0
    ? ["None."]
    : [alertKindTable(result), alertTable(latest, result.products), more(result.alerts, latest)];
}

function proposalBlocks({ proposals }: ReplayResult, top: number): readonly Block[] {
  if (proposals.length === 0) return ["None."];
  const largest = [...proposals].sort((a, b) => b.units - a.units).slice(0, top);
  return [proposalTable(largest), more(proposals, largest)];
}

function campaignBlocks(result: ReplayResult, top: number): readonly Block[] {
  const table = campaignTable(result);
  const shown = { ...table, rows: table.rows.slice(0, top) };
  return table.rows.length === 0 ? [] : [shown, more(table.rows, shown.rows)];
}

function decisionBlocks(result: ReplayResult): readonly Block[] {
  const examples = result.tallies.map(({ example: { subject, date, decision } }) => [
    `${date} ${subject}`,
    ...explainDecision(decision),
  ]);
  return [decisionTable(result), "The latest of each, explained:", ...examples];
}

function dataBlocks(reports: readonly DataReport[], top: number): readonly Block[] {
  return [
    ...dataSummary(reports),
    ignoredFiles(reports),
    problemCountTable(reports),
    firstProblemTable(reports, top),
    noteTable(reports),
  ];
}
