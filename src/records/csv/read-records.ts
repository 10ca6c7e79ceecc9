import { InvalidInputError } from "../../errors/index.js";
import { type Choice, choosePreset } from "./choose-preset.js";
import { checkMappedHeaders } from "./column-map.js";
import { bindColumns, type CellForms, type Row, type RowIssue } from "./columns.js";
import { duplicateFinder } from "./duplicate-finder.js";
import { localClock } from "./local-time.js";
import { type OpenTable, openTable } from "./open-table.js";
import { type ProblemLog, problemLog } from "./problem-log.js";
import type { ReadOptions } from "./read-options.js";
import type { FileReport, ReadReport } from "./read-report.js";
import type { RecordFile } from "./record-file.js";
import type { PresetRun, ReadRow, RecordPreset, TableShape } from "./record-preset.js";
import { textPool } from "./text-pool.js";

const DEFAULT_ZONE = "Asia/Shanghai";
const DEFAULT_CURRENCY = "CNY";
const DEFAULT_MOST_SHOWN = 20;

/** What is known before the first row: which preset reads the files, and in which zone and currency. */
export interface ReadPlan {
  readonly preset: string;
  readonly zone: string;
  readonly currency: string;
}

/** A reading: iterate over it once for batches of records, then ask for the report. */
export interface RecordReading<T> extends AsyncIterable<readonly T[]> {
  /** Opens the files, reads the headers and chooses the preset. Iterating does it too. */
  prepare(): Promise<ReadPlan>;
  /** What became of every row so far; whole when the iteration has ended. */
  readonly report: ReadReport;
  /** Reads everything into one list. */
  collect(): Promise<{ readonly records: readonly T[]; readonly report: ReadReport }>;
}

/** What a reading of one kind of record is made of. */
export interface ReadRequest<T> {
  /** Who reads, for messages: `readOrderLines`. */
  readonly subject: string;
  readonly presets: readonly RecordPreset<T>[];
  readonly files: readonly RecordFile[];
  readonly options: ReadOptions;
}

interface Counts {
  rows: number;
  records: number;
  rejected: number;
  skipped: number;
  combined: number;
  lookupRejected: number;
}

interface Session<T> {
  readonly plan: ReadPlan;
  readonly choice: Choice<T>;
  readonly tables: readonly OpenTable[];
  readonly run: PresetRun<T>;
  readonly forms: CellForms;
  readonly files: Map<OpenTable, { rows: number; blankLines: number }>;
}

/** Reads files of one kind of record with the preset that fits. */
export function readRecords<T>({ subject, presets, files, options }: ReadRequest<T>): RecordReading<T> {
  const log = problemLog(options.strict ?? false, options.maxProblems ?? DEFAULT_MOST_SHOWN);
  const counts: Counts = { rows: 0, records: 0, rejected: 0, skipped: 0, combined: 0, lookupRejected: 0 };
  let session: Session<T> | undefined;
  let started = false;
  let preparing: Promise<Session<T>> | undefined;

  const prepare = () => {
    preparing ??= openSession(subject, presets, files, options, log).then((opened) => {
      session = opened;
      return opened;
    });
    return preparing;
  };

  async function* batches(): AsyncGenerator<readonly T[]> {
    if (started) {
      const issue = { path: "a reading", expected: "iterated once", received: "a second iteration" };
      throw new InvalidInputError(subject, [issue]);
    }
    started = true;
    const opened = await prepare();
    try {
      for (const role of ["look-up", "records"] as const) {
        for (const [index, table] of opened.tables.entries()) {
          const shape = opened.choice.tables[index];
          if (shape?.role === role) yield* readTable(opened, table, shape, log, counts);
        }
      }
      const last: T[] = [];
      opened.run.end?.((record) => last.push(record));
      counts.records += last.length;
      if (last.length > 0) yield last;
    } finally {
      for (const table of opened.tables) await table.close();
    }
  }

  const reading: RecordReading<T> = {
    prepare: async () => (await prepare()).plan,
    [Symbol.asyncIterator]: batches,
    get report() {
      return { ...planOf(session, options), files: fileReports(session), ...counts, ...log.contents() };
    },
    async collect() {
      const records: T[] = [];
      for await (const batch of reading) for (const record of batch) records.push(record);
      return { records, report: reading.report };
    },
  };
  return reading;
}

async function openSession<T>(
  subject: string,
  presets: readonly RecordPreset<T>[],
  files: readonly RecordFile[],
  options: ReadOptions,
  log: ProblemLog,
): Promise<Session<T>> {
  if (files.length === 0) {
    throw new InvalidInputError(subject, [{ path: "files", expected: "at least one", received: "none" }]);
  }
  const tables: OpenTable[] = [];
  try {
    for (const file of files) tables.push(await openTable(file, options.encoding, brokenQuoteTo(log)));
    const { columns } = options;
    if (columns) for (const { name, header } of tables) checkMappedHeaders(name, columns, header);
    const choice = choosePreset(subject, presets, tables, options.preset);
    const { preset } = choice;
    const zone = options.zone ?? preset.zone ?? DEFAULT_ZONE;
    const currency = options.currency ?? preset.currency ?? DEFAULT_CURRENCY;
    const platform = options.platform ?? preset.platform;
    checkCurrency(subject, currency);
    return {
      plan: { preset: preset.id, zone, currency },
      choice,
      tables,
      run: preset.start({ currency, platform, year: options.year, note: log.note }),
      forms: {
        clock: localClock(zone),
        dateOrder: options.dateOrder ?? preset.dateOrder,
        decimalMark: options.decimalMark ?? preset.decimalMark ?? ".",
        exactText: preset.exactText ?? false,
        pool: textPool(),
      },
      files: new Map(tables.map((table) => [table, { rows: 0, blankLines: 0 }])),
    };
  } catch (error) {
    for (const table of tables) await table.close();
    throw error;
  }
}

async function* readTable<T>(
  session: Session<T>,
  table: OpenTable,
  shape: TableShape,
  log: ProblemLog,
  counts: Counts,
): AsyncGenerator<readonly T[]> {
  const read = session.run.table(shape.name, bindColumns(table.header, session.forms));
  const isDuplicate = duplicateFinder();
  const seen = session.files.get(table) ?? { rows: 0, blankLines: 0 };
  const row: Row = { cells: [], line: 0, issues: [], skipped: undefined, combined: false };
  for await (const { rows, lines } of table.batches) {
    const records: T[] = [];
    const emit = (record: T) => records.push(record);
    for (const [index, cells] of rows.entries()) {
      row.cells = cells;
      row.line = lines[index] ?? 0;
      if (isBlank(cells)) {
        seen.blankLines += 1;
        continue;
      }
      seen.rows += 1;
      readRow(row, table, read, emit);
      if (row.issues.length === 0 && isDuplicate(cells)) log.duplicate({ file: table.name, line: row.line });
      settle(row, table, shape, log, counts);
    }
    counts.records += records.length;
    if (records.length > 0) yield records;
  }
  const broken = table.brokenQuotes();
  seen.rows += broken;
  if (shape.role === "look-up") counts.lookupRejected += broken;
  else {
    counts.rows += broken;
    counts.rejected += broken;
  }
}

function readRow<T>(row: Row, table: OpenTable, read: ReadRow<T>, emit: (record: T) => void): void {
  row.issues.length = 0;
  row.skipped = undefined;
  row.combined = false;
  const { length } = table.header;
  const { cells } = row;
  // Cells beyond the header are harmless while they are empty: Excel writes them.
  if (cells.length === length || (cells.length > length && isBlank(cells.slice(length)))) read(row, emit);
  else row.issues.push({ field: "row", expected: `${length} fields`, received: `${cells.length} fields` });
}

/** Counts what became of the row. */
function settle(row: Row, table: OpenTable, shape: TableShape, log: ProblemLog, counts: Counts): void {
  const { line, issues, skipped } = row;
  const isFirst = (issue: RowIssue) => issues.find(({ field }) => field === issue.field) === issue;
  for (const issue of issues) if (isFirst(issue)) log.problem({ file: table.name, line, ...issue });
  if (shape.role === "look-up") {
    if (issues.length > 0) counts.lookupRejected += 1;
    return;
  }
  counts.rows += 1;
  if (issues.length > 0) counts.rejected += 1;
  else if (skipped !== undefined) {
    counts.skipped += 1;
    log.note(skipped, `${table.name}:${line}`);
  } else if (row.combined) counts.combined += 1;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === "" || cell.trim() === "");
}

function brokenQuoteTo(log: ProblemLog): (file: string, line: number) => void {
  const expected = "a quoted field that closes";
  return (file, line) =>
    log.problem({ file, line, field: "quotes", expected, received: "a quote without its end" });
}

function checkCurrency(subject: string, currency: string): void {
  if (/^[A-Z]{3}$/.test(currency)) return;
  const expected = "an ISO 4217 code such as CNY";
  throw new InvalidInputError(subject, [{ path: "currency", expected, received: `"${currency}"` }]);
}

function planOf<T>(session: Session<T> | undefined, options: ReadOptions): ReadPlan {
  const { zone = DEFAULT_ZONE, currency = DEFAULT_CURRENCY, preset = "" } = options;
  return session?.plan ?? { preset, zone, currency };
}

function fileReports<T>(session: Session<T> | undefined): readonly FileReport[] {
  return (session?.tables ?? []).map((table, index) => {
    const shape = session?.choice.tables[index];
    return {
      name: table.name,
      table: shape?.name,
      ignored: whyIgnored(shape, session?.plan.preset ?? ""),
      encoding: table.encoding(),
      ...(session?.files.get(table) ?? { rows: 0, blankLines: 0 }),
    };
  });
}

function whyIgnored(shape: TableShape | undefined, preset: string): string | undefined {
  if (shape === undefined) return `its columns are those of no file that ${preset} knows`;
  return shape.role === "ignored" ? `${preset} does not need its ${shape.name}` : undefined;
}
