import { compiledRows } from "./decide-table.js";
import type { Table } from "./define-table.js";
import type { Row } from "./table-definition.js";
import { findingsOf, type TableFinding } from "./table-findings.js";

/**
 * Looks for gaps, overlaps that the hit policy forbids, and rows that are never the answer. The rows of a table that
 * could be defined have none; it may have been too large to look everywhere, and then this says so.
 *
 * @param rows - in place of the table's own
 */
export function tableFindings<Facts extends object, Params extends { readonly rows: readonly unknown[] }>(
  rule: Table<string, Facts, Params>,
  rows: Params["rows"] = rule.defaults.rows ?? [],
): readonly TableFinding[] {
  return findingsOf(rule.table, compiledRows(rule.table, rows as readonly Row[]));
}
