import {
  adRoiGate,
  combineRules,
  defineRule,
  defineRulebook,
  inventoryRestock,
  inventorySlowMover,
  inventorySlowMoverShare,
  inventoryTurnover,
  productRestart,
  productRetire,
  productStage,
  type Rule,
  starterLayerFor,
  trialPass,
} from "opscycle/rules";
import { checkDecisions, generateBoundaryCases, rulebookCoverage } from "opscycle/testing";
import { describe, expect, test } from "vitest";
import { z } from "zod";

const some = [
  trialPass,
  inventoryRestock,
  inventorySlowMover,
  inventorySlowMoverShare,
  inventoryTurnover,
  adRoiGate,
  productStage,
  productRestart,
  productRetire,
] as const;
const rulebook = defineRulebook({ rules: some, layers: [starterLayerFor(some)] });
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

  test.each(some.map(({ id }) => id))("gives cases of %s that the rulebook answers so", (id) => {
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
    const cases = some.flatMap(({ id }) => generateBoundaryCases(rules, id));
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
    expect(generateBoundaryCases(defineRulebook({ rules: some }).at(), "trial.pass")).toEqual([]);
    const twin: Rule = { ...inventoryTurnover, id: "inventory.twin", defaults: { healthyTurnoverDays: 9 } };
    const both = combineRules("inventory.both", [inventoryTurnover, twin], "strictest");
    const cases = generateBoundaryCases(defineRulebook({ rules: [both] }).at(), "inventory.both");
    expect(cases.map(({ outcome }) => outcome).slice(0, 3)).toEqual(["healthy", "healthy", "watch"]);
  });

  test("finds facts under which a threshold changes what a policy proposes", () => {
    const coupon = defineRule({
      id: "house.coupon",
      kind: "policy",
      title: { en: "Coupon", zh: "优惠券" },
      source: ["house rule"],
      facts: z.strictObject({ late: z.boolean(), hours: z.number().nonnegative() }),
      params: z.strictObject({ moreFromHours: z.number() }),
      outcomes: ["compensate"],
      decide: (facts, params, check) => {
        const more = check.atLeast("hours", facts.hours, params.moreFromHours);
        return { outcome: "compensate", proposal: { amount: facts.late && more ? 20 : 10 } };
      },
    });
    const layer = { id: "house", params: { "house.coupon": { moreFromHours: 72 } } };
    const at = defineRulebook({ rules: [coupon], layers: [layer] }).at();
    const cases = generateBoundaryCases(at, "house.coupon");
    expect(cases.map(({ facts }) => facts)).toEqual([
      { late: true, hours: 71.999999 },
      { late: true, hours: 72 },
      { late: true, hours: 72.000001 },
    ]);
  });

  test("takes some facts where none make the threshold matter", () => {
    const idle = defineRule({
      id: "house.idle",
      kind: "gate",
      title: { en: "Idle", zh: "空" },
      source: ["house rule"],
      facts: z.strictObject({ days: z.int() }),
      params: z.strictObject({ least: z.number() }),
      outcomes: ["yes", "no"],
      decide: (facts, params, check) => {
        check.atLeast("days", facts.days, params.least);
        return "yes";
      },
    });
    const at = defineRulebook({
      rules: [idle],
      layers: [{ id: "house", params: { "house.idle": { least: 7 } } }],
    }).at();
    expect(generateBoundaryCases(at, "house.idle").map(({ facts }) => facts.days)).toEqual([6, 7, 8]);
  });

  test("looks into a parameter that holds several thresholds, as the rows of a table do", () => {
    const cases = generateBoundaryCases(steps.at(), "house.steps");
    expect(cases.map(({ name, facts, outcome }) => [name, facts.amount, outcome])).toEqual([
      ["amount just under rows 200", 199.999999, "some"],
      ["amount at rows 200", 200, "much"],
      ["amount just over rows 200", 200.000001, "much"],
      ["amount just under rows 50", 49.999999, "none"],
      ["amount at rows 50", 50, "some"],
      ["amount just over rows 50", 50.000001, "some"],
    ]);
    const [coverage] = rulebookCoverage(steps, cases.slice(0, 4)).rules;
    expect(
      coverage?.thresholds.map(({ threshold, under, at, over }) => [threshold, under, at, over]),
    ).toEqual([
      [200, "tried", "tried", "tried"],
      [50, "tried", "not tried", "tried"],
    ]);
  });
});

const steps = defineRulebook({
  rules: [
    defineRule({
      id: "house.steps",
      kind: "policy",
      title: { en: "Steps", zh: "阶梯" },
      source: ["house rule"],
      facts: z.strictObject({ amount: z.number().nonnegative() }),
      params: z.strictObject({ rows: z.array(z.strictObject({ from: z.number(), then: z.string() })) }),
      outcomes: ["none", "some", "much"],
      defaults: {
        rows: [
          { from: 200, then: "much" },
          { from: 50, then: "some" },
        ],
      },
      decide: (facts, params, check) => {
        const most = check.atLeast("amount", facts.amount, params.rows[0]?.from ?? 0);
        const some = check.atLeast("amount", facts.amount, params.rows[1]?.from ?? 0);
        return most ? "much" : some ? "some" : "none";
      },
    }),
  ],
});
