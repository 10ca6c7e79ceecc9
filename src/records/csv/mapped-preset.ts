import { checkColumnMap } from "./column-map.js";
import type { ColumnName, Columns } from "./columns.js";
import type { ReadContext, ReadRow, RecordPreset } from "./record-preset.js";

/** The fields of a record as a file may name them. */
export interface MappableRecord<T> {
  /** What the files hold, for messages: `ad days`. */
  readonly table: string;
  /** Every field, in order. */
  readonly fields: readonly string[];
  /** The fields that a file must have. */
  readonly needed: readonly string[];
  /** Binds the fields to columns. A field that is not there gets a column that no file has. */
  bind(column: (field: string) => ColumnName, columns: Columns, context: ReadContext): ReadRow<T>;
}

/** Reads files whose headers are our own field names. */
export function ownHeaders<T>(record: MappableRecord<T>): RecordPreset<T> {
  return {
    id: "opscycle",
    tables: [{ name: record.table, role: "records", required: record.needed }],
    exactText: true,
    start: (context) => ({
      table: (_name, columns) => record.bind((field) => field, columns, context),
    }),
  };
}

/** Reads files by a column map: our field → the file's header. */
export function mappedHeaders<T>(
  record: MappableRecord<T>,
  map: { readonly [field: string]: string },
): RecordPreset<T> {
  checkColumnMap(map, { known: record.fields, needed: record.needed.map((field) => [field]) });
  return {
    id: "mapped",
    tables: [
      { name: record.table, role: "records", required: record.needed.map((field) => map[field] ?? "") },
    ],
    start: (context) => ({
      table: (_name, columns) => record.bind((field) => map[field] ?? [], columns, context),
    }),
  };
}
