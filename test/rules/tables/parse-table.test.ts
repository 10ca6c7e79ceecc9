import { defineRulebook, evaluateTable, parseRulebook, parseTable, type Rulebook } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { messageOf } from "../error-of.js";

const table = {
  id: "shipping.fee",
  kind: "policy",
  title: { en: "Shipping fee", zh: "运费" },
  facts: {
    amount: { type: "number", minimum: 0 },
    tier: { oneOf: ["gold", "silver"] },
    paidAt: { type: "instant", optional: true },
  },
  inputs: ["amount", "tier"],
  outputs: { fee: { type: "number", minimum: 0 }, carrier: { oneOf: ["fast", "cheap"] } },
  hitPolicy: "unique",
  rows: [
    { when: { tier: "gold" }, then: { fee: 0, carrier: "fast" } },
    { when: { tier: "silver", amount: { atLeast: 99 } }, then: { fee: 0, carrier: "cheap" } },
    { when: { tier: "silver", amount: { below: 99 } }, then: { fee: 8, carrier: "cheap" } },
  ],
};
const rule = {
  id: "coupon.eligible",
  kind: "gate",
  title: { en: "Coupon", zh: "优惠券" },
  facts: { orders: { type: "integer", minimum: 0 } },
  params: { fromOrders: { type: "integer", default: 3 } },
  outcomes: ["give", "refuse"],
  cases: [{ when: { fact: "orders", operator: "atLeast", value: { param: "fromOrders" } }, outcome: "give" }],
  otherwise: { outcome: "refuse" },
};
const faultsOf = (change: object) => messageOf(() => parseTable({ ...table, ...change }));

describe("parseTable", () => {
  test.each([
    [0, "gold", 0, "fast", 1],
    [99, "silver", 0, "cheap", 2],
    [98.99, "silver", 8, "cheap", 3],
  ])("%s, %s gives %s, %s by row %s", (amount, tier, fee, carrier, row) => {
    expect(evaluateTable(parseTable(table), { amount, tier })).toEqual({
      outputs: { fee, carrier },
      rows: [row],
      missing: [],
    });
  });

  test("all facts are inputs where none are named", () => {
    const { inputs: _, ...rest } = table;
    const rows = [{ when: { paidAt: null }, then: { fee: 1, carrier: "fast" } }];
    const { outputs } = evaluateTable(parseTable({ ...rest, rows, gaps: "allowed" }), {
      amount: 1,
      tier: "gold",
    });
    expect(outputs).toEqual({ fee: 1, carrier: "fast" });
  });

  test("the values of an output are its priorities and its outcomes", () => {
    const rows = [
      { when: { amount: { below: 10 } }, then: { fee: 1, carrier: "cheap" } },
      { when: {}, then: { fee: 2, carrier: "fast" } },
      { when: { tier: "gold" }, then: { fee: 3, carrier: "cheap" } },
    ];
    const collected = parseTable({ ...table, hitPolicy: "output-order", rows });
    expect(evaluateTable(collected, { amount: 5, tier: "gold" }).rows).toEqual([2, 1, 3]);
    const decided = parseTable({ ...table, outcome: "carrier" });
    expect(decided.outcomes).toEqual(["fast", "cheap"]);
    const rulebook = defineRulebook({ rules: [decided] });
    expect(rulebook.decide("shipping.fee", { amount: 1, tier: "silver" })).toMatchObject({
      outcome: "cheap",
    });
  });

  test.each<[string, object, string]>([
    ["an unknown hit policy", { hitPolicy: "uniqe" }, 'hitPolicy to be one of "unique", "first"'],
    [
      "an unknown key",
      { hitpolicy: "first" },
      'hitpolicy to be absent: the name is not known (did you mean "hitPolicy"?)',
    ],
    [
      "an input that is no fact",
      { inputs: ["amont"] },
      "its input to be a table that can work, received one that has an input amont",
    ],
    [
      "an output of an unknown type",
      { outputs: { fee: { type: "money" } } },
      "outputs.fee.type to be one of number",
    ],
    [
      "an otherwise that does not fit",
      { otherwise: { fee: -1, carrier: "slow" } },
      "otherwise.fee to be at least 0, received -1",
    ],
    ["rows that are none", { rows: {} }, "rows to be an array, received an object"],
    [
      "a gap",
      { rows: table.rows.slice(0, 2) },
      'no row matches amount up to 99 (not included), tier "silver"',
    ],
    [
      "an overlap",
      { rows: [...table.rows, table.rows[0]] },
      'rows.3 to be apart from other rows, received an overlap: rows 1 and 4 both match tier "gold"',
    ],
    [
      "a prototype",
      JSON.parse('{ "rows": [{ "when": { "__proto__": 1 } }] }'),
      "rows.0.when.__proto__ to be absent",
    ],
  ])("refuses %s", (_what, change, fault) => {
    expect(faultsOf(change)).toContain(`table requires ${fault.startsWith("no row") ? "" : fault}`);
    expect(faultsOf(change)).toContain(fault);
  });

  test("lists every fault of the rows at once", () => {
    const rows = [
      { when: { tier: "glod", amount: { above: 1, atLeast: 2 } }, then: { fee: "8" } },
      { when: { amount: [], tier: { not: { not: "gold" } } }, then: { fee: 1, carrier: "fast" } },
    ];
    expect(
      faultsOf({ rows })
        .split("\n")
        .map((line) => line.split(" to be ")[0]),
    ).toEqual([
      "table requires rows.0.when.amount",
      "table requires rows.0.when.tier",
      "table requires rows.0.then.fee",
      "table requires rows.0.then.carrier",
      "table requires rows.1.when.amount",
      "table requires rows.1.when.tier",
    ]);
  });
});

describe("evaluateTable", () => {
  test.each([
    ["paidAt", "2024-01-31T08:00:00", "an instant with its zone, such as 2024-01-31T08:00:00Z"],
    ["paidAt", "2024-01-31", "an instant with its zone, such as 2024-01-31T08:00:00Z"],
    ["day", "2024-02-30", "a date such as 2024-01-31"],
    ["amount", "5", "a number"],
  ])("says what would have been right: %s %j", (fact, value, expected) => {
    const facts = { ...table.facts, day: { type: "date", optional: true } };
    expect(messageOf(() => evaluateTable(parseTable({ ...table, facts }), { [fact]: value }))).toBe(
      `table shipping.fee requires ${fact} to be ${expected}, received ${JSON.stringify(value)}`,
    );
  });

  // Extra days of leave by age and years of service: TestCases/compliance-level-3/0020-vacation-days of dmn-tck/tck.
  test.each([
    [16, 1, 27],
    [25, 5, 22],
    [25, 20, 24],
    [44, 30, 30],
    [50, 20, 24],
    [50, 30, 30],
    [60, 20, 30],
  ])("three tables together: at %s with %s years %s days", (age, service, days) => {
    const extra = (then: number, rows: readonly object[]) => {
      const { outputs } = evaluateTable(
        parseTable({
          id: "leave.extra",
          kind: "policy",
          title: { en: "Extra leave", zh: "额外假期" },
          facts: { age: { type: "number" }, service: { type: "number" } },
          outputs: { days: { type: "number" } },
          hitPolicy: "max",
          rows: rows.map((when) => ({ when, then: { days: then } })),
          otherwise: { days: 0 },
        }),
        { age, service },
      );
      return Number(new Map(Object.entries(outputs ?? {})).get("days"));
    };
    const young = extra(5, [{ age: [{ below: 18 }, { atLeast: 60 }] }, { service: { atLeast: 30 } }]);
    const long = extra(3, [{ service: { atLeast: 30 } }, { age: { atLeast: 60 } }]);
    const middle = extra(2, [{ service: { atLeast: 15, below: 30 } }, { age: { atLeast: 45 } }]);
    expect(22 + Math.max(young, middle) + long).toBe(days);
  });
});

describe("parseRulebook", () => {
  const file = {
    rules: [rule, table],
    layers: [{ id: "tmall", when: { platform: "tmall" }, params: { "coupon.eligible": { fromOrders: 5 } } }],
  };

  test("takes rules and tables of the file beside the built-in ones", () => {
    const rulebook: Rulebook = parseRulebook(file);
    expect(rulebook.decide("coupon.eligible", { orders: 3 }).outcome).toBe("give");
    expect(rulebook.at({ platform: "tmall" }).decide("coupon.eligible", { orders: 4 }).outcome).toBe(
      "refuse",
    );
    expect(rulebook.decide("shipping.fee", { amount: 1, tier: "silver" }).proposal).toEqual({
      fee: 8,
      carrier: "cheap",
    });
    expect(rulebook.at().rule("trial.pass").id).toBe("trial.pass");
  });

  test.each<[string, unknown, string]>([
    ["no list", {}, "rules to be a list of rules and tables, received an object"],
    ["no rule", [1], "rules.0 to be an object, received 1"],
    ["an id twice", [rule, rule], "rules.1.id to be another id: the rulebook has a rule of this id already"],
    ["the id of a built-in rule", [{ ...rule, id: "trial.pass" }], "rules.0.id to be another id"],
    ["a fault in a table", [rule, { ...table, rows: [] }], "rules.1.rows to be at least 1 entries"],
    ["a fault in a rule", [{ ...rule, cases: [] }], "rules.0.cases to be at least 1 entries"],
  ])("refuses rules that are %s", (_what, rules, fault) => {
    expect(messageOf(() => parseRulebook({ ...file, rules }))).toContain(`rulebook requires ${fault}`);
  });

  test("describes the rules of a file to editors", () => {
    const schema = JSON.stringify(defineRulebook({ rules: [] }).jsonSchema());
    for (const word of ["hitPolicy", "output-order", "oneOf", "notBefore", "isMissing", "cases"])
      expect(schema).toContain(`"${word}"`);
  });
});
