export type { Cell, CellTest, Range } from "./cell.js";
export { tableFindings } from "./check-table.js";
export {
  defineTable,
  type OutputsOf,
  type Table,
  type TableOutcome,
  type TableRow,
  type TableSpec,
} from "./define-table.js";
export { evaluateTable, type TableAnswer } from "./evaluate-table.js";
export { type HitPolicy, hitPolicies, type TableProposal } from "./hit-policy.js";
export { parseTable } from "./parse-table.js";
export { formatTableRows, parseTableRows } from "./sheet/table-csv.js";
export type { TableFinding } from "./table-findings.js";
