import type { Ruling } from "../define-rule.js";
import { proposalOf } from "./choose-outputs.js";
import type { Outputs, TableDefinition } from "./table-definition.js";

/**
 * What a table says as a rule.
 *
 * @param found - the outputs of the rows that count; none where no row matches
 */
export function tableRuling(table: TableDefinition, found: readonly Outputs[]): Ruling<string, unknown> {
  const { outcome, hitPolicy } = table;
  const outputs = orOtherwise(table, found);
  const [first] = outputs;
  if (first === undefined) return outcome === undefined ? "unmatched" : "undecided";
  const proposal = proposalOf(hitPolicy, outputs);
  return { outcome: outcome === undefined ? "matched" : String(first[outcome]), proposal };
}

/** What is put out: where no row matches, `otherwise`. */
export function orOtherwise({ otherwise }: TableDefinition, found: readonly Outputs[]): readonly Outputs[] {
  return found.length === 0 && otherwise !== undefined ? [otherwise] : found;
}
