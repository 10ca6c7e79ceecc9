import type { ReplayResult } from "../replay-result.js";
import type { DataReport } from "./tables/data-tables.js";

/**
 * The whole result as one JSON document in one line, all but the journal: see {@link journalLines}. Equal results give
 * equal bytes. `data` says what became of the rows of each file.
 */
export function jsonReport(result: ReplayResult, reports: readonly DataReport[]): string {
  const { journal, ...rest } = result;
  return `${JSON.stringify({ ...rest, journalEntries: journal.length, data: reports }, columnsAsLists)}\n`;
}

/**
 * The journal as JSON lines, one step each. The indexes in `entries` of a product or campaign count these lines
 * from 0.
 */
export function* journalLines({ journal }: ReplayResult): Generator<string> {
  for (const entry of journal) yield `${JSON.stringify(entry)}\n`;
}

function columnsAsLists(_key: string, value: unknown): unknown {
  return value instanceof Float64Array ? Array.from(value) : value;
}
