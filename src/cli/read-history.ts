import { InvalidInputError } from "../errors/index.js";
import { createDailyFactsBuilder } from "../kpi/index.js";
import { type ReadOptions, readAdDays, readOrderLines } from "../records/index.js";
import type { ShopHistory } from "../replay/index.js";
import type { DataReport } from "../replay/report/index.js";
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
    const { files, bytes } = await openRecordFiles(orders, (count) => {
      bytesRead += count;
    });
    const reading = readOrderLines(files, orderOptions);
    const builder = createDailyFactsBuilder({ zone: (await reading.prepare()).zone });
    for await (const lines of reading) {
      builder.add(lines);
      progress.show(bytesRead, bytes);
    }
    const { report } = reading;
    if (report.records === 0) throw new UnusableFileError(orders, whyNothing(report));
    return { daily: builder.build(), report };
  } catch (error) {
    throw namingPath(error, "readOrderLines", orders);
  } finally {
    progress.stop();
  }
}

/** A complaint of a reader about all the files names their path in place of the reader. */
function namingPath(error: unknown, reader: string, path: string): unknown {
  if (!(error instanceof InvalidInputError) || error.subject !== reader) return error;
  return new UnusableFileError(path, faultsOf(error, "the file").join("; "), { cause: error });
}

function whyNothing({ rows, firstProblems }: DataReport): string {
  const [first] = firstProblems;
  if (rows === 0 || first === undefined) return "there is no order line in it";
  const { file, line, field, expected, received } = first;
  return `none of its rows (${rows}) is an order line; first ${file}:${line}: ${field} should be ${expected}, and is ${received}`;
}
