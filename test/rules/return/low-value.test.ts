import { describe, expect, test } from "vitest";
import { returnLowValue } from "../../../src/rules/return/low-value.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { disposeBelowMinor: 1500, compensationShare: 0.8 };

describe("returnLowValue", () => {
  test.each([
    // paid in fen, compensation in fen; R257, by hand
    [1499, "dispose", 1199],
    [1000, "dispose", 800],
    [0, "dispose", 0],
    [1500, "send-back", undefined],
    [1501, "send-back", undefined],
  ])("of %s is %s", (paidMinor, outcome, compensationMinor) => {
    const decision = decideWith(returnLowValue, params, { paidMinor });
    expect(decision.outcome).toBe(outcome);
    expect(decision.proposal).toEqual(compensationMinor === undefined ? undefined : { compensationMinor });
  });

  testMissing(returnLowValue, { paidMinor: 1000 }, params, {});
});
