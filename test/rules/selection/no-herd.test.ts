import { describe, expect, test } from "vitest";
import { selectionNoHerd } from "../../../src/rules/selection/no-herd.js";
import { testImpossible } from "../test-impossible.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { maximumRivalsSelling: 10, minimumOwnAdvantages: 2 };

describe("selectionNoHerd", () => {
  // R204: a crowded market is entered with advantages of one's own or not at all.
  test.each([
    [0, 0, "select"],
    [10, 0, "select"],
    [11, 0, "reject"],
    [11, 1, "reject"],
    [11, 2, "select"],
    [500, 3, "select"],
  ])("of what %s rivals sell, with %s advantages, is %s", (rivalsSelling, ownAdvantages, outcome) => {
    expect(decideWith(selectionNoHerd, params, { rivalsSelling, ownAdvantages }).outcome).toBe(outcome);
  });

  test("says that fewer rivals or more advantages would do", () => {
    expect(decideWith(selectionNoHerd, params, { rivalsSelling: 12, ownAdvantages: 0 }).toPass).toEqual([
      { changes: [{ fact: "rivalsSelling", from: 12, operator: "<=", to: 10 }] },
      { changes: [{ fact: "ownAdvantages", from: 0, operator: ">=", to: 2 }] },
    ]);
  });

  testMissing(selectionNoHerd, { rivalsSelling: 3, ownAdvantages: 1 }, params, {});

  testImpossible(selectionNoHerd, { rivalsSelling: 3, ownAdvantages: 1 }, params, [
    ["rivalsSelling", 0, -1],
    ["ownAdvantages", 0, -1],
    ["maximumRivalsSelling", 0, -1],
    ["minimumOwnAdvantages", 1, 0],
  ]);
});
