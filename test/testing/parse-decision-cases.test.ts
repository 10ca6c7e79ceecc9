import fc from "fast-check";
import { builtInRules, combineRules, defineRulebook, inventoryTurnover, starterLayer } from "opscycle/rules";
import { checkDecisions, parseDecisionCases } from "opscycle/testing";
import { describe, expect, test } from "vitest";
import { OpscycleError } from "../../src/errors/index.js";
import { errorOf, messageOf } from "../rules/error-of.js";

const fish = { rule: "inventory.turnover", facts: { turnoverDays: 3 }, outcome: "healthy" };

describe("parseDecisionCases", () => {
  test("refuses what is nested deeper than the stack holds", () => {
    const proposal: unknown = JSON.parse(`{"x": ${"[".repeat(50_000)}${"]".repeat(50_000)}}`);
    expect(messageOf(() => parseDecisionCases({ cases: [{ ...fish, proposal }] }))).toBe(
      "cases requires its input to be nested at most 200 deep, received deeper nesting",
    );
  });

  test("gives back the cases of a file, for checkDecisions", () => {
    const full = {
      name: "fresh fish",
      ...fish,
      scope: { category: "fresh", at: "2024-11-11T00:00:00Z" },
      missing: [],
      toPass: [],
    };
    const unknown = { rule: "ad.roi-gate", facts: { roas: null, spend: 1 }, outcome: "undecided" };
    const file = { $schema: "https://example.com", cases: [full, unknown] };
    const cases = parseDecisionCases(JSON.parse(JSON.stringify(file)));
    expect(cases).toEqual([full, unknown]);
    expect(checkDecisions(defineRulebook({ rules: builtInRules, layers: [starterLayer] }), cases)).toEqual(
      [],
    );
  });

  test("lists every fault at once", () => {
    const file = {
      case: [],
      cases: [
        { ...fish, facts: { turnoverDay: 3 } },
        { ...fish, facts: { turnoverDays: "3" }, outcome: "helthy" },
        { rule: "inventory.turnove", facts: {}, outcome: "healthy" },
        { ...fish, scope: { categori: "fresh", at: "soon" }, note: "x" },
        { rule: "inventory.turnover", outcome: 5 },
        { ...fish, name: "twice" },
        { ...fish, name: "twice" },
        { ...fish, name: "" },
        "fish",
      ],
    };
    expect(messageOf(() => parseDecisionCases(file)).split("\n")).toEqual([
      'cases requires case to be absent: the name is not known (did you mean "cases"?), received a list of 0',
      'cases requires cases.0.facts.turnoverDay to be absent: the name is not known (did you mean "turnoverDays"?), received 3',
      'cases requires cases.1.facts.turnoverDays to be a number, received "3"',
      'cases requires cases.1.outcome to be one of healthy, watch, undecided (did you mean "healthy"?), received "helthy"',
      'cases requires cases.2.rule to be the id of a rule (did you mean "inventory.turnover"?), received "inventory.turnove"',
      'cases requires cases.3.note to be absent: the name is not known (did you mean "name"?), received "x"',
      'cases requires cases.3.scope.categori to be absent: platform, store, category, sku, season, at are known (did you mean "category"?), received "fresh"',
      'cases requires cases.3.scope.at to be an ISO 8601 instant such as 2011-12-09T12:50:00Z, received "soon"',
      "cases requires cases.4.facts to be an object, received nothing",
      "cases requires cases.4.outcome to be a string, received 5",
      'cases requires cases.7.name to be at least 1 characters, received ""',
      'cases requires cases.8 to be an object, received "fish"',
      'cases requires cases.6.name to be another name (cases.5 has it), received "twice"',
    ]);
  });

  test.each([null, [], "x", 5, {}, { cases: {} }])("refuses %j, which is no table of cases", (value) => {
    expect(messageOf(() => parseDecisionCases(value))).toMatch(/^cases requires /);
  });

  test("takes one name for cases of two rules", () => {
    const roi = { name: "a", rule: "ad.roi-gate", facts: {}, outcome: "undecided" };
    expect(parseDecisionCases({ cases: [{ ...fish, name: "a" }, roi] })).toHaveLength(2);
  });

  test("takes cases for rules of your own, and for the parts of combined ones", () => {
    const twin = { ...inventoryTurnover, id: "inventory.twin" as const };
    const both = combineRules("inventory.both", [inventoryTurnover, twin], "strictest");
    const cases = ["inventory.both", "inventory.twin"].map((rule) => ({ ...fish, rule }));
    expect(parseDecisionCases({ cases }, [both])).toEqual(cases);
    expect(messageOf(() => parseDecisionCases({ cases: [fish] }, [twin]))).toContain("cases.0.rule");
  });

  test("gives cases or a clear error for any JSON", () => {
    const nearly = fc.record(
      {
        name: fc.oneof(fc.string(), fc.jsonValue()),
        rule: fc.constantFrom("inventory.turnover", "__proto__", "trial.pass"),
        scope: fc.oneof(fc.dictionary(fc.constantFrom("sku", "at", "x"), fc.jsonValue()), fc.jsonValue()),
        facts: fc.oneof(
          fc.dictionary(fc.constantFrom("turnoverDays", "days", "__proto__"), fc.jsonValue()),
          fc.jsonValue(),
        ),
        outcome: fc.constantFrom("pass", "watch", 5),
        proposal: fc.jsonValue(),
        missing: fc.jsonValue(),
        toPass: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record({ cases: fc.array(nearly) })), (value) => {
        const error = errorOf(() => parseDecisionCases(JSON.parse(JSON.stringify(value))));
        if (error !== undefined) expect(error).toBeInstanceOf(OpscycleError);
      }),
    );
  });
});
