import { type Check, silentCheck } from "../decision/check.js";
import type { RuleKind, Ruling } from "../define-rule.js";
import { chooseRows, proposalOf } from "./choose-outputs.js";
import { CompiledRows } from "./compiled-rows.js";
import { explainRows, rowsToExplain } from "./explain-rows.js";
import type { Outputs, Row, TableDefinition } from "./table-definition.js";

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

/**
 * The rows that count for some facts, by the hit policy; none where no row matches.
 *
 * @throws Error when rows match together that the hit policy forbids: possible where a table is too large to check.
 */
export function rowsFor(table: TableDefinition, rows: readonly Row[], facts: object): readonly number[] {
  const matching = compiledRows(table, rows).matching(facts);
  if (table.hitPolicy === "unique" && matching.length > 1) {
    const numbers = matching.map((row) => row + 1).join(" and ");
    throw new Error(`rows ${numbers} match together, and the hit policy is unique`);
  }
  return chooseRows(table, rows, matching);
}

/** The outputs of rows. */
export function outputsAt(rows: readonly Row[], places: readonly number[]): Outputs[] {
  return places.map((place) => rows[place]?.then ?? {});
}

/** Decides a table as a rule. */
export function decideTable(
  { kind, outcomes }: { readonly kind: RuleKind; readonly outcomes: readonly string[] },
  table: TableDefinition,
  facts: object,
  params: { readonly rows: readonly Row[] },
  check: Check,
): Ruling<string, unknown> {
  const rows = params.rows;
  const chosen = rowsFor(table, rows, facts);
  if (check !== silentCheck) {
    const firstOutcome = kind === "policy" ? undefined : outcomes[0];
    const places = rowsToExplain(table, rows, chosen, firstOutcome);
    explainRows(table, () => params.rows, places, facts as Facts, check);
  }
  return ruling(table, outputsAt(rows, chosen));
}

function ruling(table: TableDefinition, found: readonly Outputs[]): Ruling<string, unknown> {
  const { otherwise, outcome, hitPolicy } = table;
  const outputs = found.length === 0 && otherwise !== undefined ? [otherwise] : found;
  const [first] = outputs;
  if (first === undefined) return outcome === undefined ? "unmatched" : "undecided";
  const proposal = proposalOf(hitPolicy, outputs);
  return { outcome: outcome === undefined ? "matched" : String(first[outcome]), proposal };
}
