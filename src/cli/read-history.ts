import { InvalidInputError } from "../errors/index.js";
import { createDailyFactsBuilder } from "../kpi/index.js";
import {
  type FileReport,
  type OrderLine,
  type ReadOptions,
  readAdDays,
  readOrderLines,
} from "../records/index.js";
import type { DataReport, ShopHistory } from "../replay/index.js";
import type { CommandIo } from "./command-io.js";
import { openRecordFiles } from "./open-record-files.js";
import { progressOn } from "./progress.js";
import { faultsOf, UnusableFileError } from "./unusable-file-error.js";

/** Where a history is read from. */
export interface HistorySource {
  readonly orders: string;
  readonly ads?: string;
  readonly orderOptions: ReadOptions;
  readonly adOptions: ReadOptions;
}

/** A history, and what became of the rows that it was read from. */
export interface ReadHistory {
  readonly history: ShopHistory;
  readonly reports: readonly DataReport[];
}

/** Reads orders, and ads where there are any. @throws UnusableFileError when there is no order line to replay. */
export async function readHistory(source: HistorySource, io: CommandIo): Promise<ReadHistory> {
  const { daily, report } = await readOrders(source, io);
  if (source.ads === undefined) return { history: { daily }, reports: [report] };
  const { files } = await openRecordFiles(source.ads, () => undefined);
  const { zone, currency } = report;
  const ads = await readAdDays(files, { zone, currency, ...source.adOptions })
    .collect()
    .catch((error: unknown) => Promise.reject(namingPath(error, "readAdDays", source.ads ?? "")));
  return { history: { daily, adDays: ads.records }, reports: [report, ads.report] };
}

async function readOrders({ orders, orderOptions }: HistorySource, io: CommandIo) {
  const progress = progressOn(io.stderr, "Reading");
  try {
    let bytesRead = 0;
    const { files, bytes, others } = await openRecordFiles(orders, (count) => {
      bytesRead += count;
    });
    const reading = readOrderLines(files, orderOptions);
    const builder = createDailyFactsBuilder({ zone: (await reading.prepare()).zone });
    const checkCurrency = oneCurrency(orders);
    for await (const lines of reading) {
      checkCurrency(lines);
      builder.add(lines);
      progress.show(bytesRead, bytes);
    }
    const { report } = reading;
    if (report.records === 0) throw new UnusableFileError(orders, whyNothing(report));
    return {
      daily: builder.build(),
      report: { ...report, files: [...report.files, ...others.map(notTable)] },
    };
  } catch (error) {
    throw namingPath(error, "readOrderLines", orders);
  } finally {
    progress.stop();
  }
}

/** A complaint of a reader in one sentence; one about all the files names their path in place of the reader. */
function namingPath(error: unknown, reader: string, path: string): unknown {
  if (!(error instanceof InvalidInputError)) return error;
  const { subject } = error;
  const faults = withOption(faultsOf(error, "the file").join("; "), reader);
  return new UnusableFileError(subject === reader ? path : subject, faults, { cause: error });
}

/** The reader speaks of a column map and a date order: here they are options. */
function withOption(faults: string, reader: string): string {
  if (faults.includes("a column map"))
    return `${faults} (${reader === "readAdDays" ? "--ads-map" : "--map"})`;
  return faults.includes("a date order") ? `${faults} (--date-order)` : faults;
}

/** Refuses a second currency: its amounts cannot be added to those of the first. */
function oneCurrency(path: string): (lines: readonly OrderLine[]) => void {
  let first: OrderLine | undefined;
  return (lines) => {
    for (const line of lines) {
      first ??= line;
      if (line.currency === first.currency) continue;
      const [one, other] = [first, line].map(({ orderId, currency }) => `order ${orderId} is in ${currency}`);
      throw new UnusableFileError(path, `${one}, ${other}; replay the orders of one currency at a time`);
    }
  };
}

function whyNothing({ rows, firstProblems }: DataReport): string {
  const [first] = firstProblems;
  if (rows === 0 || first === undefined) return "there is no order line in it";
  const { file, line, field, expected, received } = first;
  const fault = withOption(`${field} should be ${expected}, not ${received}`, "readOrderLines");
  return `none of its rows (${rows}) is an order line; first ${file}:${line}: ${fault}`;
}

function notTable(name: string): FileReport {
  const ignored = "its name does not end in .csv, .tsv, .txt or .gz";
  return { name, table: undefined, ignored, encoding: "", rows: 0, blankLines: 0 };
}
