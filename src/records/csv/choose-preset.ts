import { didYouMean, InvalidInputError } from "../../errors/index.js";
import { type ColumnName, headerKey } from "./columns.js";
import type { RecordPreset, TableShape } from "./record-preset.js";

/** A file as the choice sees it. */
export interface Headed {
  readonly name: string;
  readonly header: readonly string[];
}

/** A preset, and for each file the table that it is; undefined for files that belong to no table. */
export interface Choice<T> {
  readonly preset: RecordPreset<T>;
  readonly tables: readonly (TableShape | undefined)[];
}

/**
 * Picks the preset whose required headers are all there: of several the one that knows most files, then the
 * one that requires most columns.
 *
 * @throws InvalidInputError when none fits, with the headers found, the nearest preset and what it lacks.
 */
export function choosePreset<T>(
  subject: string,
  presets: readonly RecordPreset<T>[],
  files: readonly Headed[],
  presetId: string | undefined,
): Choice<T> {
  const candidates = presetId === undefined ? presets : named(subject, presets, presetId);
  const fitting = candidates.map((preset) => match(preset, files)).filter((choice) => isComplete(choice));
  const best = fitting.sort((a, b) => rank(b) - rank(a))[0];
  if (best !== undefined) return best;
  throw new InvalidInputError(subject, [
    {
      path: "the headers",
      expected: nearest(candidates, files),
      received: files.length === 1 ? shownHeader(files[0]?.header ?? []) : files.map(shownFile).join("; "),
    },
  ]);
}

function named<T>(
  subject: string,
  presets: readonly RecordPreset<T>[],
  presetId: string,
): readonly RecordPreset<T>[] {
  const found = presets.filter(({ id }) => id === presetId);
  if (found.length > 0) return found;
  const ids = [...new Set(presets.map(({ id }) => id))];
  throw new InvalidInputError(subject, [
    {
      path: "preset",
      expected: `one of ${ids.join(", ")}`,
      received: `"${presetId}"${didYouMean(presetId, ids)}`,
    },
  ]);
}

function match<T>(preset: RecordPreset<T>, files: readonly Headed[]): Choice<T> {
  const tables = files.map(({ header }) => {
    const matching = preset.tables.filter((table) => missing(table, header).length === 0);
    return matching.sort((a, b) => b.required.length - a.required.length)[0];
  });
  return { preset, tables };
}

function isComplete<T>({ preset, tables }: Choice<T>): boolean {
  return preset.tables.every(
    (table) => table.optional === true || table.role === "ignored" || tables.includes(table),
  );
}

function rank<T>({ tables }: Choice<T>): number {
  const known = tables.filter((table) => table !== undefined);
  return known.length * 1000 + known.reduce((columns, table) => columns + table.required.length, 0);
}

/** The columns of a table that a header has not. */
function missing(table: TableShape, header: readonly string[]): readonly ColumnName[] {
  const keys = new Set(header.map(headerKey));
  return table.required.filter((name) => !alternatives(name).some((each) => keys.has(headerKey(each))));
}

function alternatives(name: ColumnName): readonly string[] {
  return typeof name === "string" ? [name] : name;
}

/** The preset of which the largest part is there, and what it lacks. */
function nearest<T>(presets: readonly RecordPreset<T>[], files: readonly Headed[]): string {
  const gaps = presets.map((preset) => {
    const needed = preset.tables.filter((table) => table.optional !== true && table.role !== "ignored");
    const lacks = needed.map((table) => {
      const perFile = files.map(({ header }) => missing(table, header));
      return perFile.sort((a, b) => a.length - b.length)[0] ?? table.required;
    });
    const total = needed.reduce((sum, table) => sum + table.required.length, 0);
    const absent = lacks.flat();
    return { id: preset.id, absent, share: total === 0 ? 0 : 1 - absent.length / total };
  });
  const { id, absent, share } = gaps.sort((a, b) => b.share - a.share)[0] ?? { id: "", absent: [], share: 0 };
  const columns = absent.map((name) => `"${alternatives(name)[0] ?? ""}"`).join(", ");
  const isNear = share >= 0.5 || presets.length === 1;
  const near = isNear ? ` (nearest: ${id}, which also needs ${columns || "other files"})` : "";
  return `those of a known export${near}, or named by a column map such as orderId=No,sku=Code`;
}

function shownFile({ name, header }: Headed): string {
  return `${name}: ${shownHeader(header)}`;
}

function shownHeader(header: readonly string[]): string {
  const shown = header.slice(0, 40).join(", ");
  return header.length > 40 ? `${shown}, … (${header.length} columns)` : shown;
}
