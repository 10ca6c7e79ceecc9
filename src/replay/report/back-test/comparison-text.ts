import type { Comparison, DecisionFlip, RunDifference } from "../../back-test/comparison.js";
import { type DataReport, dataSummary } from "../tables/data-tables.js";
import { plainText } from "../text-layout.js";
import { type Block, more, sectionLines, type TextReportOptions } from "../text-sections.js";
import { changeLines, comparisonTitle, effectSentences, flipSentences } from "./comparison-summary.js";
import {
  byEffect,
  campaignDifferenceTable,
  flipCountTable,
  measureTable,
  mostMoved,
  productTable,
} from "./comparison-tables.js";
import { answerText, flipReason } from "./flip-reason.js";

/**
 * The report of a comparison for a terminal: what differs between the rulebooks, what that comes to, which decisions
 * flip and why, which products fare otherwise.
 *
 * @param reports - what became of the rows of the files, as the readers say
 */
export function comparisonText(
  comparison: Comparison,
  reports: readonly DataReport[],
  { width = 100, top = 10 }: TextReportOptions = {},
): string {
  const many = comparison.differences.length > 1;
  const titled = (title: string, { names }: RunDifference) => (many ? `${title}: ${names.other}` : title);
  const sections: readonly (readonly [string, readonly Block[]])[] = [
    ...comparison.differences.map(
      (one) => [titled("What differs", one), [...changeLines(one), ...effectSentences(one)]] as const,
    ),
    ["What it comes to", [measureTable(comparison)]],
    ...comparison.differences.flatMap((one) => [
      [titled("Which decisions flip", one), flipBlocks(one, top)] as const,
      [titled("Products that fare otherwise", one), productBlocks(one, top)] as const,
      [titled("Campaigns that spend otherwise", one), [campaignDifferenceTable(one)]] as const,
    ]),
    ["Data", dataSummary(reports)],
    ["Assumptions", comparison.assumptions.map((assumption) => `- ${assumption}`)],
  ];
  const lines = [
    `Comparison of ${comparisonTitle(comparison)}`,
    ...sections.flatMap(([title, blocks]) => sectionLines(title, blocks, width)),
  ];
  return `${lines.join("\n")}\n`;
}

function flipBlocks(difference: RunDifference, top: number): readonly Block[] {
  const shown = byEffect(difference).slice(0, top);
  const counts = flipCountTable(difference);
  return [
    ...flipSentences(difference),
    { ...counts, rows: counts.rows.slice(0, top) },
    more(counts.rows, counts.rows.slice(0, top)),
    ...(shown.length === 0 ? [] : ["Those that move the most units:", ...shown.map(flipLines)]),
    more(difference.flips, shown),
  ];
}

function flipLines(flip: DecisionFlip): readonly string[] {
  const { firstDate, reviews, subject, name = "", rule, decisions } = flip;
  const date = reviews > 1 ? `${firstDate} (${reviews}×)` : firstDate;
  const answers = `${rule} ${answerText(decisions.base)} → ${answerText(decisions.other)}`;
  return [
    plainText([date, subject, name].filter(Boolean).join("  ")),
    plainText(`    ${answers}; ${flipReason(flip)}`),
  ];
}

function productBlocks(difference: RunDifference, top: number): readonly Block[] {
  const shown = mostMoved(difference).slice(0, top);
  return shown.length === 0 ? [] : [productTable(difference, shown), more(difference.products, shown)];
}
