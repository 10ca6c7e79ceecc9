import { describe, expect, test } from "vitest";
import { taxForeignVat } from "../../../src/rules/tax/foreign-vat.js";
import { messageOf } from "../error-of.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { registrationThresholds: { EU: 10_000, GB: 0 } };
const facts = { country: "EU", sales: 9_000, registered: false };
const decide = (change: object) => decideWith(taxForeignVat, params, { ...facts, ...change });

describe("taxForeignVat", () => {
  // R123: above the threshold.
  test.each([
    ["EU", 9_999.99, false, "in-order"],
    ["EU", 10_000, false, "in-order"],
    ["EU", 10_000.01, false, "register"],
    ["EU", 10_000.01, true, "in-order"],
    ["EU", 0, true, "in-order"],
    ["GB", 0, false, "in-order"],
    ["GB", 0.01, false, "register"],
  ])("in %s sales of %s, registered %s: %s", (country, sales, registered, outcome) => {
    expect(decide({ country, sales, registered }).outcome).toBe(outcome);
  });

  test("is undecided in a country without a threshold, and says where to set it", () => {
    const decision = decide({ country: "AU" });
    expect(decision.outcome).toBe("undecided");
    expect(decision.missing).toMatchObject([
      {
        kind: "param",
        where: 'params["tax.foreign-vat"].registrationThresholds.AU in a layer of the rulebook',
      },
    ]);
  });

  test("traces the threshold to its parameter, and offers to register", () => {
    const decision = decide({ sales: 12_000 });
    expect(decision.checks[0]?.origin).toMatchObject({
      kind: "derived",
      params: [{ param: "registrationThresholds", layer: "house" }],
    });
    expect(decision.toPass.flatMap(({ changes }) => changes.map(({ fact }) => fact))).toEqual([
      "sales",
      "registered",
    ]);
  });

  test("takes the shop's own words for countries, and no others", () => {
    const thresholds = { registrationThresholds: { "US-CA": 500_000 } };
    const inState = (sales: number) => ({ country: "US-CA", sales, registered: false });
    expect(decideWith(taxForeignVat, thresholds, inState(500_000)).outcome).toBe("in-order");
    expect(decideWith(taxForeignVat, thresholds, inState(500_000.01)).outcome).toBe("register");
    expect(decide({ country: "constructor" }).outcome).toBe("undecided");
    expect(messageOf(() => decide({ country: "" }))).toContain("country");
  });

  testMissing(taxForeignVat, facts, params, {});
});
