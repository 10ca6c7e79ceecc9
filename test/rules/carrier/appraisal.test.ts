import { defineRulebook } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { carrierAppraisal } from "../../../src/rules/carrier/appraisal.js";
import { messageOf } from "../error-of.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = {
  minimumParcels: 100,
  keepFromScore: 0.75,
  improveFromScore: 0.5,
  onTimeRateWeight: 4,
  damageRateWeight: 3,
  complaintRateWeight: 2,
  costRatioWeight: 1,
  bestOnTimeRate: 0.95,
  worstOnTimeRate: 0.75,
  worstDamageRate: 0.02,
  worstComplaintRate: 0.04,
  bestCostRatio: 0.8,
  worstCostRatio: 1.2,
};
/** On-time 0.85 scores 0.5, damage 0.01 scores 0.5, complaints 0.02 score 0.5, cost 1 scores 0.5. */
const facts = { parcels: 100, onTimeRate: 0.85, damageRate: 0.01, complaintRate: 0.02, costRatio: 1 };
const decide = (change: Partial<typeof facts>) =>
  decideWith(carrierAppraisal, params, { ...facts, ...change });
const scoreOf = (change: Partial<typeof facts>) =>
  decide(change).workings.find(({ name }) => name === "score")?.value;

describe("carrierAppraisal", () => {
  test.each([
    // by hand: weights 0.4, 0.3, 0.2 and 0.1 of scores that are 0.5 where nothing is said
    [{}, 0.5],
    [{ onTimeRate: 0.95 }, 0.7],
    [{ onTimeRate: 0.99 }, 0.7],
    [{ onTimeRate: 0.9 }, 0.6],
    [{ onTimeRate: 0.75 }, 0.3],
    [{ onTimeRate: 0.1 }, 0.3],
    [{ damageRate: 0 }, 0.65],
    [{ damageRate: 0.02 }, 0.35],
    [{ damageRate: 0.5 }, 0.35],
    [{ complaintRate: 0 }, 0.6],
    [{ complaintRate: 0.04 }, 0.4],
    [{ complaintRate: 0.4 }, 0.4],
    [{ costRatio: 0.8 }, 0.55],
    [{ costRatio: 0.5 }, 0.55],
    [{ costRatio: 1.2 }, 0.45],
    [{ costRatio: 2 }, 0.45],
    [{ onTimeRate: 0.95, damageRate: 0, complaintRate: 0, costRatio: 0.8 }, 1],
    [{ onTimeRate: 0.75, damageRate: 1, complaintRate: 1, costRatio: 2 }, 0],
  ])("scores %j with %s", (change, score) => {
    expect(scoreOf(change)).toBe(score);
  });

  test.each([
    // by hand: 0.4 + 0.75 × 0.3 + 0.1 + 0.05 = 0.775; with complaints of 0.01 instead 0.4 + 0.15 + 0.15 + 0.05 = 0.75
    [{ onTimeRate: 0.95, damageRate: 0.005 }, "keep"],
    [{ onTimeRate: 0.95, complaintRate: 0.01 }, "keep"],
    [{ onTimeRate: 0.95, complaintRate: 0.0101 }, "improve"],
    [{}, "improve"],
    [{ costRatio: 1.001 }, "replace"],
    [{ onTimeRate: 0.95, damageRate: 0.005, parcels: 99 }, "undecided"],
    [{ parcels: 101 }, "improve"],
  ])("of %j is %s", (change, outcome) => {
    expect(decide(change).outcome).toBe(outcome);
  });

  test("proposes the scores", () => {
    expect(
      decide({ onTimeRate: 0.9, damageRate: 0.005, complaintRate: 0.03, costRatio: 1.1 }).proposal,
    ).toEqual({
      score: 0.6, // 0.4 × 0.75 + 0.3 × 0.75 + 0.2 × 0.25 + 0.1 × 0.25
      scores: {
        onTimeRate: expect.closeTo(0.75, 12),
        damageRate: expect.closeTo(0.75, 12),
        complaintRate: expect.closeTo(0.25, 12),
        costRatio: expect.closeTo(0.25, 12),
      },
    });
  });

  test.each([
    [0.75, "keep"],
    [0.76, "improve"],
  ])("of 0.75, where %s is kept, is %s", (keepFromScore, outcome) => {
    const good = { ...facts, onTimeRate: 0.95, complaintRate: 0.01 };
    expect(decideWith(carrierAppraisal, { ...params, keepFromScore }, good).outcome).toBe(outcome);
  });

  test.each([
    [{ improveFromScore: 0.76 }, "improveFromScore to be at most keepFromScore"],
    [{ worstOnTimeRate: 0.95 }, "worstOnTimeRate to be below bestOnTimeRate"],
    [{ worstCostRatio: 0.8 }, "worstCostRatio to be above bestCostRatio"],
    [
      { onTimeRateWeight: 0, damageRateWeight: 0, complaintRateWeight: 0, costRatioWeight: 0 },
      "onTimeRateWeight to be above 0 where all the other weights are 0",
    ],
  ])("refuses %j", (change, fault) => {
    const define = (own: object) => () =>
      defineRulebook({
        rules: [carrierAppraisal],
        layers: [{ id: "house", params: { "carrier.appraisal": { ...params, ...own } } }],
      });
    expect(messageOf(define({ improveFromScore: 0.75 }))).toBe("");
    expect(messageOf(define(change))).toContain(fault);
  });

  test.each(["onTimeRateWeight", "damageRateWeight", "complaintRateWeight", "costRatioWeight"])(
    "may go by the %s alone, however small",
    (only) => {
      const none = { onTimeRateWeight: 0, damageRateWeight: 0, complaintRateWeight: 0, costRatioWeight: 0 };
      const own = { ...params, ...none, [only]: 0.0005 };
      expect(messageOf(() => decideWith(carrierAppraisal, own, facts))).toBe("");
    },
  );

  testMissing(carrierAppraisal, facts, params, {});
});
