import { experimentSignificance } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { testImpossible } from "../test-impossible.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { significanceLevel: 0.05, maximumLooks: 1 };
const facts = {
  controlSuccesses: 200,
  controlFailures: 4800,
  variantSuccesses: 250,
  variantFailures: 4750,
  plannedPerGroup: 5000,
  looksBefore: 0,
};
const decide = (change: object, house: object = {}) =>
  decideWith(experimentSignificance, { ...params, ...house }, { ...facts, ...change });

describe("experimentSignificance", () => {
  // The pooled z test by its formula, with Python's erfc. Against 200 of 5000: 250 has p = 0.01587, 240 has 0.05114, 241
  // has 0.04584.
  test.each([
    ["more than chance allows", {}, {}, "better"],
    [
      "the other way round",
      { controlSuccesses: 250, controlFailures: 4750, variantSuccesses: 200, variantFailures: 4800 },
      {},
      "worse",
    ],
    ["a little less than that", { variantSuccesses: 240, variantFailures: 4760 }, {}, "inconclusive"],
    ["one success more", { variantSuccesses: 241, variantFailures: 4759 }, {}, "better"],
    ["held to a stricter level", {}, { significanceLevel: 0.015 }, "inconclusive"],
    ["held to a third of the level at each of three looks", {}, { maximumLooks: 3 }, "better"],
    ["held to a quarter of the level at each of four looks", {}, { maximumLooks: 4 }, "inconclusive"],
    ["no difference at all", { variantSuccesses: 200, variantFailures: 4800 }, {}, "inconclusive"],
    [
      "nobody did it",
      { controlSuccesses: 0, controlFailures: 5000, variantSuccesses: 0, variantFailures: 5000 },
      {},
      "inconclusive",
    ],
    ["looked at too often", { looksBefore: 1 }, {}, "inconclusive"],
    ["one of the control missing", { controlFailures: 4799 }, {}, "undecided"],
    ["one of the variant missing", { variantFailures: 4749 }, {}, "undecided"],
    ["one more than planned", { plannedPerGroup: 4999 }, {}, "better"],
  ])("%s", (_name, change, house, outcome) => {
    expect(decide(change, house).outcome).toBe(outcome);
  });

  test("says how large the difference is, how likely by chance, and how often one may still look", () => {
    const { proposal, workings } = decide({}, { maximumLooks: 2 });
    expect(proposal).toMatchObject({ looksLeft: 1 });
    expect(proposal).toHaveProperty("difference", expect.closeTo(0.01, 10));
    expect(proposal).toHaveProperty("pValue", expect.closeTo(0.01587, 5));
    expect(workings).toContainEqual({
      name: "level",
      formula: "significance level ÷ maximum looks",
      value: 0.025,
    });
  });

  testImpossible(experimentSignificance, facts, params, [
    ["controlSuccesses", 0, -1],
    ["variantFailures", 0, -1],
    ["plannedPerGroup", 1, 0],
    ["looksBefore", 0, -1],
    ["significanceLevel", 1, 1.01],
    ["maximumLooks", 1, 0],
  ]);

  testMissing(experimentSignificance, facts, params, {});
});
