import type { Sweep } from "../../back-test/sweep.js";
import { type DataReport, dataSummary } from "../tables/data-tables.js";
import { type Block, sectionLines, type TextReportOptions } from "../text-sections.js";
import { stepTable, sweepNotes, sweepTable, sweepTitle, tradeOffSentence } from "./sweep-tables.js";

/**
 * The report of a sweep for a terminal: what each value comes to, and which are worth a choice.
 *
 * @param reports - what became of the rows of the files, as the readers say
 */
export function sweepText(
  sweep: Sweep,
  reports: readonly DataReport[],
  { width = 100 }: Omit<TextReportOptions, "top"> = {},
): string {
  const choices = sweep.tradeOffs.flatMap((tradeOff) => [
    tradeOffSentence(sweep, tradeOff),
    stepTable(sweep, tradeOff),
  ]);
  const sections: readonly (readonly [string, readonly Block[]])[] = [
    ["What each value comes to", [sweepTable(sweep)]],
    ["Worth a choice", [...choices, ...sweepNotes(sweep)]],
    ["Data", dataSummary(reports)],
    ["Assumptions", sweep.assumptions.map((assumption) => `- ${assumption}`)],
  ];
  const lines = [
    `Sweep of ${sweepTitle(sweep)}`,
    ...sections.flatMap(([title, blocks]) => sectionLines(title, blocks, width)),
  ];
  return `${lines.join("\n")}\n`;
}
