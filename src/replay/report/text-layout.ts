import type { ReportTable } from "./report-table.js";

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;
const GAP = "  ";
/** A column is not cut below this. */
const NARROWEST = 12;

/** Columns that a text takes in a terminal: Chinese characters take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += NO_WIDTH.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
  return width;
}

/** The text without control characters, which could steer a terminal: each becomes a space. */
export function plainText(text: string): string {
  return text.replace(/\p{Cc}/gu, " ");
}

/** The text cut to a width, with `…` where something was cut off. */
export function clip(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let clipped = "";
  let used = 0;
  for (const char of text) {
    used += displayWidth(char);
    if (used > width - 1) break;
    clipped += char;
  }
  return `${clipped.trimEnd()}…`;
}

/** A heading with a line below. */
export function heading(text: string): readonly string[] {
  return ["", text, "─".repeat(displayWidth(text))];
}

/** Breaks a sentence at spaces. All lines are indented like the first, those after it by `hanging` more. */
export function wrap(text: string, width: number, hanging = ""): readonly string[] {
  const plain = plainText(text);
  const sentence = plain.trimStart();
  const indent = plain.slice(0, plain.length - sentence.length);
  const lines: string[] = [];
  let line = indent;
  let isEmpty = true;
  for (const word of sentence.split(" ")) {
    if (!isEmpty && displayWidth(line) + 1 + displayWidth(word) > width) {
      lines.push(line);
      line = indent + hanging + word;
    } else line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}

/** A table in lines of at most `width`; names and sentences give way. */
export function tableLines(table: ReportTable, width: number): readonly string[] {
  const rows = [table.columns.map(({ title }) => title), ...table.rows.map((row) => row.map(plainText))];
  const widths = fitted(table, rows, width);
  return rows.map((row) =>
    row
      .map((cell, index) => aligned(cell, widths[index] ?? 0, table.columns[index]?.align === "right"))
      .join(GAP)
      .trimEnd(),
  );
}

/** The width of each column. Where they are too many, those that may be cut are cut, the widest first. */
function fitted(table: ReportTable, rows: readonly (readonly string[])[], width: number): readonly number[] {
  const widths = table.columns.map((_, index) =>
    Math.max(...rows.map((row) => displayWidth(row[index] ?? ""))),
  );
  let excess = widths.reduce((sum, each) => sum + each, GAP.length * (widths.length - 1)) - width;
  for (; excess > 0; excess -= 1) {
    const widest = Math.max(...widths.filter((_, index) => table.columns[index]?.flexible));
    const index = widths.findIndex((each, at) => each === widest && table.columns[at]?.flexible);
    if (widest <= NARROWEST) break;
    widths[index] = widest - 1;
  }
  return widths;
}

function aligned(cell: string, width: number, right: boolean): string {
  const text = clip(cell, width);
  const padding = " ".repeat(Math.max(0, width - displayWidth(text)));
  return right ? padding + text : text + padding;
}
