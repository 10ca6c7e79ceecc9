import { defineRulebook, type Rule } from "opscycle/rules";
import { expect } from "vitest";

/** The outcome of a table with other rows, decided with explanation and over a fleet of one, which must be the same. */
export function decideBoth(table: Rule, rows: readonly object[], facts: object): string {
  const rulebook = defineRulebook({
    rules: [table],
    layers: [{ id: "test", params: { [table.id]: { rows } } }],
  });
  const { outcome } = rulebook.decide(table.id, facts);
  const [name = "fact"] = Object.keys(table.facts.shape);
  const column: readonly unknown[] = [new Map<string, unknown>(Object.entries(facts)).get(name)];
  const { outcomes, codes } = rulebook.at().decideMany(table.id, { [name]: column });
  expect(outcomes[codes[0] ?? 0]).toBe(outcome);
  return outcome;
}
