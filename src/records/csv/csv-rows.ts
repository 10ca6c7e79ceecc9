import Papa, { type ParseResult } from "papaparse";
import { InvalidInputError } from "../../errors/index.js";
import { type CsvDialect, detectDialect, endOfFirstLine } from "./csv-dialect.js";

/** Rows of a CSV file as they stand there, each with the number of its first line. */
export interface CsvBatch {
  readonly rows: readonly string[][];
  readonly lines: readonly number[];
}

/** A quoted field may be this long; one that has not closed by then is a broken quote. */
const LONGEST_ROW = 1024 * 1024;
/** With more broken quotes than this the file is no CSV. */
const MOST_BROKEN_QUOTES = 100;

/** Called with the line where a quote opens that is never closed, or is closed in a broken way. */
export type OnBrokenQuote = (line: number) => void;

/** Splits text into rows, batch by batch. A line with a broken quote is reported and left out. */
export async function* csvBatches(
  fileName: string,
  pieces: AsyncIterable<string>,
  onBrokenQuote: OnBrokenQuote,
): AsyncGenerator<CsvBatch> {
  let splitter: RowSplitter | undefined;
  let rest = "";
  for await (const piece of pieces) {
    rest += piece;
    if (splitter === undefined) {
      if (endOfFirstLine(rest) === -1 && rest.length < LONGEST_ROW) continue;
      const dialect = detectDialect(rest);
      splitter = rowSplitter(fileName, dialect, onBrokenQuote);
      rest = rest.slice(dialect.skip);
    }
    const batch = splitter(rest, false);
    rest = batch.rest;
    if (batch.rows.length > 0) yield batch;
  }
  const dialect = detectDialect(rest);
  splitter ??= rowSplitter(fileName, dialect, onBrokenQuote);
  const last = splitter(rest, true);
  if (last.rows.length > 0) yield last;
}

type RowSplitter = (text: string, final: boolean) => CsvBatch & { readonly rest: string };

function rowSplitter(fileName: string, dialect: CsvDialect, onBrokenQuote: OnBrokenQuote): RowSplitter {
  const { newline } = dialect;
  let line = dialect.skip > 0 ? 2 : 1;
  let brokenQuotes = 0;

  const dropFirstLine = (text: string): string => {
    onBrokenQuote(line);
    brokenQuotes += 1;
    if (brokenQuotes > MOST_BROKEN_QUOTES) throw tooManyBrokenQuotes(fileName, line);
    line += 1;
    const end = text.indexOf(newline);
    return end === -1 ? "" : text.slice(end + 1);
  };

  return (text, final) => {
    const rows: string[][] = [];
    const lines: number[] = [];
    let rest = text;
    while (rest !== "") {
      const parsed = parseRows(rest, dialect, final);
      const broken = firstBrokenRow(parsed, newline);
      const whole = broken === -1 ? parsed.data : parsed.data.slice(0, broken);
      const end = broken === -1 ? parsed.meta.cursor : undefined;
      const heights = rowHeights(whole, newline, end === undefined ? undefined : rest.slice(0, end));
      const before = line;
      for (const [index, row] of whole.entries()) {
        rows.push(row);
        lines.push(line);
        line += heights?.[index] ?? 1;
      }
      rest = rest.slice(end ?? offsetOfLine(rest, line - before, newline));
      if (broken !== -1) rest = dropFirstLine(rest);
      else if (!final && rest.length > LONGEST_ROW) rest = dropFirstLine(rest);
      else break;
    }
    if (newline === "\n") for (const row of rows) dropCarriageReturn(row);
    return { rows, lines, rest: final ? "" : rest };
  };
}

function parseRows(text: string, dialect: CsvDialect, final: boolean): ParseResult<string[]> {
  const { delimiter, newline } = dialect;
  const parsed: ParseResult<string[]> = new Papa.Parser({ delimiter, newline }).parse(text, 0, !final);
  const last = parsed.data.at(-1);
  if (final && text.endsWith(newline) && last?.length === 1 && last[0] === "") parsed.data.pop();
  return parsed;
}

/** A quote that never closes, or that closes lines later after a misplaced quote, is broken. */
function firstBrokenRow({ data, errors }: ParseResult<string[]>, newline: string): number {
  const found = errors.find(
    ({ code, row }) =>
      row !== undefined &&
      (code === "MissingQuotes" ||
        (code === "InvalidQuotes" && data[row]?.some((cell) => cell.includes(newline)))),
  );
  return found?.row ?? -1;
}

/** How many lines each row takes; undefined when every row takes one. */
function rowHeights(
  rows: readonly string[][],
  newline: string,
  text: string | undefined,
): readonly number[] | undefined {
  if (text !== undefined && countOf(text, newline) === rows.length) return undefined;
  return rows.map((row) => row.reduce((height, cell) => height + countOf(cell, newline), 1));
}

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}

function offsetOfLine(text: string, lines: number, newline: string): number {
  let offset = 0;
  for (let line = 0; line < lines; line += 1) offset = text.indexOf(newline, offset) + 1;
  return offset;
}

function dropCarriageReturn(row: string[]): void {
  const last = row.length - 1;
  const cell = row[last];
  if (cell?.endsWith("\r")) row[last] = cell.slice(0, -1);
}

function tooManyBrokenQuotes(fileName: string, line: number): InvalidInputError {
  const expected = `CSV whose quotes close (RFC 4180), with ${MOST_BROKEN_QUOTES} broken ones at most`;
  return new InvalidInputError(fileName, [{ path: "", expected, received: `another one in line ${line}` }]);
}
