/** A table of a report, ready to be laid out as text or as HTML. */
export interface ReportTable {
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  /** One cell a column. */
  readonly rows: readonly (readonly string[])[];
}

/** The head of a column. */
export interface ReportColumn {
  readonly title: string;
  /** Numbers stand at the right. */
  readonly align: "left" | "right";
  /** Whether it may be cut where a line is too long. */
  readonly flexible: boolean;
}

/** A column of a table of `Row`s. */
export interface ColumnOf<Row> extends ReportColumn {
  cell(row: Row): string;
}

/** A column of codes, dates and the like. */
export function words<Row>(title: string, cell: (row: Row) => string): ColumnOf<Row> {
  return { title, align: "left", flexible: false, cell };
}

/** A column of names and sentences. */
export function prose<Row>(title: string, cell: (row: Row) => string): ColumnOf<Row> {
  return { title, align: "left", flexible: true, cell };
}

/** A column of numbers. */
export function numbers<Row>(title: string, cell: (row: Row) => string): ColumnOf<Row> {
  return { title, align: "right", flexible: false, cell };
}

/** Lays rows out in columns. */
export function tableOf<Row>(
  title: string,
  rows: readonly Row[],
  columns: readonly ColumnOf<Row>[],
): ReportTable {
  return {
    title,
    columns: columns.map(({ title, align, flexible }) => ({ title, align, flexible })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}

/** The table without the columns in which every cell is `empty`. */
export function withoutEmptyColumns(table: ReportTable, empty: string): ReportTable {
  const keep = table.columns.map((_, index) => table.rows.some((row) => row[index] !== empty));
  const kept = <Cell>(cells: readonly Cell[]) => cells.filter((_, index) => keep[index]);
  return { ...table, columns: kept(table.columns), rows: table.rows.map(kept) };
}
