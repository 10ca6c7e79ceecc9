import { defineRule, defineRulebook, type RuleKind } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { rulebookWith } from "../rulebook-with.js";

const trial = rulebookWith({
  "trial.pass": {
    minimumDays: 30,
    maximumDays: 90,
    minimumUnits: 10,
    minimumMaturedUnits: 5,
    maximumRounds: 2,
    maximumReturnRate: 0.1,
  },
});
const good = { days: 40, units: 12, maturedUnits: 8, roundsUsed: 0, returnRate: 0.05 };
const changesOf = (facts: Partial<typeof good>) => trial.decide("trial.pass", { ...good, ...facts }).toPass;

describe("toPass", () => {
  test("is empty when there is nothing to change", () => {
    expect(changesOf({})).toEqual([]);
  });

  test("is the one change that is enough", () => {
    expect(changesOf({ units: 4 })).toEqual([
      { changes: [{ fact: "units", from: 4, operator: ">=", to: 10 }] },
    ]);
  });

  test("is all changes together when it takes them all, and no more", () => {
    expect(changesOf({ days: 20, units: 4, returnRate: 0.3, roundsUsed: 5 })).toEqual([
      {
        changes: [
          { fact: "days", from: 20, operator: ">=", to: 30 },
          { fact: "units", from: 4, operator: ">=", to: 10 },
          { fact: "returnRate", from: 0.3, operator: "<=", to: 0.1 },
        ],
      },
    ]);
  });

  test("lists each change that would be enough by itself", () => {
    const slow = {
      windowDays: 30,
      minimumDaysOnSale: 30,
      raiseBelowUnits: 5,
      raiseAboveCoverDays: 60,
      clearAtUnits: 5,
      clearAtCoverDays: 60,
    };
    const facts = { unitsSold: 2, stockOnHand: 50, daysOnSale: 100, raised: false };
    expect(
      rulebookWith({ "inventory.slow-mover": slow }).decide("inventory.slow-mover", facts).toPass,
    ).toEqual([
      { changes: [{ fact: "unitsSold", from: 2, operator: ">=", to: 5 }] },
      { changes: [{ fact: "stockOnHand", from: 50, operator: "<=", to: 4 }] },
    ]);
  });

  test("takes the stricter of two thresholds of one fact", () => {
    const gate = rulebookWith({ "ad.roi-gate": { minimumSpend: 0, minimumDays: 7 } });
    expect(gate.decide("ad.roi-gate", { roas: 1, spend: 10, days: 1 }).toPass).toEqual([
      {
        changes: [
          { fact: "days", from: 1, operator: ">=", to: 7 },
          { fact: "roas", from: 1, operator: ">=", to: 3 },
        ],
      },
    ]);
  });

  const twoGates = (kind: RuleKind) =>
    defineRulebook({
      rules: [
        defineRule({
          id: "test.strict",
          kind,
          title: { en: "Strict", zh: "严" },
          source: ["test"],
          facts: z.strictObject({ rate: z.number().max(1), count: z.int() }),
          params: z.strictObject({ above: z.number(), moreThan: z.number() }),
          outcomes: ["yes", "no"],
          decide: (facts, params, check) => {
            const rate = check.above("rate", facts.rate, params.above);
            const count = check.above("count", facts.count, params.moreThan);
            return rate && count ? "yes" : "no";
          },
        }),
      ],
      layers: [
        { id: "house", params: { "test.strict": { above: 0.5, moreThan: 2.5 } } },
        { id: "impossible", when: { sku: "x" }, params: { "test.strict": { above: 1 } } },
      ],
    });

  test("needs a whole number where the fact is one", () => {
    expect(twoGates("gate").decide("test.strict", { rate: 0.6, count: 2 }).toPass).toEqual([
      { changes: [{ fact: "count", from: 2, operator: ">", to: 2.5 }] },
    ]);
  });

  test("is empty when the fact cannot become so", () => {
    const rules = twoGates("gate").at({ sku: "x" });
    expect(rules.decide("test.strict", { rate: 0.6, count: 5 })).toMatchObject({ outcome: "no", toPass: [] });
  });

  test("leaves out a change with which the rule cannot reckon", () => {
    const rule = defineRule({
      id: "test.share",
      kind: "gate",
      title: { en: "Share", zh: "占比" },
      source: ["test"],
      facts: z.strictObject({ part: z.number(), whole: z.number() }),
      params: z.strictObject({}),
      outcomes: ["few", "many"],
      decide: ({ part, whole }, _params, check) => {
        if (part + whole === 0) throw new RangeError("nothing to divide");
        return check.atMost("part", part, 0) ? "few" : "many";
      },
    });
    const decision = defineRulebook({ rules: [rule] }).decide("test.share", { part: 3, whole: 0 });
    expect(decision).toMatchObject({ outcome: "many", toPass: [] });
  });

  test("is empty for a policy, which has nothing to pass", () => {
    const decision = twoGates("policy").decide("test.strict", { rate: 0.6, count: 2 });
    expect(decision).toMatchObject({ outcome: "no", toPass: [] });
  });
});
