import { describeValue } from "../../errors/index.js";
import { type DecimalMark, parseDecimal } from "./decimal.js";
import { type DateOrder, FIRST_YEAR, LAST_YEAR, parseDay, parseInstant } from "./instant.js";
import type { LocalClock } from "./local-time.js";
import type { TextPool } from "./text-pool.js";

/** One thing wrong with a row. */
export interface RowIssue {
  readonly field: string;
  readonly expected: string;
  readonly received: string;
}

/** The row that is being read; the same object for every row of a file. */
export interface Row {
  cells: readonly string[];
  line: number;
  issues: RowIssue[];
  /** Why the row gives no record though nothing is wrong with it. */
  skipped: string | undefined;
  /** Whether the row was added to the record of an earlier row. */
  combined: boolean;
}

/** Reads one value of a row. What is wrong goes to the row's issues. */
export type Field<T> = (row: Row) => T;

/** A column's header, or the headers that it has in several versions of an export. */
export type ColumnName = string | readonly string[];

/**
 * Amounts and quantities lie below this: above, cents are no longer exact, and sums could run over. Who comes near
 * has an id in the wrong column.
 */
const LARGEST_NUMBER = 1e12;

/** What a number may be. */
export type NumberRange = "a number" | "a number of 0 or more" | "a number above 0";

/** What would have been right in place of a text. */
type Expectation = (text: string) => string;

/** How the cells of a file are to be read. */
export interface CellForms {
  readonly clock: LocalClock;
  readonly dateOrder: DateOrder | undefined;
  readonly decimalMark: DecimalMark;
  /** Whether text is taken as it stands, without trimming and unwrapping. */
  readonly exactText: boolean;
  readonly pool: TextPool;
}

/** The columns of a file, by header. An optional field of a column that is not there is always undefined. */
export interface Columns {
  has(name: ColumnName): boolean;
  text(name: ColumnName): Field<string>;
  optionalText(name: ColumnName): Field<string | undefined>;
  number(name: ColumnName, range?: NumberRange): Field<number>;
  optionalNumber(name: ColumnName, range?: NumberRange): Field<number | undefined>;
  instant(name: ColumnName): Field<string>;
  optionalInstant(name: ColumnName): Field<string | undefined>;
  day(name: ColumnName): Field<string>;
  oneOf<T>(name: ColumnName, words: ReadonlyMap<string, T>, fallback: T): Field<T>;
  optionalOneOf<T>(name: ColumnName, words: ReadonlyMap<string, T>): Field<T | undefined>;
}

/** A header as it is compared: `" Order ID"` and `order id` are one. */
export function headerKey(header: string): string {
  return tidyText(header).toLowerCase();
}

/** Takes the wrapping off a text: white space, `="123"` and the apostrophe by which Excel marks text. */
export function tidyText(cell: string): string {
  if (isTidy(cell)) return cell;
  const text = cell.trim();
  if (text.startsWith('="') && text.endsWith('"') && text.length > 2) return text.slice(2, -1).trim();
  return /^['\u2018\u2019]\w+$/.test(text) ? text.slice(1) : text;
}

/** Whether the text begins and ends with a letter or digit, as nearly all do. */
function isTidy(cell: string): boolean {
  return isWordCode(cell.charCodeAt(0)) && isWordCode(cell.charCodeAt(cell.length - 1));
}

function isWordCode(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** Binds fields to the columns of one file. */
export function bindColumns(header: readonly string[], forms: CellForms): Columns {
  const indexes = new Map<string, number>();
  for (const [index, name] of header.entries()) {
    const key = headerKey(name);
    if (!indexes.has(key)) indexes.set(key, index);
  }
  const find = (name: ColumnName) => {
    const names = typeof name === "string" ? [name] : name;
    const index = names.map((each) => indexes.get(headerKey(each))).find((each) => each !== undefined);
    return { index, shown: index === undefined ? (names[0] ?? "") : (header[index] ?? "").trim() };
  };

  const optional =
    <T>(name: ColumnName, expected: Expectation, parse: (text: string) => T | undefined) =>
    (): Field<T | undefined> => {
      const { index, shown } = find(name);
      if (index === undefined) return () => undefined;
      const tidy = forms.exactText ? (cell: string) => cell : tidyText;
      // Lines of one order come together, so most cells of a column equal the one above.
      let lastCell = "";
      let text = "";
      let value: T | undefined;
      return (row) => {
        const cell = row.cells[index] ?? "";
        if (cell !== lastCell) {
          lastCell = cell;
          text = tidy(cell);
          value = text === "" ? undefined : parse(text);
        }
        if (value === undefined && text !== "") {
          row.issues.push({ field: shown, expected: expected(text), received: describeValue(text) });
        }
        return value;
      };
    };

  const required =
    <T>(name: ColumnName, expected: Expectation, parse: (text: string) => T | undefined, fallback: T) =>
    (): Field<T> => {
      const read = optional(name, expected, parse)();
      const { shown } = find(name);
      return (row) => {
        const before = row.issues.length;
        const value = read(row);
        if (value !== undefined) return value;
        if (row.issues.length === before)
          row.issues.push({ field: shown, expected: expected(""), received: "nothing" });
        return fallback;
      };
    };

  const toText = (text: string) => forms.pool(text);
  const toNumber = (range: NumberRange) => (text: string) => {
    const value = parseDecimal(text.trim(), forms.decimalMark);
    return value !== undefined && isIn(range, value) && Math.abs(value) < LARGEST_NUMBER ? value : undefined;
  };
  const numberForm = (range: NumberRange) => (text: string) =>
    Math.abs(parseDecimal(text.trim(), forms.decimalMark) ?? 0) < LARGEST_NUMBER
      ? range
      : `a number below ${LARGEST_NUMBER.toLocaleString("en")}`;
  const toInstant = (text: string) => parseInstant(text.trim(), forms);
  const toDay = (text: string) => parseDay(text.trim(), forms.dateOrder);
  const dateForm = (example: string) => (text: string) => dateFault(example, text.trim(), forms.dateOrder);
  const listed = (words: ReadonlyMap<string, unknown>) => () => `one of ${[...words.keys()].join(", ")}`;
  const toWord =
    <T>(words: ReadonlyMap<string, T>) =>
    (text: string) =>
      words.get(text.toLowerCase());

  return {
    has: (name) => find(name).index !== undefined,
    text: (name) => required(name, () => "a text", toText, "")(),
    optionalText: (name) => optional(name, () => "a text", toText)(),
    number: (name, range = "a number") => required(name, numberForm(range), toNumber(range), 0)(),
    optionalNumber: (name, range = "a number") => optional(name, numberForm(range), toNumber(range))(),
    instant: (name) => required(name, dateForm("2011-12-09 12:50:00"), toInstant, "")(),
    optionalInstant: (name) => optional(name, dateForm("2011-12-09 12:50:00"), toInstant)(),
    day: (name) => required(name, dateForm("2011-12-09"), toDay, "")(),
    oneOf: (name, words, fallback) => required(name, listed(words), toWord(words), fallback)(),
    optionalOneOf: (name, words) => optional(name, listed(words), toWord(words))(),
  };
}

/** What a text that is no date should have been. */
function dateFault(example: string, text: string, order: DateOrder | undefined): string {
  const year = Number(/\d{4}/.exec(text)?.[0] ?? FIRST_YEAR);
  if (year < FIRST_YEAR || year > LAST_YEAR) return `a date of the years ${FIRST_YEAR} to ${LAST_YEAR}`;
  if (order !== undefined) return `a date such as ${example} or ${order.replaceAll("-", "/")}`;
  const isOrdered = parseDay(text, "day-month-year") ?? parseDay(text, "month-day-year");
  return isOrdered === undefined
    ? `a date such as ${example}`
    : `a date such as ${example}, or a date order for this one`;
}

function isIn(range: NumberRange, value: number): boolean {
  if (range === "a number") return true;
  return range === "a number above 0" ? value > 0 : value >= 0;
}
