import { type Command, Option } from "commander";
import type { ReadOptions } from "../records/index.js";
import { orderLinePresets } from "../records/presets/order-line-presets.js";
import type { ReplayPolicy } from "../replay/index.js";
import {
  amountOption,
  columnsOption,
  countOption,
  currencyOption,
  encodingOption,
  textOption,
  zoneOption,
} from "./option-values.js";
import type { HistorySource } from "./read-history.js";

/** What the options of a command say of the history, and of what is assumed about it. */
export interface HistoryFlags {
  readonly ads?: string;
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
  readonly supplierDays?: number;
}

/** Adds the options of every command that replays a history. */
export function addHistoryOptions(command: Command): Command {
  return command
    .option("--no-starter", "leave out the assumed starter values")
    .option(
      "--lead-time <days>",
      "days from an order to the supplier until the goods are in stock; a layer for a category or SKU goes before it",
      amountOption,
    )
    .option(
      "--supplier-days <days>",
      "days that suppliers really take (default: the lead time that the rules count on)",
      amountOption,
    )
    .option("--ads <file>", "CSV of days of ad campaigns", textOption)
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
    .option("--strict", "stop at the first bad row");
}

/** Refuses a flag that does nothing without another: those of the history, and these pairs. */
export function checkPartners<Flags extends HistoryFlags>(
  command: Command,
  flags: Flags,
  pairs: readonly (readonly [keyof Flags & string, keyof Flags & string])[] = [],
): void {
  for (const [flag, partner] of [...pairs, ["adsMap", "ads"] as const, ["adsYear", "ads"] as const]) {
    if (flags[flag] === undefined || flags[partner] !== undefined) continue;
    const [given, needed] = [flag, partner].map((name) => `--${name.replace(/[A-Z]/g, "-$&").toLowerCase()}`);
    command.error(`error: option '${given}' needs '${needed}'`, { exitCode: 2 });
  }
}

/** Where the history is read from, and how. */
export function historySource(orders: string, flags: HistoryFlags): HistorySource {
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

/** What is assumed otherwise than by default. */
export function policyOf({ supplierDays }: HistoryFlags): Partial<ReplayPolicy> {
  return supplierDays === undefined ? {} : { supplierLeadTimeDays: supplierDays };
}

function presetIds(): readonly string[] {
  return [...new Set(orderLinePresets.map(({ id }) => id))];
}
