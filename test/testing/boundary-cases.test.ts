import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
import { boundaryCases } from "opscycle/testing";
import { describe, expect, test } from "vitest";

const rules = defineRulebook({ rules: builtInRules, layers: [starterLayer] }).at();
const outcomes = (cases: ReturnType<typeof boundaryCases>) =>
  cases.map(({ fact, param, threshold, under, at, over }) => [
    fact,
    param,
    threshold,
    ...[under, at, over].map((decision) => decision?.outcome ?? null),
  ]);

describe("boundaryCases", () => {
  test("shows each threshold that the rule compares a fact with, from under to over", () => {
    expect(outcomes(boundaryCases(rules, "ad.roi-gate", { roas: 2.5, spend: 100, days: 14 }))).toEqual([
      ["spend", "minimumSpend", 50, "undecided", "acceptable", "acceptable"],
      ["days", "minimumDays", 7, "undecided", "acceptable", "acceptable"],
      ["roas", "acceptableRoas", 2, "unacceptable", "unacceptable", "acceptable"],
      ["roas", "payBackRoas", 3, "acceptable", "pays", "pays"],
    ]);
  });

  test("goes by whole numbers where the fact is one, and leaves out what it cannot be", () => {
    const facts = { unitsSold: 0, daysOnSale: 400, daysSinceLastSale: 300, restartsUsed: 1, returnRate: 0 };
    const cases = outcomes(boundaryCases(rules, "product.retire", facts));
    expect(cases).toContainEqual(["restartsUsed", "minimumRestarts", 1, "keep", "retire", "retire"]);
    const certain = defineRulebook({
      rules: builtInRules,
      layers: [
        starterLayer,
        { id: "house", params: { "inventory.slow-mover-share": { raiseAboveShare: 1 } } },
      ],
    }).at();
    const share = boundaryCases(certain, "inventory.slow-mover-share", {
      slowMoverValueShare: 0.5,
      raised: false,
    });
    expect(outcomes(share)).toEqual([["slowMoverValueShare", "raiseAboveShare", 1, "clear", "clear", null]]);
  });

  test("leaves out thresholds that the rule computes", () => {
    const facts = { stockOnHand: 1, onOrder: 0, unitsSold: 30, observedDays: 30 };
    const cases = boundaryCases(rules, "inventory.restock", facts);
    expect(cases.map(({ fact, param }) => [fact, param])).toEqual([["observedDays", "windowDays"]]);
  });
});
