import { adRoiGate } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { decideWith, testMissing } from "../test-missing.js";

const params = { method: "bands", payBackRoas: 3, acceptableRoas: 2, minimumSpend: 50, minimumDays: 7 };
const facts = { roas: 3, spend: 100, days: 14, grossMargin: 0.3 };
const outcomeOf = (change: object, more: object = {}) =>
  decideWith(adRoiGate, { ...params, ...more }, { ...facts, ...change }).outcome;

describe("adRoiGate", () => {
  test("has the catalogue's bands as defaults", () => {
    expect(adRoiGate.defaults).toEqual({ method: "bands", payBackRoas: 3, acceptableRoas: 2 });
  });

  // The three bands of R002: ≤ 2 unacceptable, (2, 3) acceptable but losing, ≥ 3 pays.
  test.each([
    [0, "unacceptable"],
    [1.99, "unacceptable"],
    [2, "unacceptable"],
    [2.01, "acceptable"],
    [2.99, "acceptable"],
    [3, "pays"],
    [9, "pays"],
  ])("by the bands a ROAS of %s is %s", (roas, outcome) => {
    expect(outcomeOf({ roas })).toBe(outcome);
  });

  // E-08: at a margin of 30 % ads break even at 1 ÷ 0.30 = 3.33, and two thirds of that are 2.22.
  test.each([
    [0.3, 2.22, "unacceptable"],
    [0.3, 2.23, "acceptable"],
    [0.3, 3.33, "acceptable"],
    [0.3, 3.34, "pays"],
    [0.5, 1.33, "unacceptable"],
    [0.5, 1.34, "acceptable"],
    [0.5, 2, "pays"],
    // the floor of R002 is strict; at a margin of a third it is the documented 2
    [1 / 3, 2, "unacceptable"],
    [1 / 3, 2.001, "acceptable"],
    [1, 1, "pays"],
    // 1 ÷ 0.0005 = 2000
    [0.0005, 2000, "pays"],
    [0, 100, "unacceptable"],
    [-0.2, 100, "unacceptable"],
  ])("by break-even at a margin of %s a ROAS of %s is %s", (grossMargin, roas, outcome) => {
    expect(outcomeOf({ grossMargin, roas }, { method: "break-even" })).toBe(outcome);
  });

  test("by break-even needs the margin", () => {
    const decision = decideWith(
      adRoiGate,
      { ...params, method: "break-even" },
      { ...facts, grossMargin: null },
    );
    expect(decision).toMatchObject({
      outcome: "undecided",
      missing: [{ kind: "fact", name: "grossMargin" }],
    });
  });

  test.each([
    [49.99, 14, "undecided"],
    [50, 14, "pays"],
    [100, 6.9, "undecided"],
    [100, 7, "pays"],
    [0, 0, "undecided"],
  ])("after spending %s in %s days is %s", (spend, days, outcome) => {
    expect(outcomeOf({ spend, days })).toBe(outcome);
  });

  testMissing(adRoiGate, facts, params, { grossMargin: "pays" });
});
