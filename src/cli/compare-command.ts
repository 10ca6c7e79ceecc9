import { basename } from "node:path";
import type { Command } from "commander";
import { backTestJson, compare, comparisonHtml, comparisonText } from "../replay/index.js";
import type { CommandIo } from "./command-io.js";
import { addReportOptions, giveReport, type ReportFlags } from "./give-report.js";
import {
  addHistoryOptions,
  checkPartners,
  type HistoryFlags,
  historySource,
  policyOf,
} from "./history-options.js";
import { loadRulebook, type RulebookSource } from "./load-rulebook.js";
import { progressOn } from "./progress.js";
import { readHistory } from "./read-history.js";
import { warnOfUnmetLayers } from "./warn-of-layers.js";

interface CompareFlags extends RulebookSource, HistoryFlags, ReportFlags {}

const EXAMPLES = `
Examples:
  $ opscycle rules compare default rules.json orders.csv
  $ opscycle rules compare now.json then.json orders.csv --out comparison`;

/** Adds `opscycle rules compare`. */
export function addCompareCommand(rules: Command, io: CommandIo): void {
  const command = rules
    .command("compare")
    .summary("try two rules files on a history of orders")
    .description(
      "Runs a history of orders under two rules files and says which decisions flip, which products fare otherwise, and what that does to service, stock and ads.",
    )
    .argument("<a>", "rules file (JSON) to compare with; default or - for the starter values alone")
    .argument("<b>", "rules file (JSON) to try; default or - for the starter values alone")
    .argument("<orders>", "CSV of order lines, plain or gzip, or a folder of such files");
  addHistoryOptions(addReportOptions(command, "comparison"))
    .addHelpText("after", EXAMPLES)
    .action((a: string, b: string, orders: string, flags: CompareFlags) => {
      checkPartners(command, flags);
      return runCompare([a, b], orders, flags, io);
    });
}

async function runCompare(
  files: readonly [string, string],
  orders: string,
  flags: CompareFlags,
  io: CommandIo,
): Promise<void> {
  const names = sideNames(files);
  const rulebooks = [];
  for (const [index, file] of files.entries()) {
    const rulebook = await loadRulebook(isDefault(file) ? flags : { ...flags, rules: file });
    rulebooks.push({ name: names[index] ?? file, rulebook });
  }
  const { history, reports } = await readHistory(historySource(orders, flags), io);
  const layers = rulebooks.flatMap(({ rulebook }) => rulebook.layers);
  await warnOfUnmetLayers(history.daily, layers, io);
  const progress = progressOn(io.stderr, "Replaying");
  const policy = policyOf(flags);
  const comparison = await compare({ history, rulebooks, policy, onProgress: progress.show }).finally(
    progress.stop,
  );
  const forms = {
    name: "comparison",
    text: (layout: object) => comparisonText(comparison, reports, layout),
    json: () => backTestJson(comparison, reports),
    html: (options: { readonly chartScript: string }) => comparisonHtml(comparison, reports, options),
  };
  await giveReport(forms, flags, io);
}

/** Whether a side is the starter values alone. */
export function isDefault(file: string): boolean {
  return file === "default" || file === "-";
}

/** What to call the sides: the names of the files, their paths where the names are the same. */
function sideNames(files: readonly [string, string]): readonly string[] {
  const named = (text: (file: string) => string) =>
    files.map((file) => (isDefault(file) ? "starter values" : text(file)));
  const [short, long] = [named(basename), named((file) => file)];
  if (short[0] !== short[1]) return short;
  return long[0] !== long[1] ? long : long.map((name, index) => (index === 0 ? name : `${name} again`));
}
