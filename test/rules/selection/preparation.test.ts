import { describe, expect, test } from "vitest";
import { selectionPreparation } from "../../../src/rules/selection/preparation.js";
import { testImpossible } from "../test-impossible.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { minimumDays: 10 };
const facts = { budgetPlanned: true, timePlanned: true, daysSinceStart: 20 };

describe("selectionPreparation", () => {
  // R255: budget and time planned, no hurried decision.
  test.each([
    [{}, "prepared"],
    [{ budgetPlanned: false }, "hurried"],
    [{ timePlanned: false }, "hurried"],
    [{ daysSinceStart: 9.9 }, "hurried"],
    [{ daysSinceStart: 10 }, "prepared"],
  ])("with %j is %s", (change, outcome) => {
    expect(decideWith(selectionPreparation, params, { ...facts, ...change }).outcome).toBe(outcome);
  });

  testMissing(selectionPreparation, facts, params, {});

  testImpossible(selectionPreparation, facts, params, [
    ["daysSinceStart", 0, -0.1],
    ["minimumDays", 0, -0.1],
  ]);
});
