import { InvalidInputError } from "../../errors/index.js";
import { type Choice, choosePreset } from "./choose-preset.js";
import { checkMappedHeaders } from "./column-map.js";
import { type CellForms, headerKey } from "./columns.js";
import { localClock } from "./local-time.js";
import { type OpenTable, openTable } from "./open-table.js";
import type { ProblemLog } from "./problem-log.js";
import type { ReadOptions } from "./read-options.js";
import type { FileReport } from "./read-report.js";
import type { RecordFile } from "./record-file.js";
import type { PresetRun, RecordPreset, TableShape } from "./record-preset.js";
import { textPool } from "./text-pool.js";

const DEFAULT_ZONE = "Asia/Shanghai";
const DEFAULT_CURRENCY = "CNY";

/** What is known before the first row: which preset reads the files, and in which zone and currency. */
export interface ReadPlan {
  /** The preset that was found or asked for: `shopify`; `mapped` where a column map was given. */
  readonly preset: string;
  /** IANA name of the zone in which times without an offset are read: `Asia/Shanghai`. */
  readonly zone: string;
  /** ISO 4217 code for rows that name none. */
  readonly currency: string;
}

/** Open files, and what is needed to read them. */
export interface Session<T> {
  readonly plan: ReadPlan;
  readonly choice: Choice<T>;
  readonly tables: readonly OpenTable[];
  readonly run: PresetRun<T>;
  readonly forms: CellForms;
  readonly files: Map<OpenTable, { rows: number; blankLines: number }>;
}

/** Opens files, reads their headers and chooses the preset. */
export async function openSession<T>(
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
    for (const table of tables) noteRepeatedHeaders(table, log);
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
        clock: localClock(zone, subject),
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

function brokenQuoteTo(log: ProblemLog): (file: string, line: number) => void {
  const expected = "a quoted field that closes";
  return (file, line) =>
    log.problem({ file, line, field: "quotes", expected, received: "a quote without its end" });
}

function noteRepeatedHeaders({ name, header }: OpenTable, log: ProblemLog): void {
  const keys = header.map(headerKey);
  for (const [index, key] of keys.entries()) {
    if (key === "" || keys.indexOf(key) === index) continue;
    log.note("columns whose header comes again: the first is read", `${name}: ${header[index] ?? ""}`);
  }
}

function checkCurrency(subject: string, currency: string): void {
  if (/^[A-Z]{3}$/.test(currency)) return;
  const expected = "an ISO 4217 code such as CNY";
  throw new InvalidInputError(subject, [{ path: "currency", expected, received: `"${currency}"` }]);
}

/** What is known about a reading, before it has begun by its options. */
export function planOf<T>(session: Session<T> | undefined, options: ReadOptions): ReadPlan {
  const { zone = DEFAULT_ZONE, currency = DEFAULT_CURRENCY, preset = "" } = options;
  return session?.plan ?? { preset, zone, currency };
}

/** What was read from each file so far. */
export function fileReports<T>(session: Session<T> | undefined): readonly FileReport[] {
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
