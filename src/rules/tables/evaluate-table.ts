import { InvalidInputError, schemaIssues } from "../../errors/index.js";
import { optionalFields } from "../optional-fields.js";
import { requiredKeys } from "../required-keys.js";
import type { FactsInput } from "../rule-types.js";
import { outputsAt, rowsFor } from "./decide-table.js";
import type { Table } from "./define-table.js";
import type { Row } from "./table-definition.js";
import { tableProposal } from "./table-ruling.js";

/** What a table says of some facts. */
export interface TableAnswer<Proposal> {
  /**
   * What is put out; `null` where no row matches and the table has no `otherwise`, or a fact is missing. A table that
   * counts then says 0.
   */
  readonly outputs: Proposal | null;
  /** The rows that count, numbered from 1. */
  readonly rows: readonly number[];
  /** Required facts that are missing. */
  readonly missing: readonly string[];
}

/**
 * Evaluates a table without a rulebook.
 *
 * @param rows - in place of the table's own; taken as they are, so hand in rows that were checked
 * @throws InvalidInputError when a fact is of the wrong type or unknown.
 */
export function evaluateTable<
  Facts extends object,
  Params extends { readonly rows: readonly unknown[] },
  Proposal,
>(
  rule: Table<string, Facts, Params, string, Proposal>,
  facts: FactsInput<Facts>,
  rows?: Params["rows"],
): TableAnswer<Proposal>;
export function evaluateTable(
  rule: Table,
  facts: object,
  rows: readonly unknown[] = rule.defaults.rows ?? [],
): TableAnswer<unknown> {
  const known = parseFacts(rule, facts);
  const missing = requiredKeys(rule.facts).filter((name) => known[name] === undefined);
  if (missing.length > 0) return { outputs: null, rows: [], missing };
  const { table } = rule;
  const chosen = rowsFor(table, rows as readonly Row[], known);
  return {
    outputs: tableProposal(table, outputsAt(rows as readonly Row[], chosen)) ?? null,
    rows: chosen.map((row) => row + 1),
    missing,
  };
}

function parseFacts(rule: Table, facts: object): { readonly [fact: string]: unknown } {
  const present = Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined && value !== null),
  );
  const parsed = optionalFields(rule.facts).safeParse(present);
  if (parsed.success) return parsed.data;
  const issues = schemaIssues(parsed.error, present, [], Object.keys(rule.facts.shape));
  throw new InvalidInputError(`table ${rule.id}`, issues);
}
