import { describe, expect, test } from "vitest";
import { qualityTraceability } from "../../../src/rules/quality/traceability.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { requiredRecords: ["lot", "inspection"] };

describe("qualityTraceability", () => {
  // R260: complete records of inspection and origin.
  test.each([
    [["lot", "inspection"], "complete", []],
    [["photo", "inspection", "lot"], "complete", []],
    [["lot"], "incomplete", ["inspection"]],
    [["inspection"], "incomplete", ["lot"]],
    [[], "incomplete", ["lot", "inspection"]],
  ])("with %j is %s and lacks %j", (records, outcome, lacking) => {
    expect(decideWith(qualityTraceability, params, { records })).toMatchObject({
      outcome,
      proposal: { lacking },
    });
  });

  test("names each record that it looked for", () => {
    const { checks } = decideWith(qualityTraceability, params, { records: ["lot"] });
    expect(checks.map(({ name, passed }) => [name, passed])).toEqual([
      ["records.lot", true],
      ["records.inspection", false],
    ]);
  });

  testMissing(qualityTraceability, { records: ["lot", "inspection"] }, params, {});
});
