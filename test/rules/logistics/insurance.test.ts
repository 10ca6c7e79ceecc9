import { describe, expect, test } from "vitest";
import { logisticsInsurance } from "../../../src/rules/logistics/insurance.js";
import { decideWith, testMissing } from "../test-missing.js";

describe("logisticsInsurance", () => {
  test.each([
    // days left (R256)
    [0, "uninsured"],
    [0.0005, "renew"],
    [14, "renew"],
    [14.001, "insured"],
    [300, "insured"],
  ])("with %s days left is %s", (coverDaysLeft, outcome) => {
    expect(decideWith(logisticsInsurance, { renewAtDaysLeft: 14 }, { coverDaysLeft }).outcome).toBe(outcome);
  });

  testMissing(logisticsInsurance, { coverDaysLeft: 100 }, { renewAtDaysLeft: 14 }, {});
});
