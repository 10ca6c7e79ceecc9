import type { Command } from "commander";
import { type JsonValue, NotFoundError } from "../errors/index.js";
import { sweptRulebooks } from "../replay/back-test/swept-param.js";
import { backTestJson, type SweptParam, sweep, sweepHtml, sweepText } from "../replay/index.js";
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
import { countOption, numberOption, textOption, valuesOption } from "./option-values.js";
import { progressOn } from "./progress.js";
import { readHistory } from "./read-history.js";
import { warnOfUnmetLayers } from "./warn-of-layers.js";

interface SweepFlags extends RulebookSource, HistoryFlags, ReportFlags {
  readonly param: readonly string[];
  readonly values?: readonly (readonly JsonValue[])[];
  readonly from?: number;
  readonly to?: number;
  readonly steps?: number;
  readonly category?: string;
  readonly sku?: string;
}

const EXAMPLES = `
Examples:
  $ opscycle rules sweep orders.csv --param inventory.restock.bufferDays --values 0,7,14,28
  $ opscycle rules sweep orders.csv --rules rules.json --param trial.pass.minimumUnits --from 5 --to 50 --steps 10
  $ opscycle rules sweep orders.csv --param inventory.restock.bufferDays --values 0,7,14 \\
      --param inventory.restock.reviewPeriodDays --values 7,28 --out sweep`;

/** Adds `opscycle rules sweep`. */
export function addSweepCommand(rules: Command, io: CommandIo): void {
  const command = rules
    .command("sweep")
    .summary("try many values of a parameter on a history of orders")
    .description(
      "Runs a history of orders under each value of a parameter, and says what service, stock and ads come to and which values another beats.",
    )
    .argument("<orders>", "CSV of order lines, plain or gzip, or a folder of such files")
    .requiredOption(
      "--param <rule.param>",
      "the parameter; twice for every value of one with every value of the other",
      listed,
    )
    .option("--values <value,…>", "the values to try, for each --param", listedValues)
    .option("--from <number>", "in place of --values: the first of evenly spaced values", numberOption)
    .option("--to <number>", "the last of them", numberOption)
    .option("--steps <count>", "how many (default: 5)", countOption)
    .option("--rules <file>", "rules file (JSON) over the starter values: what else holds", textOption)
    .option("--category <id>", "only the products of a category get the values", textOption)
    .option("--sku <code>", "only one product gets the values", textOption);
  addHistoryOptions(addReportOptions(command, "sweep"))
    .addHelpText("after", EXAMPLES)
    .action((orders: string, flags: SweepFlags) => {
      checkPartners(command, flags, [
        ["from", "to"],
        ["to", "from"],
        ["steps", "from"],
      ]);
      return runSweep(command, orders, flags, io);
    });
}

async function runSweep(command: Command, orders: string, flags: SweepFlags, io: CommandIo): Promise<void> {
  const [first, second] = sweptParams(command, flags);
  const rulebook = await loadRulebook(flags);
  let tried: ReturnType<typeof sweptRulebooks>;
  try {
    // Before the orders are read: that may take long.
    tried = sweptRulebooks(rulebook, second === undefined ? [first] : [first, second]);
  } catch (error) {
    if (error instanceof NotFoundError) command.error(`error: ${error.message}`, { exitCode: 2 });
    throw error;
  }
  const { history, reports } = await readHistory(historySource(orders, flags), io);
  await warnOfUnmetLayers(history.daily, tried[0]?.rulebook.layers ?? [], io);
  const progress = progressOn(io.stderr, "Replaying");
  const swept = await sweep({
    history,
    rulebook,
    ...first,
    ...(second && { second }),
    policy: policyOf(flags),
    onProgress: progress.show,
  }).finally(progress.stop);
  const forms = {
    name: "sweep",
    text: (layout: object) => sweepText(swept, reports, layout),
    json: () => backTestJson(swept, reports),
    html: (options: { readonly chartScript: string }) => sweepHtml(swept, reports, options),
  };
  await giveReport(forms, flags, io);
}

function sweptParams(command: Command, flags: SweepFlags): readonly [SweptParam, SweptParam?] {
  const { param: names, values = [], from, to, steps = 5, category, sku } = flags;
  const spaced = from === undefined || to === undefined ? [] : [evenlySpaced(from, to, steps)];
  const lists = [...values, ...spaced];
  if (names.length > 2)
    command.error("error: option '--param' can be given twice at the most", { exitCode: 2 });
  if (lists.length !== names.length)
    command.error("error: each '--param' needs its '--values', or one of them '--from' and '--to'", {
      exitCode: 2,
    });
  const scope = { ...(category !== undefined && { category }), ...(sku !== undefined && { sku }) };
  const [first, second] = names.map((name, index): SweptParam => {
    const dot = name.lastIndexOf(".");
    if (dot < 1) command.error(`error: ${withoutRule(name)}`, { exitCode: 2 });
    const swept = {
      rule: name.slice(0, dot),
      param: name.slice(dot + 1),
      values: lists[index] ?? [],
    };
    return Object.keys(scope).length === 0 ? swept : { ...swept, scope };
  });
  if (first === undefined) return command.error("error: option '--param' is missing", { exitCode: 2 });
  return second === undefined ? [first] : [first, second];
}

function withoutRule(name: string): string {
  return `option '--param' needs a rule before its parameter, such as trial.pass.minimumUnits; '${name}' names none`;
}

/** Values from one to another, both among them. */
function evenlySpaced(from: number, to: number, steps: number): readonly number[] {
  if (steps === 1) return [from];
  return Array.from({ length: steps }, (_, step) =>
    Number((from + ((to - from) * step) / (steps - 1)).toPrecision(12)),
  );
}

function listed(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, textOption(text)];
}

function listedValues(text: string, before: readonly (readonly JsonValue[])[] = []) {
  return [...before, valuesOption(text)];
}
