import {
  builtInRules,
  combineRules,
  defineRulebook,
  inventoryTurnover,
  type Rule,
  starterLayer,
} from "opscycle/rules";
import { checkDecisions, generateBoundaryCases, rulebookCoverage } from "opscycle/testing";
import { describe, expect, test } from "vitest";

const rulebook = defineRulebook({ rules: builtInRules, layers: [starterLayer] });
const rules = rulebook.at();

/** The cases by threshold, in the order under, at, over. */
function byThreshold<Case extends { readonly name?: string }>(cases: readonly Case[]): Map<string, Case[]> {
  const groups = new Map<string, Case[]>();
  for (const one of cases) {
    const key = (one.name ?? "").replace(/ (just under|at|just over) /, " ");
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

describe("generateBoundaryCases", () => {
  test("finds facts under which each threshold of a rule decides", () => {
    const outcomes = [...byThreshold(generateBoundaryCases(rules, "trial.pass"))].map(([name, cases]) => [
      name,
      ...cases.map(({ outcome }) => outcome),
    ]);
    expect(outcomes).toEqual([
      ["days minimumDays 30", "undecided", "adjust", "adjust"],
      ["maturedUnits minimumMaturedUnits 3", "undecided", "pass", "pass"],
      ["units minimumUnits 3", "drop", "pass", "pass"],
      ["returnRate maximumReturnRate 0.2", "pass", "pass", "drop"],
      ["roundsUsed maximumRounds 3", "adjust", "drop", "drop"],
      ["days maximumDays 120", "adjust", "drop", "drop"],
    ]);
  });

  test("leaves out facts that make no difference, and noise in the last digits", () => {
    const [first, ...others] = generateBoundaryCases(rules, "product.restart");
    expect(Object.keys(first?.facts ?? {})).toEqual(["unitsSold", "daysOnSale", "restartsUsed"]);
    const ratios = others.flatMap(({ facts }) => facts.adBudgetRatio ?? []);
    expect(ratios).toEqual([1.199999, 1.2, 1.200001]);
  });

  test.each(builtInRules.map(({ id }) => id))("gives cases of %s that the rulebook answers so", (id) => {
    const cases = generateBoundaryCases(rules, id);
    expect(checkDecisions(rulebook, cases)).toEqual([]);
    expect(JSON.parse(JSON.stringify(cases))).toEqual(cases);
    expect(generateBoundaryCases(rules, id)).toEqual(cases);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
    for (const [, around] of byThreshold(cases))
      expect(new Set(around.map(({ outcome }) => outcome)).size).toBeGreaterThan(1);
  });

  test("finds both thresholds of an alert that is entered and left at different ones", () => {
    const names = [...byThreshold(generateBoundaryCases(rules, "inventory.slow-mover")).keys()];
    expect(names).toContain("unitsSold raiseBelowUnits 3");
    expect(names).toContain("unitsSold clearAtUnits 4");
  });

  test("leaves no side of a threshold untried", () => {
    const cases = builtInRules.flatMap(({ id }) => generateBoundaryCases(rules, id));
    const { rules: covered } = rulebookCoverage(rulebook, cases);
    const left = covered.flatMap(({ rule, thresholds }) =>
      thresholds
        .filter(({ under, at, over }) => [under, at, over].includes("not tried"))
        .map(({ check, param }) => `${rule} ${check} ${param}`),
    );
    // A sum of two facts is compared here, which is none that could be set.
    expect(left).toEqual(["product.stage unitsInBothWindows minimumUnits"]);
  });

  test("keeps the scope", () => {
    const scope = { category: "fresh" };
    const layer = { id: "fresh", when: scope, params: { "inventory.turnover": { healthyTurnoverDays: 2 } } };
    const fresh = defineRulebook({ rules: [inventoryTurnover], layers: [layer] });
    const cases = generateBoundaryCases(fresh.at(scope), "inventory.turnover");
    expect(cases.map((one) => [one.scope, one.facts.turnoverDays, one.outcome])).toEqual([
      [scope, 1.999999, "healthy"],
      [scope, 2, "healthy"],
      [scope, 2.000001, "watch"],
    ]);
    expect(generateBoundaryCases(fresh.at(), "inventory.turnover")[0]).not.toHaveProperty("scope");
  });

  test("gives none for a rule that lacks a parameter, and looks into combined rules", () => {
    expect(generateBoundaryCases(defineRulebook({ rules: builtInRules }).at(), "trial.pass")).toEqual([]);
    const twin: Rule = { ...inventoryTurnover, id: "inventory.twin", defaults: { healthyTurnoverDays: 9 } };
    const both = combineRules("inventory.both", [inventoryTurnover, twin], "strictest");
    const cases = generateBoundaryCases(defineRulebook({ rules: [both] }).at(), "inventory.both");
    expect(cases.map(({ outcome }) => outcome).slice(0, 3)).toEqual(["healthy", "healthy", "watch"]);
  });
});
