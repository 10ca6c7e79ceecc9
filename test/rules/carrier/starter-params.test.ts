import { describe, expect, test } from "vitest";
import * as rules from "../../../src/rules/carrier/index.js";
import { carrierStarterParams } from "../../../src/rules/carrier/starter-params.js";
import { decideWithStarter } from "../decide-with-starter.js";

const decide = decideWithStarter(Object.values(rules), carrierStarterParams);
const best = { parcels: 50, onTimeRate: 0.98, damageRate: 0, complaintRate: 0, costRatio: 0.9 };
const decided = (change: Partial<typeof best>) => decide("carrier.appraisal", { ...best, ...change });

describe("carrierStarterParams", () => {
  test("ask for two carriers (R047)", () => {
    const outcomes = [1, 2].map((activeCarriers) => decide("carrier.count", { activeCarriers }).outcome);
    expect(outcomes).toEqual(["too-few", "enough"]);
  });

  test.each([
    // weights 0.4, 0.25, 0.2, 0.15; scores by hand
    [{}, 1],
    [{ onTimeRate: 0.97 }, 0.977778], // 0.6 + 0.4 × 0.17 ÷ 0.18
    [{ onTimeRate: 0.89 }, 0.8],
    [{ onTimeRate: 0.8 }, 0.6],
    [{ onTimeRate: 0.7 }, 0.6],
    [{ damageRate: 0.01 }, 0.875],
    [{ damageRate: 0.02 }, 0.75],
    [{ damageRate: 0.03 }, 0.75],
    [{ complaintRate: 0.015 }, 0.9],
    [{ complaintRate: 0.03 }, 0.8],
    [{ complaintRate: 0.05 }, 0.8],
    [{ costRatio: 0.8 }, 1],
    [{ costRatio: 1 }, 0.9625],
    [{ costRatio: 1.3 }, 0.85],
    [{ costRatio: 1.5 }, 0.85],
  ])("score %j with %s", (change, score) => {
    const { workings } = decided(change);
    expect(workings.find(({ name }) => name === "score")?.value).toBe(score);
  });

  test.each([
    [{ parcels: 49 }, "undecided"],
    [{ onTimeRate: 0.89 }, "keep"],
    [{ onTimeRate: 0.8899 }, "improve"],
    [{ onTimeRate: 0.89, damageRate: 0.02, costRatio: 1.0333 }, "improve"], // 0.2 + 0.2 + 0.15 × 0.66675 = 0.5000125
    [{ onTimeRate: 0.89, damageRate: 0.02, costRatio: 1.0334 }, "replace"], // 0.2 + 0.2 + 0.15 × 0.6665 = 0.499975
  ])("say of %j: %s", (change, outcome) => {
    expect(decided(change).outcome).toBe(outcome);
  });
});
