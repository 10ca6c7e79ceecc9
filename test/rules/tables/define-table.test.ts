import {
  defineRulebook,
  defineTable,
  evaluateTable,
  explainDecision,
  parseRulebook,
  tableFindings,
} from "opscycle/rules";
import { describe, expect, expectTypeOf, test } from "vitest";
import { z } from "zod";
import { messageOf } from "../error-of.js";
import { decideBoth } from "./decide-both.js";

const title = { en: "Refund by cause", zh: "按原因退款" };
const facts = z.strictObject({
  cause: z.enum(["quality", "dissatisfied", "other"]),
  amount: z.number().nonnegative(),
});
const byCause = defineTable({
  id: "refund.by-cause",
  kind: "gate",
  title,
  source: ["R217", "R218"],
  facts,
  inputs: ["cause", "amount"],
  outputs: { remedy: z.enum(["full-refund", "coupon"]), apology: z.boolean() },
  outcome: "remedy",
  hitPolicy: "unique",
  rows: [
    { when: { cause: "quality" }, then: { remedy: "full-refund", apology: true } },
    {
      when: { cause: "dissatisfied", amount: { atLeast: 0, below: 50 } },
      then: { remedy: "coupon", apology: false },
    },
  ],
  notes: { rows: { source: "R217" } },
  gaps: "allowed",
});
const rulebook = defineRulebook({ rules: [byCause] });

describe("defineTable", () => {
  test.each([
    ["quality", 0, "full-refund", true],
    ["dissatisfied", 0, "coupon", false],
    ["dissatisfied", 49.99, "coupon", false],
  ] as const)("%s of %s gives %s", (cause, amount, remedy, apology) => {
    const decision = rulebook.decide("refund.by-cause", { cause, amount });
    expect(decision).toMatchObject({ outcome: remedy, proposal: { remedy, apology }, missing: [] });
    expectTypeOf(decision.outcome).toEqualTypeOf<"full-refund" | "coupon" | "undecided">();
    expectTypeOf(decision.proposal).toEqualTypeOf<
      { remedy: "full-refund" | "coupon"; apology: boolean } | undefined
    >();
  });

  test("is undecided where no row matches or a fact is missing", () => {
    expect(rulebook.decide("refund.by-cause", { cause: "dissatisfied", amount: 50 }).outcome).toBe(
      "undecided",
    );
    expect(rulebook.decide("refund.by-cause", { cause: "other", amount: 5 }).outcome).toBe("undecided");
    const decision = rulebook.decide("refund.by-cause", { cause: "quality", amount: null });
    expect(decision.outcome).toBe("undecided");
    expect(decision.missing.map(({ name }) => name)).toEqual(["amount"]);
  });

  test("explains the cells of the row with their layer, and says what would give the first outcome", () => {
    expect(
      explainDecision(rulebook.decide("refund.by-cause", { cause: "dissatisfied", amount: 20 })),
    ).toEqual([
      "refund.by-cause: coupon",
      '  ✓ cause "dissatisfied" = "dissatisfied" (computed from rows set by layer default, R217)',
      "  ✓ amount 20 >= 0 (computed from rows set by layer default, R217)",
      "  ✓ amount 20 < 50 (computed from rows set by layer default, R217)",
      '  ✗ cause "dissatisfied" = "quality" (computed from rows set by layer default, R217)',
      '  to pass: cause = "quality" (now "dissatisfied")',
    ]);
  });

  test("says what would match where no row does, with every kind of cell", () => {
    const table = defineTable({
      id: "test.kinds",
      kind: "gate",
      title,
      source: [],
      facts: z.strictObject({
        amount: z.number(),
        tier: z.enum(["gold", "silver", "plain"]),
        name: z.string(),
        day: z.iso.date(),
        hint: z.exactOptional(z.number()),
      }),
      inputs: ["amount", "tier", "name", "day", "hint"],
      outputs: { fee: z.number() },
      hitPolicy: "first",
      gaps: "allowed",
      rows: [
        {
          when: {
            amount: { above: 1, atMost: 5 },
            tier: { not: "gold" },
            name: { not: ["a", "b"] },
            day: { atLeast: "2024-01-01", below: "2024-02-01" },
            hint: [null, { below: 3 }],
          },
          then: { fee: 1 },
        },
      ],
    });
    const some = { amount: 6, tier: "plain", name: "c", day: "2024-01-31" } as const;
    const decision = defineRulebook({ rules: [table] }).decide("test.kinds", some);
    expect(decision.outcome).toBe("unmatched");
    expect(explainDecision(decision).map((line) => line.split(" (computed")[0])).toEqual([
      "test.kinds: unmatched",
      "  ✓ amount 6 > 1",
      "  ✗ amount 6 <= 5",
      '  ✓ tier "plain" in ["silver","plain"]',
      '  ✓ name other than "a" or "b" true = true',
      "  ✓ day from 2024-01-01 below 2024-02-01 true = true",
      "  ✓ hint missing or below 3 true = true",
      "  to pass: amount <= 5 (now 6)",
    ]);
    expect(decision.checks.every(({ origin }) => origin.kind === "derived")).toBe(true);
  });

  test("a layer replaces the rows for a platform", () => {
    const layered = parseRulebook(
      {
        starter: false,
        layers: [
          {
            id: "tmall",
            when: { platform: "tmall" },
            params: {
              "refund.by-cause": { rows: [{ when: {}, then: { remedy: "full-refund", apology: true } }] },
            },
          },
        ],
      },
      [byCause],
    );
    const some = { cause: "other", amount: 5 } as const;
    expect(layered.at().decide("refund.by-cause", some).outcome).toBe("undecided");
    expect(layered.at({ platform: "tmall" }).decide("refund.by-cause", some).outcome).toBe("full-refund");
    expect(layered.at({ platform: "tmall" }).explain("refund.by-cause").rows?.layer).toBe("tmall");
  });

  test("lists every fault of the rows of a layer, with its path", () => {
    const rows = [
      { when: { cause: "qualty", amount: { atleast: 4 } }, then: { remedy: "cupon", apology: 1 } },
      { when: { amount: { atLeast: "4" }, causes: "quality" }, then: { remedy: "coupon" } },
    ];
    const layers = [{ id: "house", params: { "refund.by-cause": { rows } } }];
    const faults = messageOf(() => parseRulebook({ layers }, [byCause])).split("\n");
    const at = "rulebook requires layers.0.params.refund.by-cause.rows";
    const causes = '"quality", "dissatisfied", "other"';
    expect(faults).toEqual([
      `${at}.0.when.cause to be one of ${causes}, a list of them, null or { not } (did you mean "quality"?), not "qualty", received "qualty"`,
      `${at}.0.when.amount to be a range without atleast: atLeast, above, atMost, below are known (did you mean "atLeast"?), received an object`,
      `${at}.0.then.remedy to be one of "full-refund", "coupon", received "cupon"`,
      `${at}.0.then.apology to be a boolean, received 1`,
      `${at}.1.when.amount to be a range whose atLeast is a number, not "4", received an object`,
      `${at}.1.when.causes to be absent: the name is not known, received "quality"`,
      `${at}.1.then.apology to be a boolean, received nothing`,
    ]);
  });

  test("tells of an overlap in a layer", () => {
    const rows = [
      { when: { amount: { atLeast: 4, below: 10 } }, then: { remedy: "coupon", apology: true } },
      {
        when: { cause: ["quality", "other"], amount: { above: 5 } },
        then: { remedy: "coupon", apology: true },
      },
    ];
    const layers = [{ id: "house", params: { "refund.by-cause": { rows } } }];
    expect(messageOf(() => parseRulebook({ layers }, [byCause]))).toBe(
      "rulebook requires layers.0.params.refund.by-cause.rows.1 to be apart from other rows, received an overlap: rows 1 " +
        'and 2 both match cause "quality" or "other", amount above 5 up to 10 (not included)',
    );
  });

  const define = (spec: object) =>
    messageOf(() =>
      defineTable({
        id: "test.table",
        kind: "policy",
        title,
        source: [],
        facts,
        inputs: ["cause", "amount"],
        outputs: { fee: z.number() },
        hitPolicy: "first",
        rows: [{ when: {}, then: { fee: 1 } }],
        ...spec,
      }),
    );

  test("prints the gaps in words", () => {
    const rows = [
      { when: { cause: "quality", amount: { below: 100 } }, then: { fee: 1 } },
      { when: { cause: { not: "quality" }, amount: { above: 200 } }, then: { fee: 1 } },
    ];
    const prefix =
      'rule test.table requires defaults.rows to be without gaps, or the table with otherwise or gaps "allowed", received a gap: no row matches';
    expect(define({ rows }).split("\n")).toEqual([
      `${prefix} cause "quality", amount from 100`,
      `${prefix} cause "dissatisfied" or "other", amount up to 200`,
    ]);
    expect(define({ rows, gaps: "allowed" })).toBe("");
    expect(define({ rows, otherwise: { fee: 0 } })).toBe("");
  });

  test("knows the bounds of facts, whole numbers, dates and optional facts", () => {
    const gapOf = (field: z.ZodType, cells: readonly unknown[]) =>
      define({
        facts: z.strictObject({ fact: field }),
        inputs: ["fact"],
        hitPolicy: "unique",
        rows: cells.map((cell) => ({ when: { fact: cell }, then: { fee: 1 } })),
      }).split(/no row matches |\n/)[1];
    expect(gapOf(z.number().min(0).max(1), [{ below: 0.5 }, { atLeast: 0.5 }])).toBe(undefined);
    expect(gapOf(z.number().min(0).max(1), [{ below: 0.5 }, { above: 0.5 }])).toBe("fact 0.5");
    expect(gapOf(z.number().min(0).lt(1), [{ atLeast: 0, below: 1 }])).toBe(undefined);
    expect(gapOf(z.number().min(0).max(1), [{ atLeast: 0, below: 1 }])).toBe("fact 1");
    expect(gapOf(z.number(), [{ atMost: 1e308 }, { above: 1e308 }])).toBe(undefined);
    expect(gapOf(z.number(), [{ atLeast: -1e308 }, { below: -1e308 }])).toBe(undefined);
    expect(gapOf(z.number(), [{ atMost: 0.3 }, { atLeast: 0.1 + 0.2 }])).toBe(undefined);
    expect(gapOf(z.number(), [[{ below: 5 }, { below: 9 }], { not: [{ below: 7 }, 12] }])).toBe("fact 12");
    expect(gapOf(z.number(), [{ atMost: 4 }, { atLeast: 5 }])).toBe("fact above 4 up to 5 (not included)");
    expect(gapOf(z.int(), [{ atMost: 4 }, { atLeast: 5 }])).toBe(undefined);
    expect(gapOf(z.int().min(1), [1, { above: 2 }])).toBe("fact 2");
    expect(gapOf(z.boolean(), [true])).toBe("fact false");
    expect(gapOf(z.string(), ["a", "b"])).toBe("fact any other text");
    expect(gapOf(z.string(), ["a", { not: "a" }])).toBe(undefined);
    expect(gapOf(z.exactOptional(z.boolean()), [true, false])).toBe("fact missing");
    expect(gapOf(z.exactOptional(z.boolean()), [null])).toBe("fact present");
    expect(gapOf(z.exactOptional(z.number()), [null])).toBe("fact present");
    expect(gapOf(z.exactOptional(z.boolean()), [true, false, null])).toBe(undefined);
    expect(gapOf(z.iso.date(), [{ atMost: "2024-01-31" }, { atLeast: "2024-02-01" }])).toBe(undefined);
    expect(gapOf(z.iso.date(), [{ atMost: "2024-01-31" }, { above: "2024-02-01" }])).toBe(
      'fact "2024-02-01"',
    );
    expect(
      gapOf(z.iso.datetime(), [{ below: "2024-01-01T00:00:00Z" }, { above: "2024-01-01T00:00:00Z" }]),
    ).toBe('fact "2024-01-01T00:00:00.000Z"');
  });

  test.each<[string, object, string]>([
    [
      "an input that is no fact",
      { inputs: ["cause", "amout"] },
      "has an input amout, which is none of its facts",
    ],
    ["an input twice", { inputs: ["cause", "cause"] }, "names an input twice"],
    ["no input", { inputs: [] }, "requires at least one input"],
    ["no output", { outputs: {} }, "requires at least one output"],
    [
      "both ways out",
      { gaps: "allowed", otherwise: { fee: 1 } },
      "has otherwise and allows gaps: one of the two",
    ],
    [
      "an otherwise that does not fit",
      { otherwise: { fee: "1" } },
      "has an otherwise that does not fit its outputs fee",
    ],
    [
      "an otherwise beside a count",
      { hitPolicy: "count", otherwise: { fee: 1 } },
      "has otherwise and the hit policy count, which says 0 where no row matches",
    ],
    [
      "an outcome that is no enum",
      { outcome: "fee" },
      "has the outcome fee, which is no output with a z.enum",
    ],
    ["several rows for one outcome", { outcome: "fee", hitPolicy: "collect" }, "answers with several rows"],
    [
      "priority without an order",
      { hitPolicy: "priority" },
      "no output with a z.enum to take the order from",
    ],
    [
      "a sum of two outputs",
      { hitPolicy: "sum", outputs: { fee: z.number(), tax: z.number() } },
      "is for one output, a number",
    ],
    ["a sum of texts", { hitPolicy: "sum", outputs: { fee: z.string() } }, "is for one output, a number"],
    ["no rows", { rows: [] }, "defaults.rows to be at least 1 entries"],
  ])("refuses %s", (_what, spec, fault) => {
    expect(define(spec)).toContain(fault);
  });

  test("refuses an input that is a list", () => {
    const list = { facts: z.strictObject({ tags: z.array(z.string()) }), inputs: ["tags"] };
    expect(define(list)).toContain("has an input tags, which is neither text, number, boolean nor date");
  });

  test.each<[string, unknown, unknown, boolean]>([
    ["anything", undefined, undefined, true],
    ["null", null, undefined, true],
    ["a list with null", [null, 5], undefined, true],
    ["a value", 5, undefined, false],
    ["a range", { atLeast: 5 }, undefined, false],
    ["another value", { not: 5 }, undefined, false],
    ["not missing", { not: null }, undefined, false],
    ["null", null, 5, false],
    ["not missing", { not: null }, 5, true],
    ["another value", { not: 5 }, 6, true],
    ["another value", { not: 5 }, 5, false],
    ["neither of several", { not: [5, { above: 8 }] }, 8, true],
    ["neither of several", { not: [5, { above: 8 }] }, 9, false],
  ])("a cell for %s: %j, the fact being %s, matches: %s", (_what, cell, fact, matches) => {
    const table = defineTable({
      id: "test.optional",
      kind: "gate",
      title,
      source: [],
      facts: z.strictObject({ fact: z.exactOptional(z.number()) }),
      inputs: ["fact"],
      outputs: { fee: z.number() },
      hitPolicy: "first",
      gaps: "allowed",
      rows: [{ when: { fact: 1 }, then: { fee: 1 } }],
    });
    const rows = [{ when: cell === undefined ? {} : { fact: cell }, then: { fee: 1 } }];
    const outcome = decideBoth(table, rows, fact === undefined ? {} : { fact });
    expect(outcome).toBe(matches ? "matched" : "unmatched");
  });

  test.each<[string, string, string, boolean]>([
    ["2024-01-31T16:00:00Z", "atLeast", "2024-02-01T00:00:00+08:00", true],
    ["2024-01-31T15:59:59.999Z", "atLeast", "2024-02-01T00:00:00+08:00", false],
    ["2024-01-31T16:00:00.000Z", "above", "2024-02-01T00:00:00+08:00", false],
  ])("compares instants as such: %s %s %s is %s", (paidAt, bound, limit, matches) => {
    const table = defineTable({
      id: "test.instant",
      kind: "policy",
      title,
      source: [],
      facts: z.strictObject({ paidAt: z.iso.datetime({ offset: true }) }),
      inputs: ["paidAt"],
      outputs: { fee: z.number() },
      hitPolicy: "first",
      gaps: "allowed",
      rows: [{ when: { paidAt: { [bound]: limit } }, then: { fee: 1 } }],
    });
    expect(evaluateTable(table, { paidAt }).rows).toEqual(matches ? [1] : []);
  });

  test("a decision's proposal is the caller's own", () => {
    const decision = rulebook.decide("refund.by-cause", { cause: "quality", amount: 1 });
    if (decision.proposal !== undefined) decision.proposal.apology = false;
    expect(rulebook.decide("refund.by-cause", { cause: "quality", amount: 1 }).proposal?.apology).toBe(true);
  });

  test("matches beyond the thirty-second row", () => {
    const rows = Array.from({ length: 100 }, (_, index) => ({
      when: { amount: { atLeast: index, below: index + 1 } },
      then: { fee: index },
    }));
    const table = defineTable({
      id: "test.long",
      kind: "policy",
      title,
      source: [],
      facts,
      inputs: ["amount"],
      outputs: { fee: z.number() },
      hitPolicy: "unique",
      gaps: "allowed",
      rows,
    });
    for (const amount of [0, 31, 32, 33, 63, 64, 99.5])
      expect(evaluateTable(table, { cause: "other", amount })).toEqual({
        outputs: { fee: Math.floor(amount) },
        rows: [Math.floor(amount) + 1],
        missing: [],
      });
    expect(evaluateTable(table, { cause: "other", amount: 100 }).outputs).toBe(null);
  });

  test("fleets are decided as one by one", () => {
    const amount = [0, 49.99, 50, null];
    const cause = ["dissatisfied", "dissatisfied", "dissatisfied", "quality"] as const;
    const { outcomes, codes } = rulebook.at().decideMany("refund.by-cause", { cause: [...cause], amount });
    expect([...codes].map((code) => outcomes[code])).toEqual(["coupon", "coupon", "undecided", "undecided"]);
  });
});

describe("tableFindings", () => {
  test("a table too large to check fully is said to be so, within seconds", () => {
    // Rows as the clauses of a formula with 40 unknowns, in which a gap is an assignment that meets them all.
    const names = Array.from({ length: 40 }, (_, index) => `fact${index}`);
    const fields = Object.fromEntries(names.map((name) => [name, z.boolean()]));
    const step = (index: number, by: number) => names[(index * by + by) % 40] ?? "fact0";
    const rows = Array.from({ length: 170 }, (_, index) => ({
      when: {
        [step(index, 7)]: index % 2 === 0,
        [step(index, 11)]: index % 3 === 0,
        [step(index, 17)]: index % 5 < 2,
      },
      then: { fee: index },
    }));
    const table = defineTable({
      id: "test.large",
      kind: "policy",
      title,
      source: [],
      facts: z.strictObject(fields),
      inputs: names,
      outputs: { fee: z.number() },
      hitPolicy: "collect",
      otherwise: { fee: 0 },
      rows: [{ when: { fact0: true }, then: { fee: 0 } }],
    });
    const started = performance.now();
    expect(tableFindings(table, rows).map(({ kind }) => kind)).toContain("not-fully-checked");
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe("evaluateTable", () => {
  test("refuses facts that cannot be", () => {
    expect(messageOf(() => evaluateTable(byCause, { cause: "quality", amount: -1 }))).toBe(
      "table refund.by-cause requires amount to be at least 0, received -1",
    );
  });

  test("names what is missing", () => {
    expect(evaluateTable(byCause, { cause: null, amount: 1 })).toEqual({
      outputs: null,
      rows: [],
      missing: ["cause"],
    });
  });
});
