import fc from "fast-check";
import {
  defineRulebook,
  diffRulebooks,
  inventoryTurnover,
  type Layer,
  type Rule,
  type Scope,
  trialPass,
} from "opscycle/rules";
import { describe, expect, test } from "vitest";

const rules: readonly Rule[] = [inventoryTurnover, trialPass];
const instants = ["2024-01-01T00:00:00Z", "2024-02-01T00:00:00Z", "2024-03-01T00:00:00Z"] as const;
const when = fc.record(
  { category: fc.constantFrom("fresh", "toys"), sku: fc.constantFrom("A-1", "B-1") },
  { requiredKeys: [] },
);
const dates = fc.constantFrom<Partial<Layer>>(
  {},
  {},
  { from: instants[0] },
  { until: instants[1] },
  { from: instants[1], until: instants[2] },
);
const params = fc.record(
  {
    "inventory.turnover": fc.record({ healthyTurnoverDays: fc.constantFrom<number | null>(1, 2, null) }),
    "trial.pass": fc.record({ minimumUnits: fc.constantFrom<number | null>(5, 6) }),
  },
  { requiredKeys: [] },
);
const layers = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom("a", "b", "c", "d"), when, dates, params)
    .map(([id, where, time, values]): Layer => ({ id, when: where, ...time, params: values })),
  { selector: ({ id }) => id, maxLength: 4 },
);
const rulebook = layers.map((given) => defineRulebook({ rules: rules, layers: given }));
const swap = <One, Other>({ before, after }: { before?: One; after?: Other }) => [after, before];

describe("diffRulebooks", () => {
  test("finds nothing exactly where the fingerprints are equal", () => {
    fc.assert(
      fc.property(rulebook, rulebook, (one, other) => {
        const { rules, layers, params } = diffRulebooks(one, other);
        expect([...rules, ...layers, ...params].length === 0).toBe(one.fingerprint === other.fingerprint);
      }),
    );
  });

  test("gives, for one scope, exactly the parameters that have another value there", () => {
    const scope = fc.record<Scope>(
      {
        category: fc.constantFrom("fresh", "toys"),
        sku: fc.constantFrom("A-1", "C-1"),
        at: fc.constantFrom(...instants, "2023-12-31T00:00:00Z"),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(rulebook, rulebook, scope, (one, other, here) => {
        const changed = rules.flatMap(({ id, params }) => {
          const [before, after] = [one.at(here).paramValues(id), other.at(here).paramValues(id)];
          return Object.keys(params.shape)
            .filter((param) => before.get(param)?.value !== after.get(param)?.value)
            .map((param) => [id, param, before.get(param)?.value, after.get(param)?.value]);
        });
        const told = diffRulebooks(one, other, here).params.map(({ rule, param, before, after }) => [
          rule,
          param,
          before?.value,
          after?.value,
        ]);
        expect(new Set(told.map(String))).toEqual(new Set(changed.map(String)));
      }),
    );
  });

  test("is the same the other way round, with before and after exchanged", () => {
    fc.assert(
      fc.property(rulebook, rulebook, (one, other) => {
        const there = diffRulebooks(one, other);
        const back = diffRulebooks(other, one);
        expect(new Set(back.params.map((change) => JSON.stringify([change.scope, swap(change)])))).toEqual(
          new Set(
            there.params.map((change) => JSON.stringify([change.scope, [change.before, change.after]])),
          ),
        );
      }),
    );
  });

  test("tells of every scope that a layer names, unless a wider one tells it alike", () => {
    fc.assert(
      fc.property(layers, layers, (before, after) => {
        const [one, other] = [before, after].map((given) => defineRulebook({ rules: rules, layers: given }));
        if (one === undefined || other === undefined) return;
        const { params } = diffRulebooks(one, other);
        for (const { when: scope } of [...before, ...after]) {
          const here = diffRulebooks(one, other, { ...scope }).params;
          for (const { rule, param, after } of here) {
            const told = params.filter((change) => change.rule === rule && change.param === param);
            expect(told.map((change) => change.after?.value)).toContain(after?.value);
          }
        }
      }),
    );
  });
});
