import { describe, expect, test } from "vitest";
import { campaignMetricWeights } from "../../../src/rules/campaign/metric-weights.js";
import { messageOf } from "../error-of.js";
import { testImpossible } from "../test-impossible.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = {
  volumeGmvWeight: 7,
  volumeNewCustomersWeight: 2,
  volumeNewCustomerCostWeight: 1,
  acquisitionGmvWeight: 1,
  acquisitionNewCustomersWeight: 5,
  acquisitionNewCustomerCostWeight: 4,
  maximumAttainment: 2,
  reachedFromScore: 0.9,
};
const facts = {
  goal: "volume",
  gmvAttainment: 1.2,
  newCustomersAttainment: 0.5,
  newCustomerCostAttainment: 0.8,
};
const decide = (change: object, other: object = {}) =>
  decideWith(campaignMetricWeights, { ...params, ...other }, { ...facts, ...change });

describe("campaignMetricWeights", () => {
  // R129: the same figures, (8.4 + 1 + 0.8) ÷ 10 for volume and (1.2 + 2.5 + 3.2) ÷ 10 for new customers.
  test.each([
    ["volume", 1.02, "reached"],
    ["acquisition", 0.69, "missed"],
  ])("for %s scores %s: %s", (goal, score, outcome) => {
    expect(decide({ goal })).toMatchObject({ outcome, proposal: { score } });
  });

  test.each([
    [1.02, "reached"],
    [1.020001, "missed"],
  ])("is reached from the score on: %s is %s", (reachedFromScore, outcome) => {
    expect(decide({}, { reachedFromScore }).outcome).toBe(outcome);
  });

  // Beyond 2 nothing more is counted: (14 + 1 + 0.8) ÷ 10.
  test.each([
    [1.9, 1.51],
    [2, 1.58],
    [2.1, 1.58],
    [50, 1.58],
  ])("counts a GMV of %s times its target as %s in all", (gmvAttainment, score) => {
    expect(decide({ gmvAttainment }).proposal).toEqual({ score });
  });

  test("counts no metric beyond the most", () => {
    const all = { newCustomersAttainment: 9, newCustomerCostAttainment: 9, gmvAttainment: 9 };
    expect(decide(all).proposal).toEqual({ score: 2 });
  });

  test("shows what each metric brings", () => {
    expect(decide({}).workings.map(({ name, value }) => [name, Number(value.toFixed(6))])).toEqual([
      ["gmvPoints", 0.84],
      ["newCustomersPoints", 0.1],
      ["newCustomerCostPoints", 0.08],
      ["score", 1.02],
    ]);
  });

  test("refuses a goal without weights", () => {
    const fault = (other: object) => messageOf(() => decide({}, other));
    const volume = { volumeGmvWeight: 0, volumeNewCustomersWeight: 0 };
    expect(fault(volume)).toBe("");
    expect(fault({ ...volume, volumeNewCustomerCostWeight: 0.0005 })).toBe("");
    expect(fault({ ...volume, volumeNewCustomerCostWeight: 0 })).toContain("volumeGmvWeight");
    const acquisition = { acquisitionNewCustomersWeight: 0, acquisitionNewCustomerCostWeight: 0 };
    expect(fault(acquisition)).toBe("");
    expect(fault({ ...acquisition, acquisitionGmvWeight: 0 })).toContain("acquisitionNewCustomersWeight");
  });

  testMissing(campaignMetricWeights, facts, params, {});

  testImpossible(campaignMetricWeights, facts, params, [
    ["gmvAttainment", 0, -0.1],
    ["newCustomersAttainment", 0, -0.1],
    ["newCustomerCostAttainment", 0, -0.1],
    ["volumeGmvWeight", 0, -0.1],
    ["acquisitionGmvWeight", 0, -0.1],
    ["maximumAttainment", 1, 0.99],
    ["reachedFromScore", 0, -0.1],
  ]);
});
