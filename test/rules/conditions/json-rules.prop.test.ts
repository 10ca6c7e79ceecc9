import fc from "fast-check";
import { defineRulebook, parseRule, parseRulebook, parseTable, type Rule } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { InvalidDefinitionError, InvalidInputError } from "../../../src/errors/index.js";
import { errorOf } from "../error-of.js";

const word = fc.constantFrom(
  ...[
    "a",
    "b",
    "gold",
    "number",
    "integer",
    "text",
    "boolean",
    "date",
    "instant",
    "list",
    "above",
    "equals",
    "oneOf",
  ],
  ...[
    "contains",
    "isMissing",
    "yes",
    "no",
    "undecided",
    "__proto__",
    "constructor",
    "toString",
    "2024-01-31",
    "first",
  ],
);
const keys = [
  ...[
    "fact",
    "operator",
    "value",
    "param",
    "all",
    "any",
    "not",
    "when",
    "then",
    "outcome",
    "proposal",
    "type",
    "of",
  ],
  ...[
    "oneOf",
    "optional",
    "default",
    "atLeast",
    "above",
    "atMost",
    "below",
    "a",
    "b",
    "__proto__",
    "constructor",
  ],
];
const scalar = fc.oneof(word, fc.integer({ min: -3, max: 3 }), fc.boolean(), fc.constant(null), fc.double());
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    scalar,
    fc.array(tie("json"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...keys), tie("json"), { maxKeys: 4, noNullPrototype: false }),
  ),
}));

const head = { id: "test.rule", kind: "gate", title: { en: "A", zh: "规" }, outcomes: ["yes", "no"] };
const facts = {
  a: { type: "number", optional: true },
  b: { oneOf: ["gold", "a"], optional: true },
};
const rule = {
  ...head,
  facts,
  params: { limit: { type: "number", default: 2 } },
  cases: [
    {
      when: {
        any: [
          { fact: "a", operator: "above", value: { param: "limit" } },
          { not: { all: [{ fact: "b", operator: "oneOf", value: ["gold"] }] } },
        ],
      },
      outcome: "yes",
      proposal: { b: 1 },
    },
  ],
  otherwise: { outcome: "no" },
};
const table = {
  id: "test.table",
  kind: "policy",
  title: head.title,
  facts,
  outputs: { a: { type: "number" } },
  hitPolicy: "first",
  rows: [
    { when: { a: { above: 1, atMost: 3 }, b: ["gold", null] }, then: { a: 1 } },
    { when: { b: { not: "gold" } }, then: { a: 2 } },
  ],
  gaps: "allowed",
};

/** A copy of JSON in which up to two parts are anything, of the many places that it has. */
function damaged(valid: unknown): fc.Arbitrary<unknown> {
  const change = fc.tuple(fc.nat(60), json);
  return fc.array(change, { maxLength: 2 }).map((changes) => changes.reduce<unknown>(replaced, valid));
}

function replaced(whole: unknown, [place, part]: readonly [number, unknown]): unknown {
  let left = place;
  const copy = (value: unknown): unknown => {
    if (left-- === 0) return part;
    if (Array.isArray(value)) return value.map(copy);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copy(one)]));
  };
  return copy(whole);
}
const ruleLike = damaged(rule);
const tableLike = damaged(table);

/** What is made of a value; a clear refusal is right too. */
function madeOf(make: () => Rule): Rule | undefined {
  let made: Rule | undefined;
  const error = errorOf(() => {
    made = make();
  });
  if (error !== undefined && !(error instanceof InvalidInputError)) throw error;
  return made;
}

function decidesOrRefuses(rule: Rule, known: unknown): void {
  const some = typeof known === "object" && known !== null ? known : {};
  const error = errorOf(() => {
    const decision = defineRulebook({ rules: [rule] }).decide(rule.id, some);
    expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
  });
  if (
    error !== undefined &&
    !(error instanceof InvalidInputError) &&
    !(error instanceof InvalidDefinitionError)
  )
    throw error;
}

const untouched = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));

describe.each([
  ["parseRule", parseRule, ruleLike],
  ["parseTable", parseTable, tableLike],
] as const)("%s", (_name, parse, like) => {
  test("makes a rule of any JSON, or refuses it clearly", () => {
    let made = 0;
    fc.assert(
      fc.property(
        fc.oneof({ weight: 1, arbitrary: json }, { weight: 5, arbitrary: like }),
        json,
        (value, known) => {
          const rule = madeOf(() => parse(value));
          if (rule === undefined) return;
          made += 1;
          decidesOrRefuses(rule, known);
          decidesOrRefuses(rule, { a: 1, b: "gold" });
        },
      ),
      { numRuns: 3000 },
    );
    expect(made).toBeGreaterThan(500);
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(untouched);
  });
});

// A condition over two facts of which each may be missing, against the long way round.
type Tree = { readonly [key: string]: unknown };
const leaf = fc.oneof(
  fc.record({
    fact: fc.constant("a"),
    operator: fc.constantFrom("atLeast", "above", "atMost", "below", "equals", "notEquals"),
    value: fc.integer({ min: 0, max: 3 }),
  }),
  fc.record({
    fact: fc.constant("b"),
    operator: fc.constantFrom("equals", "notEquals"),
    value: fc.constant("gold"),
  }),
  fc.record({ fact: fc.constantFrom("a", "b"), operator: fc.constantFrom("isMissing", "isPresent") }),
);
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.record({ all: fc.array(tie("tree"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("tree"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie("tree") }),
  ),
}));

/** 1 holds, 0 does not, 0.5 is not known: all is the least, any the most, not the rest to 1. */
function truth(tree: Tree, known: Tree): number {
  if (Array.isArray(tree["all"])) return Math.min(...tree["all"].map((part) => truth(part, known)));
  if (Array.isArray(tree["any"])) return Math.max(...tree["any"].map((part) => truth(part, known)));
  if (tree["not"] !== undefined) return 1 - truth(tree["not"] as Tree, known);
  const value = known[String(tree["fact"])];
  const operator = String(tree["operator"]);
  if (operator === "isMissing") return Number(value === undefined);
  if (operator === "isPresent") return Number(value !== undefined);
  if (value === undefined) return 0.5;
  const [left, right] = [value as number, tree["value"] as number];
  const holds: { readonly [operator: string]: boolean } = {
    atLeast: left >= right,
    above: left > right,
    atMost: left <= right,
    below: left < right,
    equals: left === right,
    notEquals: left !== right,
  };
  return Number(holds[operator]);
}

describe("parseRule", () => {
  test("decides as Kleene's logic does, with missing facts, for gates and policies, one by one and silently", () => {
    const known = fc.record(
      { a: fc.integer({ min: 0, max: 3 }), b: fc.constantFrom("gold", "a") },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(tree, known, fc.constantFrom("gate", "policy"), fc.boolean(), (when, some, kind, first) => {
        const rule = parseRule({
          ...head,
          kind,
          facts,
          cases: [{ when, outcome: first ? "yes" : "no" }],
          otherwise: { outcome: first ? "no" : "yes" },
        });
        const rulebook = defineRulebook({ rules: [rule] });
        const decision = rulebook.decide("test.rule", some);
        const value = truth(when, some);
        expect(decision.outcome).toBe(value === 0.5 ? "undecided" : (value === 1) === first ? "yes" : "no");
        expect(decision.missing.length > 0).toBe(value === 0.5);
        const { outcomes, codes } = rulebook
          .at()
          .decideMany("test.rule", { a: [some.a ?? null], b: [some.b ?? null] });
        expect(outcomes[codes[0] ?? 0]).toBe(decision.outcome);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("parseRulebook", () => {
  test("reads any rules, or refuses them clearly", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(json, ruleLike, tableLike), { maxLength: 3 }), (rules) => {
        const error = errorOf(() => parseRulebook({ rules, layers: [] }));
        if (error !== undefined && !(error instanceof InvalidInputError)) throw error;
      }),
      { numRuns: 500 },
    );
  });
});
