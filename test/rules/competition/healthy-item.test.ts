import { describe, expect, test } from "vitest";
import { competitionHealthyItem } from "../../../src/rules/competition/healthy-item.js";
import { testImpossible } from "../test-impossible.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = {
  minimumDaysOnSale: 30,
  minimumUnitsSoldIn30Days: 100,
  minimumAverageRating: 4.5,
  maximumPaidTrafficShare: 0.5,
};
const facts = {
  penalised: false,
  suspectSales: false,
  daysOnSale: 90,
  unitsSoldIn30Days: 400,
  averageRating: 4.8,
  paidTrafficShare: 0.3,
};
const outcomeOf = (change: object) =>
  decideWith(competitionHealthyItem, params, { ...facts, ...change }).outcome;

describe("competitionHealthyItem", () => {
  // R253 studies healthy items only; what healthy is, is ours (E-39).
  test.each([
    [{}, "healthy"],
    [{ penalised: true }, "unhealthy"],
    [{ suspectSales: true }, "unhealthy"],
    [{ daysOnSale: 29.9 }, "unhealthy"],
    [{ daysOnSale: 30 }, "healthy"],
    [{ unitsSoldIn30Days: 99 }, "unhealthy"],
    [{ unitsSoldIn30Days: 100 }, "healthy"],
    [{ averageRating: 4.49 }, "unhealthy"],
    [{ averageRating: 4.5 }, "healthy"],
    [{ paidTrafficShare: 0.5 }, "healthy"],
    [{ paidTrafficShare: 0.501 }, "unhealthy"],
  ])("of a good item with %j is %s", (change, outcome) => {
    expect(outcomeOf(change)).toBe(outcome);
  });

  test.each([
    [{ averageRating: null, paidTrafficShare: 0.6 }, "unhealthy"],
    [{ averageRating: 4, paidTrafficShare: null }, "unhealthy"],
    [{ averageRating: null, penalised: true }, "unhealthy"],
  ])("fails on what is known before it asks for what is not: %j", (change, outcome) => {
    expect(outcomeOf(change)).toBe(outcome);
  });

  testMissing(competitionHealthyItem, facts, params, {
    averageRating: "undecided",
    paidTrafficShare: "undecided",
    minimumAverageRating: "healthy",
    maximumPaidTrafficShare: "healthy",
  });

  testImpossible(competitionHealthyItem, facts, params, [
    ["daysOnSale", 0, -1],
    ["unitsSoldIn30Days", 0, -1],
    ["averageRating", 0, -0.1],
    ["paidTrafficShare", 1, 1.01],
    ["maximumPaidTrafficShare", 1, 1.01],
  ]);
});
