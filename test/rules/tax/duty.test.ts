import { describe, expect, test } from "vitest";
import { taxDuty } from "../../../src/rules/tax/duty.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { dutyExemptions: { EU: 150, BR: 0 } };
const facts = { country: "EU", customsValue: 120 };
const decide = (change: object) => decideWith(taxDuty, params, { ...facts, ...change });

describe("taxDuty", () => {
  // R124: an exemption for each country.
  test.each([
    ["EU", 149.99, "exempt"],
    ["EU", 150, "exempt"],
    ["EU", 150.01, "dutiable"],
    ["BR", 0, "exempt"],
    ["BR", 0.01, "dutiable"],
  ])("to %s a value of %s is %s", (country, customsValue, outcome) => {
    expect(decide({ country, customsValue }).outcome).toBe(outcome);
  });

  test("is undecided for a country without an exemption, and says where to set it", () => {
    const decision = decide({ country: "AU" });
    expect(decision.outcome).toBe("undecided");
    expect(decision.missing).toMatchObject([{ kind: "param", name: "dutyExemptions.AU" }]);
  });

  test("knows no country that the parameter does not name", () => {
    expect(decide({ country: "constructor" }).outcome).toBe("undecided");
  });

  test("traces the exemption to its parameter", () => {
    expect(decide({}).checks[0]?.origin).toMatchObject({ params: [{ param: "dutyExemptions" }] });
  });

  testMissing(taxDuty, facts, params, {});
});
