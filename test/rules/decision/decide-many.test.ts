import { type Column, defineRule, defineRulebook } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { messageOf } from "../error-of.js";
import { rulebookWith } from "../rulebook-with.js";

const slowMover = {
  windowDays: 30,
  minimumDaysOnSale: 30,
  raiseBelowUnits: 5,
  raiseAboveCoverDays: 60,
  clearAtUnits: 10,
  clearAtCoverDays: 45,
};
const rules = rulebookWith({ "inventory.slow-mover": slowMover }).at();

describe("decideMany", () => {
  test.each([
    [null, "nothing"],
    ["roas", '"roas"'],
  ])("refuses %j in place of columns", (columns, received) => {
    const untyped: { decideMany(id: string, columns: unknown): unknown } = rules;
    expect(messageOf(() => untyped.decideMany("inventory.slow-mover", columns))).toBe(
      `rule inventory.slow-mover requires columns to be an object of columns, received ${received}`,
    );
  });

  test("names the extreme number where a rule cannot reckon with it", () => {
    const rulebook = rulebookWith({ "data.comparison": { requiredComparisons: [] } });
    const columns = { value: [1, -1e308], previousPeriod: [1, 1e308] };
    expect(messageOf(() => rulebook.at().decideMany("data.comparison", columns))).toBe(
      [
        "rule data.comparison requires value to be 0, or a number of a size from 1e-50 to 1e50, received -1e+308",
        "rule data.comparison requires previousPeriod to be 0, or a number of a size from 1e-50 to 1e50, received 1e+308",
      ].join("\n"),
    );
  });

  test("gives a code a row, the last code for undecided", () => {
    const { outcomes, codes } = rules.decideMany("inventory.slow-mover", {
      unitsSold: Float64Array.of(4, 5, 7, 7, Number.NaN),
      stockOnHand: 100,
      daysOnSale: 200,
      raised: Uint8Array.of(0, 0, 0, 1, 0),
    });
    expect(outcomes).toEqual(["clear", "raise", "undecided"]);
    expect([...codes]).toEqual([1, 0, 0, 1, 2]);
  });

  test("takes one value for all rows, and null for a fact that nobody knows", () => {
    const columns = { unitsSold: [1, 2], stockOnHand: 100, raised: false };
    expect([...rules.decideMany("inventory.slow-mover", { ...columns, daysOnSale: 90 }).codes]).toEqual([
      1, 1,
    ]);
    const unknown: Column<number> = Number.NaN;
    expect([...rules.decideMany("inventory.slow-mover", { ...columns, daysOnSale: unknown }).codes]).toEqual([
      2, 2,
    ]);
  });

  test("leaves every row undecided while a parameter is unset", () => {
    const { codes } = rules.decideMany("inventory.slow-mover-share", {
      slowMoverValueShare: [0.1, 0.9],
      raised: false,
    });
    expect([...codes]).toEqual([2, 2]);
  });

  test("compares words and flags as decide does", () => {
    const rule = defineRule({
      id: "test.words",
      kind: "gate",
      title: { en: "Words", zh: "词" },
      source: ["test"],
      facts: z.strictObject({ grade: z.enum(["a", "b", "c"]), sealed: z.boolean() }),
      params: z.strictObject({ grades: z.array(z.enum(["a", "b", "c"])), sealed: z.boolean() }),
      outcomes: ["both", "grade", "seal", "neither"],
      decide: (facts, params, check) => {
        const grade = check.oneOf("grade", facts.grade, params.grades);
        const seal = check.equals("sealed", facts.sealed, params.sealed);
        return grade ? (seal ? "both" : "grade") : seal ? "seal" : "neither";
      },
    });
    const params = { grades: ["a", "b"], sealed: true };
    const at = defineRulebook({
      rules: [rule],
      layers: [{ id: "house", params: { "test.words": params } }],
    }).at();
    const { outcomes, codes } = at.decideMany("test.words", {
      grade: ["a", "b", "c", "c"],
      sealed: Uint8Array.of(1, 0, 1, 0),
    });
    expect([...codes].map((code) => outcomes[code])).toEqual(["both", "grade", "seal", "neither"]);
    const decision = at.decide("test.words", { grade: "c", sealed: false });
    expect(decision.checks).toMatchObject([
      { name: "grade", operator: "in", observed: "c", threshold: ["a", "b"], passed: false },
      { name: "sealed", operator: "=", observed: false, threshold: true, passed: false },
    ]);
    expect(decision.toPass).toEqual([
      {
        changes: [
          { fact: "grade", from: "c", operator: "in", to: ["a", "b"] },
          { fact: "sealed", from: false, operator: "=", to: true },
        ],
      },
    ]);
  });

  test("keeps a missing optional fact of one row from the next", () => {
    const seen: unknown[] = [];
    const rule = defineRule({
      id: "test.seen",
      kind: "gate",
      title: { en: "Seen", zh: "所见" },
      source: ["test"],
      facts: z.strictObject({ must: z.number(), may: z.exactOptional(z.number()) }),
      params: z.strictObject({}),
      outcomes: ["yes"],
      decide: (facts) => {
        seen.push([facts.must, facts.may]);
        return "yes";
      },
    });
    defineRulebook({ rules: [rule] })
      .at()
      .decideMany("test.seen", { must: [1, 2, 3], may: [7, null, 9] });
    expect(seen).toEqual([
      [1, 7],
      [2, undefined],
      [3, 9],
    ]);
  });

  test.each([
    [
      { unitSold: [1] },
      'rule inventory.slow-mover requires columns.unitSold to be absent: the fact is not known (did you mean "unitsSold"?), received a column',
    ],
    [
      { constructor: [1] },
      "rule inventory.slow-mover requires columns.constructor to be absent: the fact is not known, received a column",
    ],
    [
      { unitsSold: [1, 2], daysOnSale: [1] },
      "rule inventory.slow-mover requires columns.daysOnSale to be a column of 2 rows, received 1 rows",
    ],
    [
      { unitsSold: 1 },
      "rule inventory.slow-mover requires columns to be at least one column, received single values only",
    ],
  ])("refuses %j", (columns, message) => {
    const untyped: { decideMany(id: string, columns: object): unknown } = rules;
    expect(messageOf(() => untyped.decideMany("inventory.slow-mover", columns))).toBe(message);
  });

  test("names the rule whose code throws, or answers what it does not list", () => {
    const broken = (decide: () => "yes") =>
      defineRulebook({
        rules: [
          defineRule({
            id: "test.broken",
            kind: "gate",
            title: { en: "Broken", zh: "坏" },
            source: ["test"],
            facts: z.strictObject({ x: z.number() }),
            params: z.strictObject({}),
            outcomes: ["yes"],
            decide,
          }),
        ],
      }).at();
    const throwing = broken(() => {
      throw new Error("no idea");
    });
    expect(messageOf(() => throwing.decideMany("test.broken", { x: [1] }))).toBe(
      "rule test.broken threw: no idea",
    );
    const answering = broken(() => JSON.parse('"maybe"'));
    const message = 'rule test.broken threw: it answered "maybe", which is not one of yes';
    expect(messageOf(() => answering.decideMany("test.broken", { x: [1] }))).toBe(message);
    expect(messageOf(() => answering.decide("test.broken", { x: 1 }))).toBe(message);
  });
});
