import fc from "fast-check";
import {
  adRoiGate,
  builtInRules,
  combineRules,
  defineRule,
  defineRulebook,
  inventoryTurnover,
  type Rule,
  starterLayer,
  trialPass,
} from "opscycle/rules";
import { type FactCase, formatCoverage, rulebookCoverage } from "opscycle/testing";
import { describe, expect, test } from "vitest";
import { z } from "zod";

const roiBook = defineRulebook({
  rules: [adRoiGate],
  layers: [{ id: "house", params: { "ad.roi-gate": { minimumSpend: 50, minimumDays: 7 } } }],
});
const roi = (roas: number | null, spend = 100, days = 9) =>
  ({ rule: "ad.roi-gate", facts: { roas, spend, days } }) as const;
const roiOf = (...cases: readonly FactCase<typeof adRoiGate>[]) => {
  const [rule] = rulebookCoverage(roiBook, cases).rules;
  if (rule === undefined) throw new Error("no rule");
  return rule;
};
const sidesOf = (rule: ReturnType<typeof roiOf>) =>
  rule.thresholds.map(({ check, param, under, at, over }) => [
    `${check} ${param}`,
    ...[under, at, over].map((side) => side === "tried"),
  ]);

describe("rulebookCoverage", () => {
  test("tells the outcomes that the cases reach, undecided left out", () => {
    expect(roiOf(roi(4), roi(1), roi(1, 1))).toMatchObject({
      rule: "ad.roi-gate",
      cases: 3,
      reached: ["pays", "unacceptable"],
      neverReached: ["acceptable"],
    });
  });

  test("tells on which sides of each threshold the cases lie", () => {
    expect(sidesOf(roiOf(roi(3)))).toEqual([
      ["spend minimumSpend", false, false, true],
      ["days minimumDays", false, false, true],
      ["roas acceptableRoas", false, false, true],
      ["roas payBackRoas", false, true, false],
    ]);
    expect(sidesOf(roiOf(roi(3), roi(2, 50), roi(2.5, 49, 7), roi(9, 1, 6)))).toEqual([
      ["spend minimumSpend", true, true, true],
      ["days minimumDays", true, true, true],
      ["roas acceptableRoas", false, true, true],
      ["roas payBackRoas", true, true, true],
    ]);
  });

  test("knows the thresholds that no case met", () => {
    expect(roiOf().thresholds.map(({ param, threshold }) => [param, threshold])).toEqual([
      ["minimumSpend", 50],
      ["minimumDays", 7],
      ["acceptableRoas", 2],
      ["payBackRoas", 3],
    ]);
    expect(sidesOf(roiOf(roi(null))).flat()).not.toContain(true);
  });

  test("leaves out a threshold that the rule computes, also where it comes out as the parameter", () => {
    const shelfLife = defineRule({
      id: "inventory.shelf-life",
      kind: "alert",
      title: { en: "Shelf life", zh: "保质期" },
      source: ["house rule"],
      facts: z.strictObject({ daysLeft: z.number(), daysOfStock: z.number() }),
      params: z.strictObject({ spareDays: z.number(), minimumDaysLeft: z.number() }),
      outcomes: ["fine", "sell-off"],
      decide: ({ daysLeft, daysOfStock }, params, check) => {
        const isLong = check.atLeast("daysLeft", daysLeft, daysOfStock + params.spareDays);
        return check.above("daysLeft", daysLeft, params.minimumDaysLeft) && isLong ? "fine" : "sell-off";
      },
    });
    const params = { "inventory.shelf-life": { spareDays: 30, minimumDaysLeft: 5 } };
    const rulebook = defineRulebook({ rules: [shelfLife], layers: [{ id: "house", params }] });
    const cases = [
      { rule: "inventory.shelf-life", facts: { daysLeft: 50, daysOfStock: 40 } },
      { rule: "inventory.shelf-life", facts: { daysLeft: 30, daysOfStock: 0 } },
    ] as const;
    const thresholds = rulebookCoverage(rulebook, cases).rules.flatMap((rule) => rule.thresholds);
    expect(thresholds.map(({ param }) => param)).toEqual(["minimumDaysLeft"]);
  });

  test("does not ask for a side on which the fact cannot be", () => {
    const layer = { id: "house", params: { "ad.roi-gate": { minimumSpend: 0, minimumDays: 7 } } };
    const free = defineRulebook({ rules: [adRoiGate], layers: [layer] });
    const coverage = rulebookCoverage(free, [roi(4)]);
    expect(coverage.rules[0]?.thresholds[0]).toMatchObject({
      param: "minimumSpend",
      under: "impossible",
      at: "not tried",
      over: "tried",
    });
    expect(coverage.summary.boundaries).toEqual({ covered: 4, total: 11, share: 4 / 11 });
  });

  test("asks for no rate over 1", () => {
    const share = builtInRules.filter(({ id }) => id === "inventory.slow-mover-share");
    const params = { "inventory.slow-mover-share": { raiseAboveShare: 1, clearAtShare: 0.5 } };
    const rulebook = defineRulebook({ rules: share, layers: [{ id: "house", params }] });
    expect(rulebookCoverage(rulebook, []).rules[0]?.thresholds).toContainEqual(
      expect.objectContaining({
        param: "raiseAboveShare",
        under: "not tried",
        at: "not tried",
        over: "impossible",
      }),
    );
  });

  test("tells the parameters that no case needed", () => {
    const rulebook = defineRulebook({ rules: builtInRules, layers: [starterLayer] });
    const facts = { stockOnHand: 10, onOrder: 0, unitsSold: 60, observedDays: 30 };
    const { rules } = rulebookCoverage(rulebook, [{ rule: "inventory.restock", facts }]);
    const restock = rules.find(({ rule }) => rule === "inventory.restock");
    expect(restock?.neverRead).toEqual([
      "minimumObservedDays",
      "serviceFactor",
      "leadTimeStandardDeviationDays",
    ]);
    expect(restock?.read).toHaveLength(8);
    expect(roiOf(roi(null)).read).toEqual([]);
  });

  test("sums up, and has no share of nothing", () => {
    const rulebook = defineRulebook({ rules: [adRoiGate, inventoryTurnover] });
    const { summary } = rulebookCoverage(rulebook, [
      { rule: "inventory.turnover", facts: { turnoverDays: 3.5 } },
    ]);
    expect(summary).toEqual({
      rules: { covered: 1, total: 2, share: 0.5 },
      outcomes: { covered: 1, total: 5, share: 0.2 },
      // The other rule lacks parameters, and compares nothing yet.
      boundaries: { covered: 1, total: 3, share: 1 / 3 },
      params: { covered: 1, total: 6, share: 1 / 6 },
    });
    expect(rulebookCoverage(defineRulebook({ rules: [] }), []).summary.outcomes).toEqual({
      covered: 0,
      total: 0,
      share: null,
    });
  });

  test("counts the cases of a combined rule for its parts", () => {
    const twin: Rule = { ...inventoryTurnover, id: "inventory.twin", defaults: { healthyTurnoverDays: 9 } };
    const both = combineRules("inventory.both", [inventoryTurnover, twin], "strictest");
    const cases = [{ rule: "inventory.both", facts: { turnoverDays: 5 } }] as const;
    const { rules } = rulebookCoverage(defineRulebook({ rules: [both] }), cases);
    expect(rules.map(({ rule, cases, reached, read }) => [rule, cases, reached, read])).toEqual([
      ["inventory.both", 1, ["watch"], []],
      ["inventory.turnover", 1, ["watch"], ["healthyTurnoverDays"]],
      ["inventory.twin", 1, ["healthy"], ["healthyTurnoverDays"]],
    ]);
  });

  test("counts a threshold once, whatever it is in the scopes of the cases", () => {
    const scope = { category: "fresh" };
    const layer = { id: "fresh", when: scope, params: { "inventory.turnover": { healthyTurnoverDays: 2 } } };
    const rulebook = defineRulebook({ rules: [inventoryTurnover], layers: [layer] });
    const cases = [
      { rule: "inventory.turnover", scope, facts: { turnoverDays: 2 } },
      { rule: "inventory.turnover", facts: { turnoverDays: 3 } },
    ] as const;
    const [rule] = rulebookCoverage(rulebook, cases).rules;
    expect(rule?.thresholds).toEqual([
      expect.objectContaining({ threshold: 2, under: "tried", at: "tried", over: "not tried" }),
    ]);
  });

  test("never falls when a case is added, and does not depend on their order", () => {
    const cases = fc.array(
      fc
        .tuple(fc.constantFrom(1, 2, 2.5, 3, 4, null), fc.constantFrom(49, 50, 51), fc.constantFrom(6, 7, 8))
        .map(([roas, spend, days]) => roi(roas, spend, days)),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(cases, cases, (some, more) => {
        const [few, many] = [some, [...some, ...more]].map((list) => rulebookCoverage(roiBook, list).summary);
        for (const kind of ["rules", "outcomes", "boundaries", "params"] as const) {
          expect(many?.[kind].covered).toBeGreaterThanOrEqual(few?.[kind].covered ?? Number.NaN);
          expect(many?.[kind].total).toBe(few?.[kind].total);
        }
        expect(rulebookCoverage(roiBook, [...some].reverse()).summary).toEqual(few);
      }),
    );
  });
});

describe("formatCoverage", () => {
  test("says what is left out, by rule", () => {
    const rulebook = defineRulebook({
      rules: [adRoiGate, inventoryTurnover, trialPass],
      layers: [{ id: "house", params: { "ad.roi-gate": { minimumSpend: 0, minimumDays: 7 } } }],
    });
    const lines = formatCoverage(rulebookCoverage(rulebook, [roi(4), roi(3, 0, 7), roi(3, 0, 6)]));
    expect(lines).toEqual([
      "rules 1 of 3, outcomes 1 of 8, boundaries 8 of 14, parameters 5 of 17",
      "ad.roi-gate: 3 cases",
      "  never answered: acceptable, unacceptable",
      "  roas > 2 (acceptableRoas): not tried under it, at it",
      "  roas >= 3 (payBackRoas): not tried under it",
      "without a case: inventory.turnover, trial.pass",
    ]);
  });

  test("says when nothing is left out", () => {
    const cases = [3, 3.5, 4].map(
      (turnoverDays) => ({ rule: "inventory.turnover", facts: { turnoverDays } }) as const,
    );
    expect(formatCoverage(rulebookCoverage(defineRulebook({ rules: [inventoryTurnover] }), cases))).toEqual([
      "rules 1 of 1, outcomes 2 of 2, boundaries 3 of 3, parameters 1 of 1",
      "inventory.turnover: 3 cases, nothing left out",
    ]);
  });
});
