import { builtInRules, defineRulebook, inventoryTurnover, type Layer, starterLayer } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { requiredKeys } from "../../../src/rules/required-keys.js";

const share = builtInRules.filter((rule) => rule.id === "inventory.slow-mover-share");

describe("Rulebook.lint", () => {
  test("lists every required parameter that nothing sets", () => {
    const expected = builtInRules.flatMap((rule) =>
      requiredKeys(rule.params)
        .filter((param) => !(param in rule.defaults))
        .map((param) => `${rule.id} ${param}`),
    );
    const findings = defineRulebook({ rules: builtInRules }).lint();
    const unset = findings.filter(({ kind }) => kind === "unset");
    expect(unset.map(({ rule, param }) => `${rule} ${param}`)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(20);
  });

  test("says in one sentence what is unset, assumed, questionable or impossible", () => {
    const rules = [...share, inventoryTurnover];
    const season: Layer = {
      id: "season",
      when: { season: "x", category: "y" },
      params: { "inventory.slow-mover-share": { clearAtShare: 0.1 } },
    };
    const low: Layer = {
      id: "low",
      when: { season: "x" },
      params: { "inventory.slow-mover-share": { raiseAboveShare: 0.12 } },
    };
    const high: Layer = {
      id: "high",
      when: { category: "y" },
      params: { "inventory.slow-mover-share": { clearAtShare: 0.14 } },
    };
    const starter = { ...starterLayer, params: { "inventory.slow-mover-share": { clearAtShare: 0.12 } } };
    const sentences = (layers: Layer[], scope = {}) =>
      defineRulebook({ rules, layers })
        .lint(scope)
        .map(({ kind, message }) => `${kind}: ${message}`);
    const turnover =
      "questionable: inventory.turnover uses healthyTurnoverDays = 3.5: 3.5 days are about 104 turns a year, implausible for most goods (E-09)";
    expect(sentences([])).toEqual([
      'unset: inventory.slow-mover-share is undecided until a layer sets params["inventory.slow-mover-share"].clearAtShare',
      turnover,
    ]);
    expect(sentences([starter])).toEqual([
      "assumed: inventory.slow-mover-share uses clearAtShare = 0.12, which layer starter assumes",
      turnover,
    ]);
    expect(sentences([starter, season])).toHaveLength(2);
    expect(sentences([starter, low, high], { season: "x", category: "y" })).toEqual([
      "impossible: inventory.slow-mover-share throws until clearAtShare is at most raiseAboveShare; it is 0.14",
      turnover,
    ]);
  });

  test("finds nothing unset or impossible with the starter layer", () => {
    const kinds = defineRulebook({ rules: builtInRules, layers: [starterLayer] })
      .lint()
      .map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(["assumed", "questionable"]));
  });

  test("finds nothing in what the shop set itself", () => {
    const house = { id: "house", params: { "inventory.turnover": { healthyTurnoverDays: 45 } } };
    expect(defineRulebook({ rules: [inventoryTurnover], layers: [house] }).lint()).toEqual([]);
  });
});
