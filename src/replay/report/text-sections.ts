import type { ReportTable } from "./report-table.js";
import { heading, tableLines, wrap } from "./text-layout.js";

/** How a text report is laid out. */
export interface TextReportOptions {
  /** Columns of the terminal. Default 100. */
  readonly width?: number;
  /** Rows shown of a list that may be long. Default 10. */
  readonly top?: number;
}

/** What a section is made of: sentences to be wrapped, lines as they stand, tables. */
export type Block = string | readonly string[] | ReportTable;

/** What stands under a list that was cut. */
export function more(all: readonly unknown[], shown: readonly unknown[]): string {
  return all.length > shown.length ? `… and ${all.length - shown.length} more.` : "";
}

/** A section; nothing when all that it has is empty. */
export function sectionLines(title: string, blocks: readonly Block[], width: number): readonly string[] {
  const filled = blocks.filter((block) => block !== "");
  const lines = filled.flatMap((block, index) => {
    const found = blockLines(block, width, title);
    const isText = typeof block === "string" && typeof filled[index - 1] === "string";
    return index > 0 && found.length > 0 && !isText ? ["", ...found] : found;
  });
  return lines.length === 0 ? [] : [...heading(title), ...lines];
}

function blockLines(block: Block, width: number, section: string): readonly string[] {
  if (typeof block === "string")
    return block === "" ? [] : wrap(block, width, block.startsWith("- ") ? "  " : "");
  if (!("rows" in block)) return block.flatMap((line) => wrap(line, width, "    "));
  if (block.rows.length === 0) return [];
  const lines = tableLines(block, width);
  return block.title === section ? lines : [`${block.title}:`, ...lines];
}
