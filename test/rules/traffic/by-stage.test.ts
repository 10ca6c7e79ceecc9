import { describe, expect, test } from "vitest";
import { trafficByStage } from "../../../src/rules/traffic/by-stage.js";
import { decideWith, testMissing } from "../test-missing.js";

describe("trafficByStage", () => {
  // R254, P056: enrolment and basic optimisation, then ads, then a mix that leans on no one source.
  test.each([
    ["new", "enrolment", ["enrol-in-campaigns", "optimise-listings"]],
    ["growth", "ads", ["raise-ad-spend"]],
    ["mature", "mix", ["diversify-sources", "reduce-largest-source"]],
  ])("of a %s store rests on %s: %j", (storeStage, focus, actions) => {
    expect(decideWith(trafficByStage, {}, { storeStage })).toMatchObject({
      outcome: focus,
      proposal: { focus, actions },
    });
  });

  testMissing(trafficByStage, { storeStage: "new" }, trafficByStage.defaults, {});
});
