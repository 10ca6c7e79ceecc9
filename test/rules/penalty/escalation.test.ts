import { describe, expect, test } from "vitest";
import { penaltyEscalation } from "../../../src/rules/penalty/escalation.js";
import { penaltyCauses, penaltyLevels } from "../../../src/rules/penalty/levels.js";
import { penaltyStarterParams } from "../../../src/rules/penalty/starter-params.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = penaltyStarterParams["penalty.escalation"] ?? {};
const decide = (level: string, severity: string, own: object = params) =>
  decideWith(penaltyEscalation, { ...own }, { level, cause: "poor-service", severity });

describe("penaltyEscalation", () => {
  // R222: warning, points, function limit, demotion, closure, in this order
  test.each([
    ["compliant", "warning"],
    ["warning", "points"],
    ["points", "function-limit"],
    ["function-limit", "demotion"],
    ["demotion", "closure"],
    ["closure", "closure"],
  ])("after %s a minor breach brings %s", (level, next) => {
    expect(decide(level, "minor").outcome).toBe(next);
  });

  // E-23: levels may be skipped
  test.each([
    ["compliant", "serious", "points"],
    ["compliant", "grave", "function-limit"],
    ["points", "serious", "demotion"],
    ["points", "grave", "closure"],
    ["function-limit", "grave", "closure"],
    ["demotion", "serious", "closure"],
  ])("after %s a %s breach skips to %s", (level, severity, next) => {
    expect(decide(level, severity).outcome).toBe(next);
  });

  // The starter layer's severities, by the level that a first breach brings
  test.each([
    ["description-mismatch", "warning"],
    ["false-advertising", "points"],
    ["absolute-or-medical-claims", "warning"],
    ["infringement", "points"],
    ["brushing", "points"],
    ["campaign-breach", "warning"],
    ["poor-service", "warning"],
    ["banned-goods", "function-limit"],
    ["illegal-marketing", "function-limit"],
    ["unfair-competition", "points"],
    ["diversion", "warning"],
  ])("%s brings %s at first", (cause, next) => {
    expect(decideWith(penaltyEscalation, params, { level: "compliant", cause }).outcome).toBe(next);
  });

  test("knows the causes of both lists of the source (E-51)", () => {
    expect(penaltyCauses).toHaveLength(11);
  });

  test("follows the ladder of a platform, and knows no place for a level that it lacks", () => {
    const own = { ...params, ladder: ["compliant", "warning", "demotion", "function-limit", "closure"] };
    expect(decide("warning", "minor", own).outcome).toBe("demotion");
    expect(decide("demotion", "minor", own).outcome).toBe("function-limit");
    expect(decide("points", "minor", own).outcome).toBe("undecided");
  });

  test("refuses a ladder with a level twice", () => {
    const own = { ...params, ladder: ["compliant", "warning", "warning"] };
    expect(() => decide("compliant", "minor", own)).toThrow("ladder to be each level once");
  });

  testMissing(
    penaltyEscalation,
    { level: "warning", cause: "brushing", severity: "minor" },
    { ...params, ladder: [...penaltyLevels] },
    { severity: "function-limit" },
  );
});
