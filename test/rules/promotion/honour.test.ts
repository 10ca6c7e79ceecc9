import { describe, expect, test } from "vitest";
import { promotionHonour } from "../../../src/rules/promotion/honour.js";
import { decideWith, testMissing } from "../test-missing.js";

const facts = {
  rulesClear: true,
  unkeptPromises: 0,
  offeredUnits: 100,
  deliverableUnits: 100,
  hoardedUnits: 0,
};
const decide = (change: object) => decideWith(promotionHonour, {}, { ...facts, ...change });

describe("promotionHonour", () => {
  // R247: clear rules, kept promises, no hoarding, no fictitious stock.
  test.each([
    [{}, "honoured"],
    [{ rulesClear: false }, "broken"],
    [{ unkeptPromises: 1 }, "broken"],
    [{ offeredUnits: 99 }, "honoured"],
    [{ offeredUnits: 101 }, "broken"],
    [{ hoardedUnits: 1 }, "broken"],
    [{ rulesClear: false, unkeptPromises: 2, offeredUnits: 500, hoardedUnits: 9 }, "broken"],
  ])("with %j is %s", (change, outcome) => {
    expect(decide(change).outcome).toBe(outcome);
  });

  test("says that the offer must come down to the stock", () => {
    expect(decide({ offeredUnits: 120 }).toPass).toEqual([
      { changes: [{ fact: "offeredUnits", from: 120, operator: "<=", to: 100 }] },
    ]);
  });

  testMissing(promotionHonour, facts, {}, {});
});
