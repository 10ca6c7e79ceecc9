import { describe, expect, test } from "vitest";
import { goalYearOne } from "../../../src/rules/goal/year-one.js";
import { decideWith, testMissing } from "../test-missing.js";

const facts = { users: 10_001, repurchaseRate: 0.3001, yearOver: true };
const outcomeOf = (change: Partial<typeof facts>) =>
  decideWith(goalYearOne, {}, { ...facts, ...change }).outcome;

describe("goalYearOne", () => {
  // R035: more than 10 000 users, strict. R036: a repurchase rate above 30 %, strict.
  test("asks for more than the figures of the catalogue", () => {
    expect([9_999, 10_000, 10_001].map((users) => outcomeOf({ users }))).toEqual(["missed", "missed", "met"]);
    expect([0.2999, 0.3, 0.3001].map((repurchaseRate) => outcomeOf({ repurchaseRate }))).toEqual([
      "missed",
      "missed",
      "met",
    ]);
  });

  test("is open while its year lasts, and met as soon as it is met", () => {
    expect(outcomeOf({ users: 10_000, yearOver: false })).toBe("open");
    expect(outcomeOf({ repurchaseRate: 0.3, yearOver: false })).toBe("open");
    expect(outcomeOf({ yearOver: false })).toBe("met");
  });

  testMissing(goalYearOne, facts, { usersAbove: 500, repurchaseRateAbove: 0.2 }, {});
});
