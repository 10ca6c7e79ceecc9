import { describe, expect, test } from "vitest";
import { kolBrief } from "../../../src/rules/kol/brief.js";
import { testImpossible } from "../test-impossible.js";
import { decideWith, testMissing } from "../test-missing.js";

describe("kolBrief", () => {
  // R237: free to create, right about the product.
  test.each([
    [true, 0, "publish"],
    [true, 1, "fix"],
    [false, 0, "fix"],
    [false, 2, "fix"],
  ])(
    "with freedom %s and %s wrong statements is %s",
    (creativeFreedomKept, inaccurateStatements, outcome) => {
      expect(decideWith(kolBrief, {}, { creativeFreedomKept, inaccurateStatements }).outcome).toBe(outcome);
    },
  );

  test("says that the wrong statements must go", () => {
    const facts = { creativeFreedomKept: true, inaccurateStatements: 2 };
    expect(decideWith(kolBrief, {}, facts).toPass).toEqual([
      { changes: [{ fact: "inaccurateStatements", from: 2, operator: "<=", to: 0 }] },
    ]);
  });

  testMissing(kolBrief, { creativeFreedomKept: true, inaccurateStatements: 0 }, {}, {});

  testImpossible(kolBrief, { creativeFreedomKept: true, inaccurateStatements: 0 }, {}, [
    ["inaccurateStatements", 0, -1],
  ]);
});
