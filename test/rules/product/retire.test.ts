import { productRetire } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { decideWith, testMissing } from "../test-missing.js";

const params = {
  windowDays: 180,
  retireAfterDaysWithoutSale: 90,
  retireBelowUnits: 4,
  maximumReturnRate: 0.4,
  minimumRestarts: 1,
  clearanceDays: 60,
};
const facts = { unitsSold: 2, daysOnSale: 400, daysSinceLastSale: 10, restartsUsed: 1, returnRate: 0.1 };
const well = { unitsSold: 50 };
const outcomeOf = (change: object) => decideWith(productRetire, params, { ...facts, ...change }).outcome;

describe("productRetire", () => {
  // R108 with E-11: duration and sales; R107: return rate
  test.each([
    [3, "retire"],
    [4, "keep"],
    [5, "keep"],
  ])("of a product that sold %s units in the long window is %s", (unitsSold, outcome) => {
    expect(outcomeOf({ unitsSold })).toBe(outcome);
  });

  test.each([
    [89.9, "keep"],
    [90, "retire"],
    [91, "retire"],
  ])("%s days after the last sale is %s", (daysSinceLastSale, outcome) => {
    expect(outcomeOf({ ...well, daysSinceLastSale })).toBe(outcome);
  });

  test.each([
    [0.399, "keep"],
    [0.4, "keep"],
    [0.401, "retire"],
  ])("with a return rate of %s is %s", (returnRate, outcome) => {
    expect(outcomeOf({ ...well, returnRate })).toBe(outcome);
  });

  test.each([
    [0, "keep"],
    [1, "retire"],
    [2, "retire"],
  ])("after %s restarts is %s", (restartsUsed, outcome) => {
    expect(outcomeOf({ restartsUsed })).toBe(outcome);
  });

  test.each([
    [179.9, "undecided"],
    [180, "retire"],
  ])("after %s days on sale is %s", (daysOnSale, outcome) => {
    expect(outcomeOf({ daysOnSale })).toBe(outcome);
  });

  test("does not know whether to retire what sells well and has unknown returns", () => {
    const decision = decideWith(productRetire, params, { ...facts, ...well, returnRate: null });
    expect(decision).toMatchObject({ outcome: "undecided", missing: [{ kind: "fact", name: "returnRate" }] });
  });

  testMissing(productRetire, facts, params, { returnRate: "retire", maximumReturnRate: "retire" });
});
