import { describe, expect, test } from "vitest";
import { demandWarning } from "../../../src/rules/demand/warning.js";
import { montgomeryDeviations } from "../../kpi/demand/montgomery-series.js";
import { messageOf } from "../error-of.js";
import { testImpossible } from "../test-impossible.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = {
  method: "cusum",
  minimumPeriods: 2,
  allowance: 0.5,
  raiseAboveSum: 2,
  clearAtSum: 1,
  smoothing: 0.5,
  raiseAboveErrors: 2,
  clearAtErrors: 1,
};
const decide = (deviations: readonly number[], raised: boolean, change: object = {}, standardDeviation = 2) =>
  decideWith(demandWarning, { ...params, ...change }, { deviations, standardDeviation, raised }).outcome;
const negative = (deviations: readonly number[]) => deviations.map((deviation) => -deviation);

describe("demandWarning by CUSUM", () => {
  // By hand: 1, 2 and 1.5 standard deviations bring the sum to 0.5, 2 and 3.
  test.each([
    [2.99, "rising", "falling"],
    [3, "steady", "steady"],
    [3.01, "steady", "steady"],
  ])(
    "above a sum of %s calls three periods above the expected %s, below it %s",
    (raiseAboveSum, up, down) => {
      expect(decide([2, 4, 3], false, { raiseAboveSum })).toBe(up);
      expect(decide(negative([2, 4, 3]), false, { raiseAboveSum })).toBe(down);
    },
  );

  test.each([
    [2.99, "rising"],
    [3, "steady"],
  ])("once raised, clears at a sum of %s: %s", (clearAtSum, outcome) => {
    expect(decide([2, 4, 3], true, { raiseAboveSum: 9, clearAtSum })).toBe(outcome);
    const down = outcome === "rising" ? "falling" : outcome;
    expect(decide(negative([2, 4, 3]), true, { raiseAboveSum: 9, clearAtSum })).toBe(down);
    expect(decide([2, 4, 3], false, { raiseAboveSum: 9, clearAtSum })).toBe("steady");
  });

  test.each([
    [0.4, "rising"],
    [0.5, "steady"],
  ])("lets %s standard deviations pass: %s", (allowance, outcome) => {
    expect(decide([2, 4, 3], false, { allowance, raiseAboveSum: 3 })).toBe(outcome);
  });

  test.each([
    // 5, then −2, −2.5 or −2.25 standard deviations: the upper sum 2, 1.5 or 1.75, the lower 1.5, 2 or 1.75
    [-4, "rising"],
    [-5, "falling"],
    [-4.5, "rising"],
  ])("follows the larger of two sums that are both raised: %s is %s", (last, outcome) => {
    expect(decide([10, last], true)).toBe(outcome);
  });

  // Montgomery, Introduction to Statistical Quality Control, Example 9.1: k = 0.5, h = 5, a signal at period 29.
  test("signals where Montgomery's example does", () => {
    const first = montgomeryDeviations.findIndex((_, period) => {
      const sofar = montgomeryDeviations.slice(0, period + 1);
      return decide(sofar, false, { minimumPeriods: 1, raiseAboveSum: 5 }, 1) !== "steady";
    });
    expect(first + 1).toBe(29);
  });
});

describe("demandWarning by EWMA", () => {
  // By hand: an average of 1.25 and a standard error of √0.3125, so √5 = 2.23607 errors.
  test.each([
    [2.236, "rising", "falling"],
    [2.2361, "steady", "steady"],
  ])("beyond %s standard errors calls them %s, or %s", (raiseAboveErrors, up, down) => {
    const change = { method: "ewma", raiseAboveErrors };
    expect(decide([2, 4], false, change)).toBe(up);
    expect(decide(negative([2, 4]), false, change)).toBe(down);
  });

  test.each([
    [2.236, "rising"],
    [2.2361, "steady"],
  ])("once raised, clears at %s standard errors: %s", (clearAtErrors, outcome) => {
    const change = { method: "ewma", raiseAboveErrors: 9, clearAtErrors };
    expect(decide([2, 4], true, change)).toBe(outcome);
    expect(decide([2, 4], false, change)).toBe("steady");
  });

  // With a weight of 1 the average is the last deviation, here half a standard deviation, and its error 1.
  test.each([
    [1, 0.49, "rising"],
    [1, 0.5, "steady"],
    [-1, 0.49, "falling"],
    [-1, 0.5, "steady"],
    [0.001, 0, "rising"],
    [-0.001, 0, "falling"],
    [0, 0, "steady"],
  ])("of a last deviation of %s at a limit of %s is %s", (last, raiseAboveErrors, outcome) => {
    const change = { method: "ewma", smoothing: 1, raiseAboveErrors, clearAtErrors: 0 };
    expect(decide([9, last], false, change)).toBe(outcome);
  });

  // Montgomery, Example 9.2: weight 0.1, limits of 2.7 standard errors, the first signal at period 29.
  test("signals where Montgomery's example does", () => {
    const change = { method: "ewma", smoothing: 0.1, raiseAboveErrors: 2.7, minimumPeriods: 1 };
    const first = montgomeryDeviations.findIndex(
      (_, period) => decide(montgomeryDeviations.slice(0, period + 1), false, change, 1) !== "steady",
    );
    expect(first + 1).toBe(29);
  });
});

describe("demandWarning", () => {
  test.each(["cusum", "ewma"])("by %s decides from as many periods as it needs", (method) => {
    expect(decide([9], false, { method })).toBe("undecided");
    expect(decide([9, 9], false, { method })).toBe("rising");
  });

  test.each([
    ["cusum", [0, 0]],
    ["ewma", [0]],
  ])("by %s counts 0 where nothing was observed, and decides nothing", (method, values) => {
    const facts = { deviations: [], standardDeviation: 2, raised: false };
    const decision = decideWith(demandWarning, { ...params, method }, facts);
    expect(decision.outcome).toBe("undecided");
    expect(decision.workings.map(({ value }) => value)).toEqual(values);
  });

  test("refuses to clear above what raises", () => {
    const fault = (change: object) => messageOf(() => decide([1, 2], false, change));
    expect(fault({ clearAtSum: 2, clearAtErrors: 2 })).toBe("");
    expect(fault({ clearAtSum: 2.1 })).toContain("clearAtSum");
    expect(fault({ clearAtErrors: 2.1 })).toContain("clearAtErrors");
  });

  testMissing(demandWarning, { deviations: [1, 2, 3], standardDeviation: 2, raised: false }, params, {});

  testImpossible(demandWarning, { deviations: [1, 2, 3], standardDeviation: 2, raised: false }, params, [
    ["standardDeviation", 0.001, 0],
    ["minimumPeriods", 1, 0],
    ["allowance", 0, -0.1],
    ["smoothing", 1, 1.01],
    ["smoothing", 0.001, 0],
    ["clearAtSum", 0, -0.1],
    ["clearAtErrors", 0, -0.1],
  ]);
});
