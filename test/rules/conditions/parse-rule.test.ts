import { defineRulebook, parseRule } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { messageOf } from "../error-of.js";

const head = {
  id: "test.rule",
  kind: "gate",
  title: { en: "A rule", zh: "规则" },
  outcomes: ["yes", "no"],
};

/** The outcome of a rule with one condition, decided with explanation and over a fleet of one, which must be the same. */
function outcomeOf(facts: object, when: object, known: object): string {
  const rule = parseRule({
    ...head,
    facts,
    params: { limit: { type: "number", default: 50 } },
    cases: [{ when, outcome: "yes" }],
    otherwise: { outcome: "no" },
  });
  const rulebook = defineRulebook({ rules: [rule] });
  const { outcome } = rulebook.decide("test.rule", known);
  const columns = Object.fromEntries(Object.entries(known).map(([name, value]) => [name, [value]]));
  const { outcomes, codes } = rulebook.at().decideMany("test.rule", columns);
  expect(outcomes[codes[0] ?? 0]).toBe(outcome);
  return outcome;
}

const number = { type: "number" };
const text = { type: "text" };
const truth = (holds: boolean | undefined) => (holds === undefined ? "undecided" : holds ? "yes" : "no");

describe("parseRule", () => {
  // The figures of test/condition.test.js of github.com/CacheControl/json-rules-engine, under our operators' names.
  test.each<[string, unknown, unknown, boolean]>([
    ["equals", 50, 50, true],
    ["equals", 50, 5, false],
    ["notEquals", 50, 50, false],
    ["notEquals", 50, 5, true],
    ["oneOf", [5, 10, 15, 20], 15, true],
    ["oneOf", [5, 10, 15, 20], 99, false],
    ["notOneOf", [5, 10, 15, 20], 15, false],
    ["notOneOf", [5, 10, 15, 20], 99, true],
    ["below", 50, 49, true],
    ["below", 50, 50, false],
    ["below", 50, 51, false],
    ["atMost", 50, 49, true],
    ["atMost", 50, 50, true],
    ["atMost", 50, 51, false],
    ["above", 50, 51, true],
    ["above", 50, 49, false],
    ["above", 50, 50, false],
    ["atLeast", 50, 51, true],
    ["atLeast", 50, 50, true],
    ["atLeast", 50, 49, false],
    ["atLeast", { param: "limit" }, 50, true],
    ["atLeast", { param: "limit" }, 49, false],
  ])("a number %s %j, being %s: %s", (operator, value, age, holds) => {
    expect(outcomeOf({ age: number }, { fact: "age", operator, value }, { age })).toBe(truth(holds));
    const negated = { not: { fact: "age", operator, value } };
    expect(outcomeOf({ age: number }, negated, { age })).toBe(truth(!holds));
  });

  test.each([
    ["contains", [5, 10, 15], true],
    ["contains", [1, 2, 3], false],
    ["notContains", [5, 10, 15], false],
    ["notContains", [1, 2, 3], true],
  ])("a list %s 10, being %j: %s", (operator, list, holds) => {
    const facts = { list: { type: "list", of: "number" } };
    const rule = parseRule({
      ...head,
      facts,
      cases: [{ when: { fact: "list", operator, value: 10 }, outcome: "yes" }],
      otherwise: { outcome: "no" },
    });
    expect(defineRulebook({ rules: [rule] }).decide("test.rule", { list }).outcome).toBe(truth(holds));
  });

  test.each([
    [1, 2, true],
    [2, 1, false],
  ])("a fact compared with a fact: height %s, width %s: %s", (height, width, holds) => {
    const when = { all: [{ fact: "height", operator: "atMost", value: { fact: "width" } }] };
    expect(outcomeOf({ height: number, width: number }, when, { height, width })).toBe(truth(holds));
  });

  test.each([
    [5000, "yes"],
    [5001, "cases to be at most 5000 comparisons in all"],
  ])("a rule of %i comparisons: %s", (count, expected) => {
    const any = Array.from({ length: count }, (_, value) => ({ fact: "age", operator: "equals", value }));
    const outcome = () => outcomeOf({ age: number }, { not: { not: { any } } }, { age: 1 });
    if (count > 5000) expect(messageOf(outcome)).toContain(expected);
    else expect(outcome()).toBe(expected);
  });

  test.each<[object, string, unknown, unknown, boolean]>([
    [text, "startsWith", "SKU-", "SKU-1", true],
    [text, "startsWith", "SKU-", "sku-1", false],
    [text, "endsWith", "-1", "SKU-1", true],
    [text, "endsWith", "-1", "SKU-12", false],
    [text, "contains", "U-1", "SKU-1", true],
    [text, "notContains", "U-1", "SKU-1", false],
    [text, "equals", "a", "A", false],
    [{ oneOf: ["gold", "plain"] }, "notEquals", "gold", "plain", true],
    [{ oneOf: ["gold", "plain"] }, "notOneOf", ["gold", "plain"], "plain", false],
    [{ type: "boolean" }, "notEquals", true, false, true],
    [{ type: "date" }, "before", "2024-02-01", "2024-01-31", true],
    [{ type: "date" }, "before", "2024-02-01", "2024-02-01", false],
    [{ type: "date" }, "notAfter", "2024-02-01", "2024-02-01", true],
    [{ type: "date" }, "oneOf", ["2024-02-01", "2024-02-02"], "2024-02-02", true],
    [{ type: "instant" }, "equals", "2024-02-01T00:00:00+08:00", "2024-01-31T16:00:00Z", true],
    [{ type: "instant" }, "after", "2024-02-01T00:00:00+08:00", "2024-01-31T16:00:00.001Z", true],
    [{ type: "instant" }, "notBefore", "2024-02-01T00:00:00+08:00", "2024-01-31T15:59:59Z", false],
  ])("a fact %j %s %j, being %j: %s", (field, operator, value, fact, holds) => {
    expect(outcomeOf({ fact: field }, { fact: "fact", operator, value }, { fact })).toBe(truth(holds));
    const negated = { not: { fact: "fact", operator, value } };
    expect(outcomeOf({ fact: field }, negated, { fact })).toBe(truth(!holds));
  });

  // Kleene's strong logic: what is not known decides only where nothing else does.
  const optional = { type: "boolean", optional: true };
  const is = (fact: string) => ({ fact, operator: "equals", value: true });
  test.each<[boolean | undefined, boolean | undefined, boolean | undefined, boolean | undefined]>([
    [true, true, true, true],
    [true, false, false, true],
    [true, undefined, undefined, true],
    [false, true, false, true],
    [false, false, false, false],
    [false, undefined, false, undefined],
    [undefined, true, undefined, true],
    [undefined, false, false, undefined],
    [undefined, undefined, undefined, undefined],
  ])("all and any of %s and %s are %s and %s", (one, other, all, any) => {
    const known = { ...(one !== undefined && { one }), ...(other !== undefined && { other }), always: true };
    const facts = { one: optional, other: optional, always: { type: "boolean" } };
    const parts = [is("one"), is("other")];
    expect(outcomeOf(facts, { all: parts }, known)).toBe(truth(all));
    expect(outcomeOf(facts, { any: parts }, known)).toBe(truth(any));
    const not = (value: boolean | undefined) => truth(value === undefined ? undefined : !value);
    expect(outcomeOf(facts, { not: { all: parts } }, known)).toBe(not(all));
    expect(outcomeOf(facts, { not: { any: parts } }, known)).toBe(not(any));
  });

  test("asks for a missing fact only where it matters", () => {
    const rule = parseRule({
      ...head,
      facts: { one: optional, other: optional, third: optional },
      cases: [{ when: { any: [is("one"), { all: [is("other"), is("third")] }] }, outcome: "yes" }],
      otherwise: { outcome: "no" },
    });
    const decide = (facts: object) => defineRulebook({ rules: [rule] }).decide("test.rule", facts);
    const missing = (facts: object) => decide(facts).missing.map(({ name }) => name);
    expect(missing({ one: true })).toEqual([]);
    expect(missing({ one: false, other: false })).toEqual([]);
    expect(missing({ other: false })).toEqual(["one"]);
    expect(missing({ one: false, other: true })).toEqual(["third"]);
    expect(decide({ one: false, other: true }).outcome).toBe("undecided");
  });

  test.each([
    [{}, "yes", "no"],
    [{ name: "x" }, "no", "yes"],
  ])("knows whether a fact is missing: %j", (known, isMissing, isPresent) => {
    const facts = { name: { type: "text", optional: true }, always: { type: "boolean" } };
    const all = { ...known, always: true };
    expect(outcomeOf(facts, { fact: "name", operator: "isMissing" }, all)).toBe(isMissing);
    expect(outcomeOf(facts, { fact: "name", operator: "isPresent" }, all)).toBe(isPresent);
  });

  const three = parseRule({
    ...head,
    outcomes: ["go", "slow", "stop"],
    facts: { score: number, hint: { type: "number", optional: true } },
    params: {
      floor: { type: "number", default: 2, source: "R002" },
      target: { type: "number", questionable: "seems high", default: 3 },
    },
    cases: [
      {
        when: { fact: "score", operator: "below", value: { param: "floor" } },
        outcome: "stop",
        proposal: { cut: 1 },
      },
      { when: { fact: "hint", operator: "above", value: 9 }, outcome: "go" },
      { when: { fact: "score", operator: "below", value: { param: "target" } }, outcome: "slow" },
    ],
    otherwise: { outcome: "go" },
  });
  const rulebook = defineRulebook({
    rules: [three],
    layers: [{ id: "tmall", when: { platform: "tmall" }, params: { "test.rule": { floor: 2.5 } } }],
  });

  test.each([
    [{ score: 1.9, hint: 0 }, "stop"],
    [{ score: 2, hint: 0 }, "slow"],
    [{ score: 2, hint: 10 }, "go"],
    [{ score: 3, hint: 0 }, "go"],
    [{ score: 1.9 }, "stop"],
    [{ score: 2 }, "undecided"],
    // The case that is not known would answer the same.
    [{ score: 3 }, "go"],
    [{ score: null }, "undecided"],
  ])("the first case that holds answers: %j gives %s", (facts, outcome) => {
    expect(rulebook.decide("test.rule", facts).outcome).toBe(outcome);
  });

  test("words checks for the first outcome, traces thresholds to layers, says what would pass", () => {
    const decision = rulebook.at({ platform: "tmall" }).decide("test.rule", { score: 2, hint: 0 });
    expect(decision).toMatchObject({ outcome: "stop", proposal: { cut: 1 } });
    expect(decision.checks).toMatchObject([
      {
        name: "score",
        operator: ">=",
        threshold: 2.5,
        passed: false,
        origin: { param: "floor", layer: "tmall" },
      },
      { name: "hint", operator: ">", threshold: 9, passed: false, origin: { kind: "fixed" } },
      {
        name: "score",
        operator: ">=",
        threshold: 3,
        passed: false,
        origin: { param: "target", layer: "default", questionable: "seems high" },
      },
    ]);
    expect(decision.toPass).toEqual([{ changes: [{ fact: "score", from: 2, operator: ">=", to: 3 }] }]);
  });

  const minimal = {
    ...head,
    facts: {
      age: number,
      tier: { oneOf: ["gold", "plain"] },
      name: text,
      day: { type: "date" },
      tags: { type: "list", of: "text" },
    },
    params: { limit: { type: "number" }, names: { type: "list", of: "text" } },
    cases: [{ when: { fact: "age", operator: "above", value: 1 }, outcome: "yes" }],
  };
  const faultsOf = (change: object) => messageOf(() => parseRule({ ...minimal, ...change }));
  const faultOfWhen = (when: unknown) => faultsOf({ cases: [{ when, outcome: "yes" }] });

  test.each<[unknown, string]>([
    [
      { fact: "agee", operator: "above", value: 1 },
      'when.fact to be one of the facts age, tier, name, day, tags (did you mean "age"?), received "agee"',
    ],
    [{ fact: "age", operator: "abve", value: 1 }, '(did you mean "above"?), received "abve"'],
    [{ fact: "age", operator: "above", value: "1" }, 'when.value to be a number, received "1"'],
    [{ fact: "age", operator: "above" }, "when.value to be a number, received nothing"],
    [{ fact: "age", operator: "above", value: null }, "when.value to be a number, received nothing"],
    [
      { fact: "age", operator: "before", value: 1 },
      "when.operator to be for a number one of atLeast, above, atMost, below, equals",
    ],
    [
      { fact: "age", operator: "oneOf", value: 1 },
      "when.value to be a list, of which each is a number, received 1",
    ],
    [
      { fact: "age", operator: "oneOf", value: [] },
      "when.value to be a list, of which each is a number, received a list of 0",
    ],
    [{ fact: "age", operator: "oneOf", value: [1, "2"] }, 'when.value.1 to be a number, received "2"'],
    [
      { fact: "tier", operator: "equals", value: "glod" },
      'when.value to be one of "gold", "plain" (did you mean "gold"?), received "glod"',
    ],
    [{ fact: "day", operator: "before", value: "2024-02-30" }, "when.value to be a date such as 2024-01-31"],
    [{ fact: "tags", operator: "contains", value: 1 }, "when.value to be a text, received 1"],
    [
      { fact: "tags", operator: "equals", value: "a" },
      "when.operator to be for a list of texts one of contains, notContains, isMissing",
    ],
    [{ fact: "age", operator: "isMissing", value: 1 }, "when.value to be absent: isMissing takes no value"],
    [
      { fact: "age", operator: "above", value: { fact: "name" } },
      "when.value.fact to be a fact that is a number; name is a text",
    ],
    [
      { fact: "age", operator: "above", value: { param: "limt" } },
      'when.value.param to be one of the params limit, names (did you mean "limit"?)',
    ],
    [
      { fact: "name", operator: "equals", value: { param: "limit" } },
      "when.value.param to be a param that is a text; limit is a number",
    ],
    [
      { fact: "age", operator: "oneOf", value: { param: "names" } },
      "a param that is a list of numbers; names is a list of texts",
    ],
    [
      { fact: "age", operator: "above", value: { fact: "age", param: "limit" } },
      "when.value to be a number,",
    ],
    [{ all: [] }, "when.all to be a list of at least one condition, received a list of 0"],
    [{ any: {} }, "when.any to be a list of at least one condition, received an object"],
    [{ not: [] }, 'when.not to be an object with "all", "any", "not" or "fact", received a list of 0'],
    [{ all: [{ fact: "age", operator: "above", value: 1 }], any: [] }, "when.any to be absent"],
    [
      { fact: "age", operator: "above", value: 1, vlaue: 2 },
      'when.vlaue to be absent: beside fact only fact, operator, value are known (did you mean "value"?)',
    ],
    [{}, 'when to be an object with "all", "any", "not" or "fact", received an object'],
    ["age > 1", 'when to be an object with "all", "any", "not" or "fact", received "age > 1"'],
    [{ fact: "constructor", operator: "isMissing" }, "when.fact to be one of the facts age"],
  ])("refuses a condition: %j", (when, fault) => {
    expect(faultOfWhen(when)).toContain(`rule requires cases.0.${fault.startsWith("when") ? fault : ""}`);
    expect(faultOfWhen(when)).toContain(fault);
  });

  test.each<[string, object, string]>([
    ["an id of one word", { id: "coupon" }, "id to be dotted lower-case words, such as shipping.free"],
    ["an unknown key", { case: [] }, 'case to be absent: the name is not known (did you mean "cases"?)'],
    ["an unknown kind", { kind: "gates" }, 'kind to be one of "gate", "alert", "policy"'],
    [
      "an outcome nobody lists",
      { otherwise: { outcome: "nope" } },
      'otherwise.outcome to be one of yes, no, undecided (did you mean "no"?)',
    ],
    ["an outcome twice", { outcomes: ["yes", "yes"] }, "outcomes.1 to be an outcome named once"],
    [
      "undecided among the outcomes",
      { outcomes: ["yes", "undecided"] },
      "outcomes.1 to be an outcome named once",
    ],
    ["no cases", { cases: [] }, "cases to be at least 1 entries"],
    ["facts that are none", { facts: [] }, "facts to be an object that declares each by its name"],
    [
      "an unknown type",
      { facts: { age: { type: "numbr" } } },
      'facts.age.type to be one of number, integer, boolean, text, date, instant, list (did you mean "number"?)',
    ],
    [
      "an unknown key of a fact",
      { facts: { age: { type: "number", min: 1 } } },
      "facts.age.min to be absent",
    ],
    [
      "a fact named like what objects have",
      { facts: { age: number, toString: number } },
      "facts.toString to be another name",
    ],
    [
      "a default of another type",
      { params: { limit: { type: "number", default: "1" } } },
      'params.limit.default to be a number, received "1"',
    ],
  ])("refuses %s", (_what, change, fault) => {
    expect(faultsOf(change)).toContain(`rule requires ${fault}`);
  });

  test("lists every fault at once", () => {
    const faults = faultsOf({
      kind: "gat",
      facts: { age: { type: "numbr" }, name: text },
      cases: [{ when: { fact: "name", operator: "above", value: 1 }, outcome: "yes" }],
    }).split("\n");
    expect(faults.length).toBe(3);
  });

  test.each<[string, string, string]>([
    [
      "a prototype",
      '{ "facts": { "__proto__": { "type": "number" } } }',
      "facts.__proto__ to be absent: every object has this name already",
    ],
    [
      "a constructor",
      '{ "constructor": {} }',
      "constructor to be absent: every object has this name already",
    ],
    [
      "a hundred levels",
      `${'{"not":'.repeat(100)}1${"}".repeat(100)}`,
      "to be at most 40 levels deep, received more",
    ],
  ])("refuses %s in the JSON", (_what, json, fault) => {
    expect(messageOf(() => parseRule(JSON.parse(json)))).toContain(fault);
    expect(Object.hasOwn(Object.prototype, "type")).toBe(false);
  });

  test("refuses what is no JSON, and what contains itself", () => {
    const circle: Record<string, unknown> = {};
    circle["self"] = circle;
    expect(messageOf(() => parseRule(circle))).toBe(
      "rule requires self to be apart from what contains it, received itself",
    );
    expect(messageOf(() => parseRule({ when: () => true }))).toBe(
      "rule requires when to be plain JSON, received a function",
    );
    expect(messageOf(() => parseRule(new Date(0)))).toContain("to be plain JSON");
  });

  test("rules with different conditions have different fingerprints", () => {
    const print = (value: number) =>
      defineRulebook({
        rules: [
          parseRule({
            ...minimal,
            cases: [{ when: { fact: "age", operator: "above", value }, outcome: "yes" }],
          }),
        ],
      }).fingerprint;
    expect(print(1)).toBe(print(1));
    expect(print(1)).not.toBe(print(2));
  });
});
