import { describe, expect, test } from "vitest";
import { approvalLargeSum } from "../../../src/rules/approval/large-sum.js";
import { messageOf } from "../error-of.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { largeFromAmount: 20_000, levelsForLarge: 3, levelsOtherwise: 1 };

describe("approvalLargeSum", () => {
  // R120: large sums need several levels of approval. E-17: small ones need no more than they must.
  test.each([
    [19_999.99, 0, "held"],
    [19_999.99, 1, "approved"],
    [20_000, 1, "held"],
    [20_000, 2, "held"],
    [20_000, 3, "approved"],
    [20_000.01, 2, "held"],
    [20_000.01, 4, "approved"],
  ])("%s with %s levels is %s", (amount, approvedLevels, outcome) => {
    expect(decideWith(approvalLargeSum, params, { amount, approvedLevels }).outcome).toBe(outcome);
  });

  test("asks for the level that is not there", () => {
    expect(decideWith(approvalLargeSum, params, { amount: 50_000, approvedLevels: 2 }).toPass).toContainEqual(
      {
        changes: [{ fact: "approvedLevels", from: 2, operator: ">=", to: 3 }],
      },
    );
  });

  test.each([
    [{ levelsForLarge: 1 }, "levelsForLarge"],
    [{ levelsOtherwise: 4 }, "levelsOtherwise"],
  ])("is several levels, and more than for the rest: %j", (change, param) => {
    const facts = { amount: 1, approvedLevels: 1 };
    const message = messageOf(() => decideWith(approvalLargeSum, { ...params, ...change }, facts));
    expect(message).toContain(`approval.large-sum.${param}`);
  });

  test("may ask for as many levels of a small payment", () => {
    const same = { ...params, levelsForLarge: 2, levelsOtherwise: 2 };
    expect(decideWith(approvalLargeSum, same, { amount: 1, approvedLevels: 1 }).outcome).toBe("held");
  });

  testMissing(approvalLargeSum, { amount: 5, approvedLevels: 1 }, params, {});
});
