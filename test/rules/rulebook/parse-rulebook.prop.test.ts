import fc from "fast-check";
import {
  builtInRules,
  type Decision,
  defineRulebook,
  parseRulebook,
  type Rule,
  starterLayer,
} from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { OpscycleError } from "../../../src/errors/index.js";
import { arbitraryFacts, arbitraryParams } from "../arbitrary-facts.js";
import { errorOf } from "../error-of.js";

const ruleId = fc.constantFrom(
  ...builtInRules.map((rule) => rule.id),
  "trial.pas",
  "__proto__",
  "constructor",
  "",
);
const param = fc.constantFrom("minimumDays", "leadTimeDays", "basis", "method", "__proto__", "toString", "x");
const nearlyLayer = fc.record(
  {
    id: fc.oneof(fc.string(), fc.jsonValue()),
    when: fc.oneof(
      fc.dictionary(fc.constantFrom("sku", "category", "__proto__", "x"), fc.jsonValue()),
      fc.jsonValue(),
    ),
    from: fc.oneof(fc.constant("2024-01-01T00:00:00Z"), fc.jsonValue()),
    until: fc.oneof(fc.constant("2023-01-01T00:00:00Z"), fc.jsonValue()),
    params: fc.oneof(fc.dictionary(ruleId, fc.dictionary(param, fc.jsonValue())), fc.jsonValue()),
  },
  { requiredKeys: [] },
);
const nearlyFile = fc.record(
  { layers: fc.oneof(fc.array(nearlyLayer), fc.jsonValue()), starter: fc.jsonValue(), x: fc.jsonValue() },
  { requiredKeys: [] },
);

/** Either an error of ours, or nothing. */
function expectClear(run: () => unknown): void {
  const error = errorOf(run);
  if (error === undefined) return;
  expect(error).toBeInstanceOf(OpscycleError);
  expect(error).toHaveProperty("message", expect.stringMatching(/\S/));
}

function expectUnpolluted(): void {
  expect(Object.keys(Object.prototype)).toEqual([]);
  const empty: string[] = [];
  for (const key in {}) empty.push(key);
  expect(empty).toEqual([]);
}

describe("parseRulebook", () => {
  test("gives a rulebook or a clear error for any JSON", () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), nearlyFile), (value) => {
        expectClear(() => parseRulebook(JSON.parse(JSON.stringify(value))));
        expectUnpolluted();
      }),
      { numRuns: 500 },
    );
  });

  test.each(builtInRules.map((rule): Rule => rule).filter(({ parts }) => parts === undefined))(
    "takes what the schema of $id takes, and gives it back",
    (rule) => {
      fc.assert(
        fc.property(arbitraryParams(rule), (params) => {
          const value = { starter: false, layers: [{ id: "house", params: { [rule.id]: params } }] };
          const given: { params(id: string): object } = parseRulebook(JSON.parse(JSON.stringify(value))).at();
          expect(given.params(rule.id)).toEqual(params);
        }),
        { numRuns: 50 },
      );
    },
  );
});

describe("RulesAt.decide", () => {
  const rules: { decide(id: string, facts: object): Decision } = defineRulebook({
    rules: builtInRules,
    layers: [starterLayer],
  }).at();
  const names = [...new Set(builtInRules.flatMap((rule) => Object.keys(rule.facts.shape)))];
  const nearlyFacts = fc.dictionary(
    fc.constantFrom(...names, "__proto__", "constructor", "x"),
    fc.oneof(fc.jsonValue(), fc.double(), fc.integer(), fc.boolean(), fc.constantFrom("new", "growth")),
  );

  test("gives a decision that is plain JSON, or a clear error, for any facts", () => {
    fc.assert(
      fc.property(fc.constantFrom(...builtInRules.map((rule) => rule.id)), nearlyFacts, (id, facts) => {
        expectClear(() => {
          const decision = rules.decide(id, facts);
          expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
        });
        expectUnpolluted();
      }),
      { numRuns: 2000 },
    );
  });

  const extreme = fc.constantFrom(-0, 5e-324, 1e-300, Number.MAX_SAFE_INTEGER, 1e300, Number.MAX_VALUE);

  test.each(builtInRules.map((rule): Rule => rule))(
    "gives a decision that is plain JSON, or names what is wrong, for extreme facts of $id",
    (rule) => {
      const names = Object.keys(rule.facts.shape);
      if (names.length === 0) return;
      const facts = fc
        .tuple(arbitraryFacts(rule), fc.dictionary(fc.constantFrom(...names), extreme, { maxKeys: 3 }))
        .map(([usual, others]) => ({ ...usual, ...others }));
      fc.assert(
        fc.property(facts, (given) => {
          const error = errorOf(() => {
            const decision = rules.decide(rule.id, given);
            expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
          });
          if (error !== undefined) expect(error).toMatchObject({ code: "invalid-input" });
        }),
        { numRuns: 60 },
      );
    },
  );
});
