import { describe, expect, test } from "vitest";
import { planCompleteness } from "../../../src/rules/plan/completeness.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = {
  minimumAdvantages: 4,
  targetCoreKeywords: 6,
  minimumOutlookMonths: 3,
  requiredLevels: ["day", "week", "month"],
};
const facts = {
  advantages: 4,
  coreKeywords: 6,
  salesOutlookMonths: 3,
  costOutlookMonths: 3,
  profitOutlookMonths: 3,
  dailyPlan: true,
  weeklyPlan: true,
  monthlyPlan: true,
};
const byDefault = (change: Partial<typeof facts>) =>
  decideWith(planCompleteness, {}, { ...facts, ...change });

describe("planCompleteness", () => {
  // R040: at least 3 advantages. R042: an outlook of 2 months on each of sales, cost and profit.
  test.each([
    ["advantages", 2, 3, 4],
    ["salesOutlookMonths", 1.999, 2, 2.001],
    ["costOutlookMonths", 1.999, 2, 2.001],
    ["profitOutlookMonths", 1.999, 2, 2.001],
  ])("asks for the catalogue's %s or more: %s, %s, %s", (fact, under, at, over) => {
    const decisions = [under, at, over].map((value) => byDefault({ [fact]: value }));
    expect(decisions.map(({ outcome }) => outcome)).toEqual(["incomplete", "complete", "complete"]);
    expect(decisions[0]?.proposal).toMatchObject({ lacking: [fact] });
    expect(decisions[1]?.proposal).toMatchObject({ lacking: [] });
  });

  // R046: day, week and month are all required.
  test.each(["dailyPlan", "weeklyPlan", "monthlyPlan"])("is incomplete without the %s", (level) => {
    const decision = byDefault({ [level]: false });
    expect(decision).toMatchObject({ outcome: "incomplete", proposal: { lacking: [level] } });
    expect(decision.toPass).toEqual([{ changes: [{ fact: level, from: false, operator: "=", to: true }] }]);
  });

  // R041: 5 core keywords at the first screening; another number is worth a remark and stops nothing.
  test.each([
    [4, ["coreKeywords"]],
    [5, []],
    [6, ["coreKeywords"]],
  ])("%s core keywords let it pass, with the remarks %j", (coreKeywords, remarks) => {
    expect(byDefault({ coreKeywords })).toMatchObject({ outcome: "complete", proposal: { remarks } });
  });

  test("lists all that is lacking at once", () => {
    const lacking = ["advantages", "costOutlookMonths", "weeklyPlan"];
    const decision = byDefault({ advantages: 0, costOutlookMonths: 0, weeklyPlan: false });
    expect(decision.proposal).toEqual({ lacking, remarks: ["coreKeywords"] });
    expect(decision.toPass[0]?.changes.map(({ fact }) => fact)).toEqual(lacking);
  });

  test("does not ask for a level that a shop does without", () => {
    const house = { requiredLevels: ["week"] };
    const plan = { ...facts, dailyPlan: false, monthlyPlan: false };
    expect(decideWith(planCompleteness, house, plan).outcome).toBe("complete");
    expect(decideWith(planCompleteness, house, { ...plan, weeklyPlan: false }).outcome).toBe("incomplete");
  });

  test("lists an unknown number of keywords as missing and lets the plan pass", () => {
    const decision = decideWith(planCompleteness, params, { ...facts, coreKeywords: null });
    expect(decision).toMatchObject({
      outcome: "complete",
      proposal: { remarks: [] },
      missing: [{ kind: "fact", name: "coreKeywords" }],
    });
  });

  testMissing(planCompleteness, facts, params, { coreKeywords: "complete" });
});
