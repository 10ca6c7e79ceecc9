import { type Check, silentCheck } from "../decision/check.js";
import type { RuleKind, Ruling } from "../define-rule.js";
import { chooseRows } from "./choose-outputs.js";
import { CompiledRows } from "./compiled-rows.js";
import { explainRows, rowsToExplain } from "./explain-rows.js";
import { isSingleHit } from "./hit-policy.js";
import type { Outputs, Row, TableDefinition } from "./table-definition.js";
import { tableRuling } from "./table-ruling.js";

type Facts = { readonly [fact: string]: unknown };

const compiled = new WeakMap<readonly Row[], CompiledRows>();

/** The rows ready for looking up, made ready once. */
export function compiledRows(table: TableDefinition, rows: readonly Row[]): CompiledRows {
  let known = compiled.get(rows);
  if (known === undefined) {
    known = new CompiledRows(table, rows);
    compiled.set(rows, known);
  }
  return known;
}

/** Decides a table as a rule: silently over a fleet, or with the cells of the rows as checks. */
export function decideTable(
  rule: { readonly kind: RuleKind; readonly outcomes: readonly string[] },
  table: TableDefinition,
  facts: Facts,
  params: { readonly rows: readonly Row[] },
  check: Check,
): Ruling<string, unknown> {
  const rows = params.rows;
  if (check === silentCheck) return silentRuling(table, compiledRows(table, rows), facts);
  const chosen = rowsFor(table, rows, facts);
  const firstOutcome = rule.kind === "policy" ? undefined : rule.outcomes[0];
  const places = rowsToExplain(table, rows, chosen, firstOutcome);
  explainRows(table, () => params.rows, places, facts, check);
  return tableRuling(table, outputsAt(rows, chosen));
}

/** Makes no objects where one row matches or none. */
function silentRuling(table: TableDefinition, rows: CompiledRows, facts: Facts): Ruling<string, unknown> {
  const { hitPolicy } = table;
  rows.locate(facts);
  const first = rows.next(0);
  if (first < 0) return rows.unmatched;
  if (isSingleHit(hitPolicy) && (hitPolicy === "first" || hitPolicy === "any" || rows.next(first + 1) < 0))
    return rows.rulings[first] ?? rows.unmatched;
  return tableRuling(table, outputsAt(rows.rows, rowsFor(table, rows.rows, facts)));
}

/**
 * The rows that count for some facts, by the hit policy; none where no row matches.
 *
 * @throws Error when rows match together that the hit policy forbids: possible where a table is too large to check.
 */
export function rowsFor(table: TableDefinition, rows: readonly Row[], facts: Facts): readonly number[] {
  const matching = compiledRows(table, rows).matching(facts);
  if (table.hitPolicy === "unique" && matching.length > 1) {
    const numbers = matching.map((row) => row + 1).join(" and ");
    throw new Error(`rows ${numbers} match together, and the hit policy is unique`);
  }
  return chooseRows(table, rows, matching);
}

/** The outputs of rows, as copies: a decision is the caller's own. */
export function outputsAt(rows: readonly Row[], places: readonly number[]): Outputs[] {
  return places.map((place) => structuredClone(rows[place]?.then ?? {}));
}
