import { describe, expect, test } from "vitest";
import { certificationFood } from "../../../src/rules/certification/food.js";
import { certificationStarterParams } from "../../../src/rules/certification/starter-params.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { requiredLicences: ["food-business"] };
const facts = { food: true, certificates: ["SC"], licences: ["food-business"] };
const decide = (change: object) => decideWith(certificationFood, params, { ...facts, ...change });

describe("certificationFood", () => {
  // R232: food needs SC
  test.each<[object, string]>([
    [{}, "accept"],
    [{ certificates: ["organic", "SC"] }, "accept"],
    [{ certificates: [] }, "reject"],
    [{ certificates: ["organic"] }, "reject"],
    [{ licences: [] }, "reject"],
    [{ licences: ["other"] }, "reject"],
    [{ food: false, certificates: [], licences: [] }, "accept"],
  ])("with %j: %s", (change, outcome) => {
    expect(decide(change).outcome).toBe(outcome);
  });

  test("names each paper that is lacking", () => {
    const lacking = decide({ certificates: [], licences: [] }).checks.filter(({ passed }) => !passed);
    expect(lacking.map(({ name }) => name)).toEqual(["certificates.SC", "licences.food-business"]);
  });

  test("asks for the papers that a layer names, all of them", () => {
    const imported = { requiredCertificates: ["customs", "label"], requiredLicences: [] };
    const outcomeOf = (certificates: string[]) =>
      decideWith(certificationFood, imported, { food: true, certificates, licences: [] }).outcome;
    expect(outcomeOf(["customs", "label"])).toBe("accept");
    expect(outcomeOf(["customs"])).toBe("reject");
    expect(outcomeOf(["SC"])).toBe("reject");
  });

  testMissing(certificationFood, facts, { ...params, requiredCertificates: ["SC"] }, {});
});

describe("certificationStarterParams", () => {
  test("ask for the food-business licence", () => {
    expect(certificationStarterParams).toEqual({ "certification.food": params });
  });
});
