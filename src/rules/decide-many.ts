import { didYouMean, InvalidInputError } from "../errors/index.js";
import { silentCheck } from "./check.js";
import { rulingOf } from "./decide.js";
import type { Rule } from "./define-rule.js";
import { requiredKeys } from "./required-keys.js";
import type { FleetDecision } from "./rule-types.js";

type RowReader = (row: number, facts: Record<string, unknown>) => void;

/**
 * Decides one rule for every row of a fleet, without explanations. It calls the same `decide`, with a silent check.
 * Values are not validated row by row: hand in columns of parsed facts.
 *
 * @throws InvalidInputError when a column is unknown, or the columns differ in length.
 */
export function decideRows(
  rule: Rule,
  params: object,
  paramsMissing: boolean,
  columns: { readonly [fact: string]: unknown },
): FleetDecision {
  const rows = rowCount(rule, columns);
  const outcomes = [...rule.outcomes, "undecided"];
  const codes = new Uint8Array(rows).fill(outcomes.length - 1);
  if (paramsMissing) return { outcomes, codes };
  const facts: Record<string, unknown> = {};
  const readers = Object.entries(columns).map(([name, column]) => rowReader(name, column));
  const required = requiredKeys(rule.facts);
  const codeOf = new Map(outcomes.map((outcome, code) => [outcome, code]));
  for (let row = 0; row < rows; row++) {
    for (const read of readers) read(row, facts);
    if (required.some((name) => facts[name] === undefined)) continue;
    codes[row] = codeOf.get(rulingOf(rule, facts, params, silentCheck).outcome) ?? 0;
  }
  return { outcomes, codes };
}

/** Puts one fact of a row in its place; NaN and null become undefined, as a missing fact is. */
function rowReader(name: string, column: unknown): RowReader {
  if (!isColumn(column)) {
    const value = column ?? undefined;
    return (_row, facts) => {
      facts[name] = value;
    };
  }
  return (row, facts) => {
    const value: unknown = column[row];
    facts[name] = value === null || Number.isNaN(value) ? undefined : value;
  };
}

function isColumn(column: unknown): column is ArrayLike<unknown> {
  return Array.isArray(column) || ArrayBuffer.isView(column);
}

function rowCount(rule: Rule, columns: { readonly [fact: string]: unknown }): number {
  let rows = -1;
  for (const [name, column] of Object.entries(columns)) {
    const path = `columns.${name}`;
    if (!(name in rule.facts.shape)) {
      const near = didYouMean(name, Object.keys(rule.facts.shape));
      throw new InvalidInputError(`rule ${rule.id}`, [
        { path, expected: `absent: the fact is not known${near}`, received: "a column" },
      ]);
    }
    if (!isColumn(column)) continue;
    if (rows >= 0 && column.length !== rows) {
      throw new InvalidInputError(`rule ${rule.id}`, [
        { path, expected: `a column of ${rows} rows`, received: `${column.length} rows` },
      ]);
    }
    rows = column.length;
  }
  return Math.max(rows, 0);
}
