import { describe, expect, test } from "vitest";
import { adOptimisationCycle } from "../../../src/rules/ad/optimisation-cycle.js";
import { decideWith, testMissing } from "../test-missing.js";

const facts = { daysSinceOptimisation: 0, optimisationCycleDays: 7 };

describe("adOptimisationCycle", () => {
  // R117: the cycle stands in the plan.
  test.each([
    [0, "waiting"],
    [6.99, "waiting"],
    [7, "due"],
    [7.01, "due"],
  ])("%s days after the last optimisation it is %s", (daysSinceOptimisation, outcome) => {
    expect(decideWith(adOptimisationCycle, {}, { ...facts, daysSinceOptimisation }).outcome).toBe(outcome);
  });

  test("names the plan's cycle as the origin of the threshold", () => {
    const [check] = decideWith(adOptimisationCycle, {}, facts).checks;
    expect(check?.origin).toEqual({ kind: "fact", fact: "optimisationCycleDays" });
  });

  testMissing(adOptimisationCycle, facts, {}, {});
});
