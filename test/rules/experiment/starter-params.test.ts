import { experimentSignificance } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { experimentStarterParams } from "../../../src/rules/experiment/starter-params.js";
import { decideWith } from "../test-missing.js";

describe("experimentStarterParams", () => {
  test("hold each of two looks to a chance of 0.025", () => {
    expect(Object.keys(experimentStarterParams)).toEqual([experimentSignificance.id]);
    const own = experimentStarterParams["experiment.significance"] ?? {};
    const facts = { controlSuccesses: 200, controlFailures: 4800, plannedPerGroup: 5000, looksBefore: 1 };
    const outcomeOf = (variantSuccesses: number) =>
      decideWith(experimentSignificance, own, {
        ...facts,
        variantSuccesses,
        variantFailures: 5000 - variantSuccesses,
      }).outcome;
    // By the formula, with erfc of Python, against 200 of 5000: 246 has p = 0.02585, 247 has 0.02294.
    expect([outcomeOf(246), outcomeOf(247)]).toEqual(["inconclusive", "better"]);
  });
});
