import { type Command, Option } from "commander";
import type { ReadOptions } from "../records/index.js";
import { orderLinePresets } from "../records/presets/order-line-presets.js";
import { productStory, type ReplayResult, replay } from "../replay/index.js";
import { type CommandIo, writeOut } from "./command-io.js";
import { loadRulebook, type RulebookSource } from "./load-rulebook.js";
import {
  amountOption,
  columnsOption,
  countOption,
  currencyOption,
  encodingOption,
  textOption,
  zoneOption,
} from "./option-values.js";
import { progressOn } from "./progress.js";
import { type HistorySource, readHistory } from "./read-history.js";
import { type ReportFormat, renderReport, reportFormats, writeReports } from "./write-reports.js";

interface ReplayFlags extends RulebookSource {
  readonly ads?: string;
  readonly out?: string;
  readonly journal?: boolean;
  readonly format?: ReportFormat;
  readonly why?: string;
  readonly full?: boolean;
  readonly top?: number;
  readonly preset?: string;
  readonly map?: { readonly [field: string]: string };
  readonly adsMap?: { readonly [field: string]: string };
  readonly adsYear?: number;
  readonly zone?: string;
  readonly currency?: string;
  readonly encoding?: string;
  readonly dateOrder?: "day-month-year" | "month-day-year";
  readonly decimalMark?: "." | ",";
  readonly strict?: boolean;
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
  program
    .command("replay")
    .summary("run a shop's order history through the rules")
    .description(
      "Runs a history of orders day by day through rules and processes, and reports the life that every product would have led.",
    )
    .argument("<orders>", "CSV of order lines, plain or gzip, or a folder of such files")
    .option("--rules <file>", "rules file (JSON) over the starter values", textOption)
    .option("--no-starter", "leave out the assumed starter values")
    .option(
      "--lead-time <days>",
      "days from an order to the supplier until the goods are in stock; a layer for a category or SKU goes before it",
      amountOption,
    )
    .option("--ads <file>", "CSV of days of ad campaigns", textOption)
    .option(
      "--out <folder>",
      "write report.txt, report.json and report.html (or only that of --format)",
      textOption,
    )
    .option("--journal", "with --out: write journal.jsonl too, every step with its decision (large)")
    .addOption(new Option("--format <format>", "form of the report (default: text)").choices(reportFormats))
    .option("--why <sku>", "tell why one product is in its state, in place of the report", textOption)
    .option("--full", "with --why: explain every decision, also those that changed nothing")
    .option("--top <rows>", "rows of long lists in the text report (default: 10)", countOption)
    .addOption(
      new Option("--preset <id>", "which export the file is (default: found out from its headers)")
        .choices(presetIds())
        .conflicts("map"),
    )
    .option("--map <field=Header,…>", "the columns of a file that no preset knows", columnsOption)
    .option("--ads-map <field=Header,…>", "the columns of the ads file", columnsOption)
    .option("--ads-year <year>", "year of an ads file whose dates name none", countOption)
    .option("--zone <zone>", "time zone of times that name none, and of the shop's days", zoneOption)
    .option("--currency <code>", "currency of rows that name none", currencyOption)
    .option("--encoding <name>", "encoding of the files (default: found out)", encodingOption)
    .addOption(
      new Option("--date-order <order>", "order of dates such as 5/6/2024").choices([
        "month-day-year",
        "day-month-year",
      ]),
    )
    .addOption(
      new Option("--decimal-mark <mark>", "sign before the fraction of a number").choices([".", ","]),
    )
    .option("--strict", "stop at the first bad row")
    .addHelpText("after", EXAMPLES)
    .action((orders: string, flags: ReplayFlags, command: Command) => {
      checkPartners(flags, command);
      return runReplay(orders, flags, io);
    });
}

/** Refuses a flag that does nothing without another. */
function checkPartners(flags: ReplayFlags, command: Command): void {
  const pairs = [
    ["journal", "out"],
    ["full", "why"],
    ["adsMap", "ads"],
    ["adsYear", "ads"],
  ] as const;
  for (const [flag, partner] of pairs) {
    if (flags[flag] === undefined || flags[partner] !== undefined) continue;
    const [given, needed] = [flag, partner].map((name) => `--${name.replace(/[A-Z]/g, "-$&").toLowerCase()}`);
    command.error(`error: option '${given}' needs '${needed}'`, { exitCode: 2 });
  }
}

async function runReplay(orders: string, flags: ReplayFlags, io: CommandIo): Promise<void> {
  const rulebook = await loadRulebook(flags);
  const { history, reports } = await readHistory(historySource(orders, flags), io);
  const progress = progressOn(io.stderr, "Replaying");
  const result = await replay({ history, rulebook, onProgress: progress.show }).finally(progress.stop);
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

function historySource(orders: string, flags: ReplayFlags): HistorySource {
  const { preset, map, zone, currency, encoding, dateOrder, decimalMark, strict, ads, adsMap, adsYear } =
    flags;
  const shared: ReadOptions = {
    ...(zone !== undefined && { zone }),
    ...(currency !== undefined && { currency }),
    ...(encoding !== undefined && { encoding }),
    ...(dateOrder !== undefined && { dateOrder }),
    ...(decimalMark !== undefined && { decimalMark }),
    ...(strict !== undefined && { strict }),
  };
  return {
    orders,
    ...(ads !== undefined && { ads }),
    orderOptions: {
      ...shared,
      ...(preset !== undefined && { preset }),
      ...(map !== undefined && { columns: map }),
    },
    adOptions: {
      ...shared,
      ...(adsMap !== undefined && { columns: adsMap }),
      ...(adsYear !== undefined && { year: adsYear }),
    },
  };
}

function presetIds(): readonly string[] {
  return [...new Set(orderLinePresets.map(({ id }) => id))];
}
