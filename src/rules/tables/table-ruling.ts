import type { Ruling } from "../define-rule.js";
import { proposalOf } from "./choose-outputs.js";
import type { Outputs, TableDefinition } from "./table-definition.js";

/**
 * What a table says as a rule.
 *
 * @param found - the outputs of the rows that count; none where no row matches
 */
export function tableRuling(table: TableDefinition, found: readonly Outputs[]): Ruling<string, unknown> {
  const { outcome } = table;
  const [first] = orOtherwise(table, found);
  const proposal = tableProposal(table, found);
  if (first !== undefined)
    return { outcome: outcome === undefined ? "matched" : String(first[outcome]), proposal };
  if (outcome !== undefined) return "undecided";
  return proposal === undefined ? "unmatched" : { outcome: "unmatched", proposal };
}

/** What a table proposes; undefined where no row matches and there is nothing else to say. No rows count 0. */
export function tableProposal(table: TableDefinition, found: readonly Outputs[]): unknown {
  const outputs = orOtherwise(table, found);
  if (outputs.length === 0 && table.hitPolicy !== "count") return undefined;
  return proposalOf(table.hitPolicy, outputs);
}

/** What is put out: where no row matches, `otherwise`. */
function orOtherwise({ otherwise }: TableDefinition, found: readonly Outputs[]): readonly Outputs[] {
  return found.length === 0 && otherwise !== undefined ? [otherwise] : found;
}
