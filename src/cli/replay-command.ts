import { type Command, Option } from "commander";
import { productStory, type ReplayResult, replay } from "../replay/index.js";
import { type CommandIo, writeOut } from "./command-io.js";
import {
  addHistoryOptions,
  checkPartners,
  type HistoryFlags,
  historySource,
  policyOf,
} from "./history-options.js";
import { loadRulebook, type RulebookSource } from "./load-rulebook.js";
import { countOption, textOption } from "./option-values.js";
import { progressOn } from "./progress.js";
import { readHistory } from "./read-history.js";
import { warnOfUnmetLayers } from "./warn-of-layers.js";
import { type ReportFormat, renderReport, reportFormats, writeReports } from "./write-reports.js";

interface ReplayFlags extends RulebookSource, HistoryFlags {
  readonly out?: string;
  readonly journal?: boolean;
  readonly format?: ReportFormat;
  readonly why?: string;
  readonly full?: boolean;
  readonly top?: number;
}

const EXAMPLES = `
Examples:
  $ opscycle replay orders.csv
  $ opscycle replay orders.csv --rules rules.json --lead-time 10 --out report
  $ opscycle replay exports/ --format html > report.html
  $ opscycle replay orders.csv --why 85123A
  $ opscycle replay shop.csv --map orderId=No,sku=Code,quantity=Qty,unitPrice=Price,orderedAt=Day`;

/** Adds `opscycle replay`. */
export function addReplayCommand(program: Command, io: CommandIo): void {
  const command = program
    .command("replay")
    .summary("run a shop's order history through the rules")
    .description(
      "Runs a history of orders day by day through rules and processes, and reports the life that every product would have led.",
    )
    .argument("<orders>", "CSV of order lines, plain or gzip, or a folder of such files")
    .option("--rules <file>", "rules file (JSON) over the starter values", textOption)
    .option(
      "--out <folder>",
      "write report.txt, report.json and report.html (or only that of --format)",
      textOption,
    )
    .option("--journal", "with --out: write journal.jsonl too, every step with its decision (large)")
    .addOption(new Option("--format <format>", "form of the report (default: text)").choices(reportFormats))
    .option("--why <sku>", "tell why one product is in its state, in place of the report", textOption)
    .option("--full", "with --why: explain every decision, also those that changed nothing")
    .option("--top <rows>", "rows of long lists in the text report (default: 10)", countOption);
  addHistoryOptions(command)
    .addHelpText("after", EXAMPLES)
    .action((orders: string, flags: ReplayFlags) => {
      checkPartners(command, flags, [
        ["journal", "out"],
        ["full", "why"],
      ]);
      return runReplay(orders, flags, io);
    });
}

async function runReplay(orders: string, flags: ReplayFlags, io: CommandIo): Promise<void> {
  const rulebook = await loadRulebook(flags);
  const { history, reports } = await readHistory(historySource(orders, flags), io);
  await warnOfUnmetLayers(history.daily, rulebook.layers, io);
  const progress = progressOn(io.stderr, "Replaying");
  const policy = policyOf(flags);
  const result = await replay({ history, rulebook, policy, onProgress: progress.show }).finally(
    progress.stop,
  );
  const { out, format, why, top } = flags;
  const content = { result, reports, ...(top !== undefined && { top }) };
  if (out !== undefined) {
    const formats = format === undefined ? reportFormats : [format];
    const paths = await writeReports(out, formats, content, flags.journal === true);
    if (why === undefined)
      await writeOut(
        io.stdout,
        paths.map((path) => `${path}\n`),
      );
  }
  if (why !== undefined) await writeOut(io.stdout, story(result, why, flags.full));
  else if (out === undefined) {
    const { columns } = io.stdout;
    const width = columns === undefined ? {} : { width: columns };
    await writeOut(io.stdout, await renderReport(format ?? "text", { ...content, ...width }));
  }
}

function story(result: ReplayResult, sku: string, full = false): string {
  const hint = full ? [] : ["(--full also explains the decisions told in one line.)"];
  return `${[...productStory(result, sku, { full }), ...hint].join("\n")}\n`;
}
