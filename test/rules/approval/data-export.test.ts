import { describe, expect, test } from "vitest";
import { approvalDataExport } from "../../../src/rules/approval/data-export.js";
import { messageOf } from "../error-of.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { ordinaryClasses: ["public", "aggregated"], levelsForImportant: 3, levelsOtherwise: 1 };

describe("approvalDataExport", () => {
  // R121: important data needs several levels of approval. What is not known to be ordinary is important.
  test.each([
    ["public", 0, "held"],
    ["public", 1, "approved"],
    ["aggregated", 1, "approved"],
    ["customers", 1, "held"],
    ["customers", 2, "held"],
    ["customers", 3, "approved"],
    ["a class nobody knows", 2, "held"],
    ["a class nobody knows", 4, "approved"],
  ])("%s with %s levels is %s", (dataClass, approvedLevels, outcome) => {
    expect(decideWith(approvalDataExport, params, { dataClass, approvedLevels }).outcome).toBe(outcome);
  });

  test.each([
    [{ levelsForImportant: 1 }, "levelsForImportant"],
    [{ levelsOtherwise: 4 }, "levelsOtherwise"],
  ])("is several levels, and more than for the rest: %j", (change, param) => {
    const facts = { dataClass: "public", approvedLevels: 1 };
    const message = messageOf(() => decideWith(approvalDataExport, { ...params, ...change }, facts));
    expect(message).toContain(`approval.data-export.${param}`);
  });

  test("may ask for as many levels of ordinary data", () => {
    const same = { ...params, levelsForImportant: 2, levelsOtherwise: 2 };
    const facts = { dataClass: "public", approvedLevels: 1 };
    expect(decideWith(approvalDataExport, same, facts).outcome).toBe("held");
  });

  testMissing(approvalDataExport, { dataClass: "public", approvedLevels: 1 }, params, {});
});
