import Papa from "papaparse";
import { z } from "zod";
import {
  describeValue,
  didYouMean,
  type InputIssue,
  InvalidInputError,
  schemaIssues,
} from "../../../errors/index.js";
import { isOptional } from "../../required-keys.js";
import type { Table } from "../define-table.js";
import { inputDomain, isTextual } from "../input-domain.js";
import type { Row } from "../table-definition.js";
import { withPlainSigns } from "./cell-signs.js";
import { formatCell } from "./format-cell.js";
import { readCell, readLiteral, unquoted } from "./unary-tests.js";

type RowsParam = { readonly rows: readonly unknown[] };

/** A column of a spreadsheet: an input or an output, and how its cells are read. */
interface CsvColumn {
  readonly header: string;
  readonly part: "when" | "then";
  readonly name: string;
  /** Whether every row needs it. */
  readonly isNeeded: boolean;
  read(text: string): { readonly cell: unknown } | { readonly expected: string };
}

/**
 * Reads the rows of a table from a spreadsheet saved as CSV: the header names inputs and outputs, cells are DMN's unary
 * tests (`-` or nothing for any, `"gold"` or `gold`, `< 10`, `[1..5)`, `not("x")`, `null`). Comma, semicolon and tab are
 * found out. An input without a column may be anything.
 *
 * @returns rows for a layer of a rulebook, checked like the table's own
 * @throws InvalidInputError that names row and column of every cell that cannot be read, and every gap, overlap and row
 * that is never the answer. Rows are counted as in the spreadsheet: the header is row 1.
 */
export function parseTableRows<Facts extends object, Params extends RowsParam>(
  table: Table<string, Facts, Params>,
  csv: string,
): Params["rows"];
export function parseTableRows(table: Table, csv: string): readonly unknown[] {
  const issues: InputIssue[] = [];
  const lines = linesOf(csv.replace(/^\uFEFF/, ""), columnsOf(table));
  const columns = readHeader(lines[0] ?? [], columnsOf(table), issues);
  const body = lines.map((cells, index) => ({ cells, number: index + 1 })).slice(1);
  const filled = body.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const rows = filled.map(({ cells, number }) => readRow(columns, cells, number, issues));
  if (issues.length === 0)
    issues.push(
      ...rowsIssues(
        table,
        rows,
        filled.map(({ number }) => number),
      ),
    );
  if (issues.length > 0) throw new InvalidInputError(`rows of ${table.id}`, issues);
  return rows;
}

/**
 * Writes the rows of a table as CSV, as {@link parseTableRows} reads them.
 *
 * @param rows - in place of the table's own
 */
export function formatTableRows<Facts extends object, Params extends RowsParam>(
  table: Table<string, Facts, Params>,
  rows: Params["rows"] = table.defaults.rows ?? [],
): string {
  const columns = columnsOf(table);
  const lines = (rows as readonly Row[]).map((row) =>
    columns.map(({ part, name }) =>
      part === "when" ? formatCell(row.when[name]) : formatOutput(row.then[name]),
    ),
  );
  return Papa.unparse([columns.map(({ header }) => header), ...lines], { newline: "\n" });
}

function formatOutput(value: unknown): string {
  return value === undefined ? "" : JSON.stringify(value);
}

/** An output with the name of an input is `then.…` in the header. */
function columnsOf({ table }: { readonly table: Table["table"] }): CsvColumn[] {
  const inputs = table.inputs.map(({ fact, domain }): CsvColumn => {
    return {
      header: fact,
      part: "when",
      name: fact,
      isNeeded: false,
      read: (text) => readCell(text, domain),
    };
  });
  const outputs = Object.entries(table.outputs.shape).map(([name, field]): CsvColumn => {
    const header = inputs.some((input) => input.name === name) ? `then.${name}` : name;
    return {
      header,
      part: "then",
      name,
      isNeeded: !isOptional(field),
      read: (text) => readOutput(text.trim(), field),
    };
  });
  return [...inputs, ...outputs];
}

/** An output that may be `null` is so where the cell says it; any other is then left out. */
function readOutput(text: string, field: z.core.$ZodType) {
  if (text === "null" && z.safeParse(field, null).success) return { cell: null };
  if (text === "" || text === "null") return { cell: undefined };
  const domain = inputDomain(field);
  if (domain === undefined) return readJson(text);
  if (isTextual(domain)) return { cell: unquoted(text) ?? text };
  const read = readLiteral(withPlainSigns(text, domain), domain);
  return "expected" in read && domain.kind === "number" ? { expected: "a number" } : read;
}

function readJson(text: string) {
  try {
    return { cell: JSON.parse(text) as unknown };
  } catch {
    return { expected: "JSON" };
  }
}

/** The separator is the one with which the header names the most columns; of none, the one that makes the most. */
function linesOf(csv: string, columns: readonly CsvColumn[]): readonly (readonly string[])[] {
  const known = new Set(columns.map(({ header }) => header));
  const candidates = [",", ";", "\t"].map((delimiter) => Papa.parse<string[]>(csv, { delimiter }).data);
  const hits = ([headers = []]: readonly string[][]) =>
    headers.filter((header) => known.has(header.trim())).length || headers.length / (headers.length + 1);
  return candidates.reduce((best, lines) => (hits(lines) > hits(best) ? lines : best));
}

function readHeader(
  header: readonly string[],
  columns: readonly CsvColumn[],
  issues: InputIssue[],
): (CsvColumn | undefined)[] {
  const names = columns.map((column) => column.header);
  const read = withoutEmptyEnd(header).map((text) => columns.find((column) => column.header === text.trim()));
  for (const [index, column] of read.entries()) {
    const text = header[index]?.trim() ?? "";
    if (column === undefined) {
      const expected = `one of ${names.join(", ")}${didYouMean(text, names)}`;
      issues.push({ path: `row 1, column ${index + 1}`, expected, received: describeValue(text) });
    } else if (read.indexOf(column) < index) {
      issues.push({
        path: `row 1, column ${index + 1}`,
        expected: "named once",
        received: describeValue(text),
      });
    }
  }
  const lacking = columns.filter((column) => column.isNeeded && !read.includes(column));
  if (read.length > 0 && lacking.length > 0) {
    const expected = `a header that names ${lacking.map((column) => column.header).join(", ")} too`;
    issues.push({ path: "row 1", expected, received: describeValue(header.join(",")) });
  }
  return read;
}

/** Spreadsheets save columns that once had something in them. */
function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== "") + 1);
}

function readRow(
  columns: readonly (CsvColumn | undefined)[],
  cells: readonly string[],
  number: number,
  issues: InputIssue[],
): Row {
  const row = { when: {} as Record<string, unknown>, then: {} as Record<string, unknown> };
  const filled = withoutEmptyEnd(cells).length;
  if (filled > columns.length) {
    const expected = `${columns.length} cells long, as the header is`;
    issues.push({ path: `row ${number}`, expected, received: `${filled} cells` });
  }
  for (const [index, column] of columns.entries()) {
    if (column === undefined) continue;
    const text = cells[index] ?? "";
    const read = column.read(text);
    const path = `row ${number}, column ${column.header}`;
    if ("expected" in read) issues.push({ path, expected: read.expected, received: describeValue(text) });
    else if (read.cell !== undefined) row[column.part][column.name] = read.cell;
  }
  return row;
}

/** What the table's own checks find, by row and column of the spreadsheet. */
function rowsIssues(table: Table, rows: readonly Row[], numbers: readonly number[]): InputIssue[] {
  const parsed = table.params.safeParse({ rows });
  if (parsed.success) return [];
  return schemaIssues(parsed.error, { rows }).map((issue) => {
    const [, index, , ...name] = issue.path.split(".");
    const column = name.length > 0 ? `, column ${name.join(".")}` : "";
    const path = index === undefined ? "rows" : `row ${numbers[Number(index)] ?? index}${column}`;
    return { ...issue, path, received: withSheetRows(issue.received, numbers) };
  });
}

/** A finding counts the rows of the table; the reader looks at those of the spreadsheet. */
function withSheetRows(received: string, numbers: readonly number[]): string {
  return received.replace(/^(?:an overlap: rows|an idle row: row) \d+(?: and \d+)?/, (rows) =>
    rows.replaceAll(/\d+/g, (row) => String(numbers[Number(row) - 1] ?? row)),
  );
}
