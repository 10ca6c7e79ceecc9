import { describe, expect, test } from "vitest";
import { qualityAcceptancePlan } from "../../../src/rules/quality/acceptance-plan.js";
import { qualityLevels, singleSamplingPlan } from "../../../src/rules/quality/single-sampling-plan.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { qualityLevelPercent: "1.0", inspectionLevel: "II" };

describe("qualityAcceptancePlan", () => {
  // MIL-STD-105E, tables I and II-A: code letter J at AQL 1.0 is a sample of 80 that accepts 2.
  test("proposes the plan of the standard", () => {
    expect(decideWith(qualityAcceptancePlan, params, { lotUnits: 1_000 })).toMatchObject({
      outcome: "sample",
      proposal: { codeLetter: "J", sampleUnits: 80, acceptUpToDefectives: 2 },
    });
  });

  test.each([
    // Code letter E at AQL 1.0 takes 13 of the lot, and so do the smaller lots.
    [1, "inspect-all", 1],
    [12, "inspect-all", 12],
    [13, "inspect-all", 13],
    [14, "sample", 13],
    [90, "sample", 13],
  ])("of a lot of %s: %s, %s", (lotUnits, outcome, sampleUnits) => {
    expect(decideWith(qualityAcceptancePlan, params, { lotUnits })).toMatchObject({
      outcome,
      proposal: { sampleUnits, acceptUpToDefectives: 0 },
    });
  });

  test.each(["0.10", "0.15", "0.25", "0.40", "0.65", "1.0", "1.5", "2.5", "4.0", "6.5"])(
    "knows the quality level %s",
    (qualityLevelPercent) => {
      const { outcome } = decideWith(
        qualityAcceptancePlan,
        { ...params, qualityLevelPercent },
        { lotUnits: 1_000 },
      );
      expect(outcome).toBe("sample");
    },
  );

  testMissing(qualityAcceptancePlan, { lotUnits: 500 }, params, {});
});

describe("singleSamplingPlan", () => {
  // MIL-STD-105E, table I, general inspection levels, as the CRAN package AQLSchemes 1.7-2 gives it.
  test.each([
    [2, 8, "A", "A", "B"],
    [9, 15, "A", "B", "C"],
    [16, 25, "B", "C", "D"],
    [26, 50, "C", "D", "E"],
    [51, 90, "C", "E", "F"],
    [91, 150, "D", "F", "G"],
    [151, 280, "E", "G", "H"],
    [281, 500, "F", "H", "J"],
    [501, 1_200, "G", "J", "K"],
    [1_201, 3_200, "H", "K", "L"],
    [3_201, 10_000, "J", "L", "M"],
    [10_001, 35_000, "K", "M", "N"],
    [35_001, 150_000, "L", "N", "P"],
    [150_001, 500_000, "M", "P", "Q"],
    [500_001, 10_000_000, "N", "Q", "R"],
  ])("of lots from %s to %s uses the plans of the letters %s, %s, %s", (from, to, one, two, three) => {
    for (const level of qualityLevels) {
      for (const lot of [from, to]) {
        expect(singleSamplingPlan(lot, "I", level)).toEqual(planOf(one, level));
        expect(singleSamplingPlan(lot, "II", level)).toEqual(planOf(two, level));
        expect(singleSamplingPlan(lot, "III", level)).toEqual(planOf(three, level));
      }
    }
  });

  // The same, table II-A: samples and acceptance numbers of the letters A to R at each quality level.
  test.each([
    [
      "0.10",
      "125 125 125 125 125 125 125 125 125 125 125 500 500 800 1250 2000",
      "0 0 0 0 0 0 0 0 0 0 0 1 1 2 3 5",
    ],
    ["0.15", "80 80 80 80 80 80 80 80 80 80 315 315 500 800 1250 2000", "0 0 0 0 0 0 0 0 0 0 1 1 2 3 5 7"],
    ["0.25", "50 50 50 50 50 50 50 50 50 200 200 315 500 800 1250 2000", "0 0 0 0 0 0 0 0 0 1 1 2 3 5 7 10"],
    [
      "0.40",
      "32 32 32 32 32 32 32 32 125 125 200 315 500 800 1250 2000",
      "0 0 0 0 0 0 0 0 1 1 2 3 5 7 10 14",
    ],
    [
      "0.65",
      "20 20 20 20 20 20 20 80 80 125 200 315 500 800 1250 2000",
      "0 0 0 0 0 0 0 1 1 2 3 5 7 10 14 21",
    ],
    [
      "1.0",
      "13 13 13 13 13 13 50 50 80 125 200 315 500 800 1250 1250",
      "0 0 0 0 0 0 1 1 2 3 5 7 10 14 21 21",
    ],
    ["1.5", "8 8 8 8 8 32 32 50 80 125 200 315 500 800 800 800", "0 0 0 0 0 1 1 2 3 5 7 10 14 21 21 21"],
    ["2.5", "5 5 5 5 20 20 32 50 80 125 200 315 500 500 500 500", "0 0 0 0 1 1 2 3 5 7 10 14 21 21 21 21"],
    ["4.0", "3 3 3 13 13 20 32 50 80 125 200 315 315 315 315 315", "0 0 0 1 1 2 3 5 7 10 14 21 21 21 21 21"],
    ["6.5", "2 2 8 8 13 20 32 50 80 125 200 200 200 200 200 200", "0 0 1 1 2 3 5 7 10 14 21 21 21 21 21 21"],
  ] as const)("at AQL %s draws %s and accepts %s", (level, samples, accepted) => {
    expect(
      plansOf(level)
        .map(({ sampleUnits }) => sampleUnits)
        .join(" "),
    ).toBe(samples);
    expect(
      plansOf(level)
        .map(({ acceptUpToDefectives }) => acceptUpToDefectives)
        .join(" "),
    ).toBe(accepted);
  });

  test("names the letter of the plan that it uses", () => {
    // The sample sizes of the letters, table II-A.
    const sizes = new Map([..."ABCDEFGHJKLMNPQR"].map((letter, index) => [letter, sizeOrder[index]]));
    for (const level of qualityLevels)
      for (const { codeLetter, sampleUnits } of plansOf(level))
        expect(sizes.get(codeLetter)).toBe(sampleUnits);
  });
});

const sizeOrder = [2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1250, 2000];

/** The plan of a letter, which the table of samples and acceptance numbers above has looked at. */
function planOf(letter: string, level: (typeof qualityLevels)[number]) {
  return plansOf(level)["ABCDEFGHJKLMNPQR".indexOf(letter)];
}

/** The plans of the letters A to R: level II has A to Q, and level III has R for the largest lots. */
function plansOf(level: (typeof qualityLevels)[number]) {
  const lots = [8, 15, 25, 50, 90, 150, 280, 500, 1_200, 3_200, 10_000, 35_000, 150_000, 500_000, 500_001];
  return [
    ...lots.map((lot) => singleSamplingPlan(lot, "II", level)),
    singleSamplingPlan(500_001, "III", level),
  ];
}
