import { describe, expect, test } from "vitest";
import {
  qualityAcceptancePlan,
  qualitySpotCheck,
  qualityStandard,
  qualityTraceability,
} from "../../../src/rules/quality/index.js";
import { qualityStarterParams } from "../../../src/rules/quality/starter-params.js";
import { decideWith } from "../test-missing.js";

const rules = [qualitySpotCheck, qualityAcceptancePlan, qualityStandard, qualityTraceability];
const own = { ownBrand: true, defectRate: 0.01, daysSinceSupplierReview: 0 };
const agency = { ownBrand: false, defectRate: 0.02, daysSinceSupplierReview: 0 };
const records = ["supplier", "lot", "inspection", "buyers"];
const decide = (id: string, facts: object) => {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return decideWith(rule, qualityStarterParams[id] ?? {}, { ...facts });
};

describe("qualityStarterParams", () => {
  test("are for the rules of the folder", () => {
    expect(Object.keys(qualityStarterParams)).toEqual(rules.map(({ id }) => id));
  });

  test.each<[string, object, string]>([
    ["quality.standard", own, "accepted"],
    ["quality.standard", { ...own, defectRate: 0.010001 }, "nonconforming"],
    ["quality.standard", { ...own, daysSinceSupplierReview: 364.999 }, "accepted"],
    ["quality.standard", { ...own, daysSinceSupplierReview: 365 }, "review-supplier"],
    ["quality.standard", agency, "accepted"],
    ["quality.standard", { ...agency, defectRate: 0.020001 }, "nonconforming"],
    ["quality.standard", { ...agency, daysSinceSupplierReview: 179.999 }, "accepted"],
    ["quality.standard", { ...agency, daysSinceSupplierReview: 180 }, "review-supplier"],
    ["quality.traceability", { records }, "complete"],
    ...records.map((one): [string, object, string] => [
      "quality.traceability",
      { records: records.filter((other) => other !== one) },
      "incomplete",
    ]),
  ])("%s of %j: %s", (id, facts, outcome) => {
    expect(decide(id, facts).outcome).toBe(outcome);
  });

  test("check a tenth of a lot, and 5 units at the least", () => {
    const unitsOf = (lotUnits: number) => decide("quality.spot-check", { lotUnits }).proposal;
    expect([10, 50, 51, 100, 101, 10_001].map(unitsOf)).toEqual(
      [5, 5, 6, 10, 11, 1001].map((sampleUnits) => ({ sampleUnits })),
    );
  });

  test("accept by AQL 2.5 at level II", () => {
    // MIL-STD-105E: lots of 501 to 1,200 have the letter J, which at 2.5 draws 80 and accepts 5.
    expect(decide("quality.acceptance-plan", { lotUnits: 501 }).proposal).toEqual({
      codeLetter: "J",
      sampleUnits: 80,
      acceptUpToDefectives: 5,
    });
  });
});
