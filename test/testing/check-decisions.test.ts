import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
import { checkDecisions, type DecisionCase } from "opscycle/testing";
import { describe, expect, test } from "vitest";

const rulebook = defineRulebook({
  rules: builtInRules,
  layers: [
    starterLayer,
    {
      id: "fresh",
      when: { category: "fresh" },
      params: { "inventory.turnover": { healthyTurnoverDays: 2 } },
    },
  ],
});
const cases: readonly DecisionCase<(typeof builtInRules)[number]>[] = [
  { rule: "inventory.turnover", facts: { turnoverDays: 3 }, outcome: "healthy" },
  { rule: "inventory.turnover", scope: { category: "fresh" }, facts: { turnoverDays: 3 }, outcome: "watch" },
  { rule: "ad.roi-gate", facts: { roas: null, spend: 100, days: 9 }, outcome: "undecided" },
];

describe("checkDecisions", () => {
  test("finds nothing when the rulebook answers as the table says", () => {
    expect(checkDecisions(rulebook, cases)).toEqual([]);
  });

  test("gives each case that is answered otherwise, with the decision in words", () => {
    const wrong: typeof cases = [
      ...cases,
      {
        name: "fresh fish",
        rule: "inventory.turnover",
        scope: { category: "fresh" },
        facts: { turnoverDays: 3 },
        outcome: "healthy",
      },
      { rule: "ad.roi-gate", facts: { roas: 2.5, spend: 100, days: 9 }, outcome: "pays" },
    ];
    expect(checkDecisions(rulebook, wrong)).toEqual([
      {
        name: "fresh fish",
        expected: "healthy",
        received: "watch",
        explanation: [
          "inventory.turnover: watch",
          "  ✗ turnoverDays 3 <= 2 (healthyTurnoverDays set by layer fresh)",
          "  to pass: turnoverDays <= 2 (now 3)",
        ],
      },
      expect.objectContaining({ name: "ad.roi-gate (case 5)", expected: "pays", received: "acceptable" }),
    ]);
  });
});
