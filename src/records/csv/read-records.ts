import { InvalidInputError } from "../../errors/index.js";
import { bindColumns, type Row, type RowIssue } from "./columns.js";
import { duplicateFinder } from "./duplicate-finder.js";
import type { OpenTable } from "./open-table.js";
import { type ProblemLog, problemLog } from "./problem-log.js";
import type { ReadOptions } from "./read-options.js";
import type { ReadReport } from "./read-report.js";
import { fileReports, openSession, planOf, type ReadPlan, type Session } from "./read-session.js";
import type { RecordFile } from "./record-file.js";
import type { ReadRow, RecordPreset, TableShape } from "./record-preset.js";

const DEFAULT_MOST_SHOWN = 20;

/** A reading: iterate over it once for batches of records, then ask for the report. */
export interface RecordReading<T> extends AsyncIterable<readonly T[]> {
  /** Opens the files, reads the headers and chooses the preset. Iterating does it too. */
  prepare(): Promise<ReadPlan>;
  /** What became of every row so far; whole when the iteration has ended. */
  readonly report: ReadReport;
  /** Reads everything into one list. */
  collect(): Promise<{
    /** All records, in the order of the files. */
    readonly records: readonly T[];
    /** What became of every row. */
    readonly report: ReadReport;
  }>;
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
