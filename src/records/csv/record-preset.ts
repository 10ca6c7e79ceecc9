import type { ColumnName, Columns, Row } from "./columns.js";
import type { DecimalMark } from "./decimal.js";
import type { DateOrder } from "./instant.js";

/** One kind of file that an export consists of, known by its headers. */
export interface TableShape {
  readonly name: string;
  /** The columns without which a file is not this table. */
  readonly required: readonly ColumnName[];
  /** `records`: its rows become records. `look-up`: read before those. `ignored`: known, and not needed. */
  readonly role: "records" | "look-up" | "ignored";
  /** Whether the export can be read without it. */
  readonly optional?: boolean;
}

/** What a preset needs to know while it reads. */
export interface ReadContext {
  readonly currency: string;
  readonly platform: string | undefined;
  readonly year: number | undefined;
  /** Tells something that the report should say. */
  note(about: string, example: string): void;
}

/** Takes one row; hands on records, of this row or of earlier ones. */
export type ReadRow<T> = (row: Row, emit: (record: T) => void) => void;

/** One reading with a preset: it may keep look-ups and unfinished orders in between. */
export interface PresetRun<T> {
  /** Binds the columns of a file that was found to be this table. */
  table(name: string, columns: Columns): ReadRow<T>;
  /** Hands on what is left when all rows are read. */
  end?(emit: (record: T) => void): void;
}

/** An export that we know: its files, its habits, and how its rows become records. */
export interface RecordPreset<T> {
  readonly id: string;
  readonly tables: readonly TableShape[];
  readonly zone?: string;
  readonly currency?: string;
  readonly platform?: string;
  readonly dateOrder?: DateOrder;
  readonly decimalMark?: DecimalMark;
  readonly exactText?: boolean;
  start(context: ReadContext): PresetRun<T>;
}
