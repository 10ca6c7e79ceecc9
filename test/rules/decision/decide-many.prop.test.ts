import fc from "fast-check";
import {
  builtInRules,
  combineRules,
  defineRulebook,
  type Rule,
  type RulesAt,
  starterLayer,
} from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { arbitraryFacts, arbitraryParams } from "../arbitrary-facts.js";

type Row = Readonly<Record<string, unknown>>;

function columnsOf(rule: Rule, rows: readonly Row[]) {
  const names = Object.keys(rule.facts.shape);
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)]));
}

/** The same columns, numbers in a Float64Array with NaN for null and flags in a Uint8Array. */
function typedColumns(rule: Rule, rows: readonly Row[]) {
  return Object.fromEntries(
    Object.entries(columnsOf(rule, rows)).map(([name, column]) => {
      if (column.every((value) => typeof value === "boolean"))
        return [name, Uint8Array.from(column, (value) => (value ? 1 : 0))];
      if (column.every((value) => value === null || typeof value === "number"))
        return [name, Float64Array.from(column, (value) => (typeof value === "number" ? value : Number.NaN))];
      return [name, column];
    }),
  );
}

function oneByOne(rules: RulesAt, id: string, rows: readonly Row[]): string[] {
  return rows.map((row) => rules.decide(id, row).outcome);
}

function allAtOnce(
  rules: RulesAt,
  id: string,
  columns: Readonly<Record<string, unknown>>,
): (string | undefined)[] {
  const { outcomes, codes } = rules.decideMany(id, columns);
  return [...codes].map((code) => outcomes[code]);
}

describe("decideMany", () => {
  test.each(builtInRules.map((rule): Rule => rule))("answers as decide does for every row: $id", (rule) => {
    const cases = fc.record({
      params: arbitraryParams(rule),
      rows: fc.array(arbitraryFacts(rule), { minLength: 1, maxLength: 20 }),
    });
    fc.assert(
      fc.property(cases, ({ params, rows }) => {
        const layers = [{ id: "house", params: { [rule.id]: params } }];
        const rules = defineRulebook({ rules: [rule], layers }).at();
        const expected = oneByOne(rules, rule.id, rows);
        expect(allAtOnce(rules, rule.id, columnsOf(rule, rows))).toEqual(expected);
        expect(allAtOnce(rules, rule.id, typedColumns(rule, rows))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  test.each(["strictest", "mildest"] as const)("answers as decide does for a combined rule: %s", (policy) => {
    const [slow, share] = builtInRules.filter(
      (rule) => rule.id === "inventory.slow-mover" || rule.id === "inventory.slow-mover-share",
    );
    if (slow === undefined || share === undefined) throw new Error("the rules are not there");
    const both: Rule = combineRules("inventory.slow", [slow, share], policy);
    const rules: RulesAt = defineRulebook({ rules: [...builtInRules, both], layers: [starterLayer] }).at();
    fc.assert(
      fc.property(fc.array(arbitraryFacts(both), { minLength: 1 }), (rows) => {
        expect(allAtOnce(rules, both.id, columnsOf(both, rows))).toEqual(oneByOne(rules, both.id, rows));
      }),
    );
  });
});
