import { describe, expect, test } from "vitest";
import { crossborderDeclaration } from "../../../src/rules/crossborder/declaration.js";
import { decideWith, testMissing } from "../test-missing.js";

// 9503.00 is toys in the Harmonized System.
const facts = {
  hsCode: "950300",
  classifiedHsCode: "950300",
  declaredValueMinor: 1_200_00,
  invoiceValueMinor: 1_200_00,
  declaredOrigin: "CN",
  certifiedOrigin: "CN",
  restricted: false,
};
const params = { hsCodeDigits: [6, 8, 10] };
const decide = (change: object, more: object = {}) =>
  decideWith(crossborderDeclaration, { ...more }, { ...facts, ...change });

describe("crossborderDeclaration", () => {
  test("takes codes of 6, 8 and 10 digits", () => {
    expect(crossborderDeclaration.defaults).toEqual(params);
  });

  // R234 and P139: the true code, value and origin; nothing banned.
  test.each([
    [{}, "truthful"],
    [{ classifiedHsCode: "950490" }, "faulty"],
    [{ declaredValueMinor: 1_199_99 }, "faulty"],
    [{ declaredValueMinor: 1_200_01 }, "faulty"],
    [{ declaredOrigin: "VN" }, "faulty"],
    [{ restricted: true }, "faulty"],
  ])("with %j is %s", (change, outcome) => {
    expect(decide(change).outcome).toBe(outcome);
  });

  test.each([
    ["950300", "truthful"],
    ["95030089", "truthful"],
    ["9503008900", "truthful"],
    ["9503", "faulty"],
    ["9503008", "faulty"],
    ["95030089000", "faulty"],
    ["9503.0", "faulty"],
    ["95030a", "faulty"],
    ["", "faulty"],
    ["010121", "truthful"],
    ["000000", "faulty"],
    ["760000", "truthful"],
    ["770000", "faulty"],
    ["970600", "truthful"],
    ["980000", "faulty"],
  ])("the code %s is %s", (code, outcome) => {
    expect(decide({ hsCode: code, classifiedHsCode: code }).outcome).toBe(outcome);
  });

  test("takes another number of digits where a layer says so", () => {
    const code = { hsCode: "950300890", classifiedHsCode: "950300890" };
    expect(decide(code).outcome).toBe("faulty");
    expect(decide(code, { hsCodeDigits: [9] }).outcome).toBe("truthful");
  });

  test("counts no digits in a code with anything else in it", () => {
    const counted = decide({ hsCode: "9503.0" }).checks.find(({ name }) => name === "hsCodeDigits");
    expect(counted).toMatchObject({ observed: 0, passed: false });
  });

  test("says what has to be declared", () => {
    const { toPass } = decide({ declaredValueMinor: 100_00, declaredOrigin: "VN" });
    expect(toPass[0]?.changes.map(({ fact, to }) => [fact, to])).toEqual([
      ["declaredValueMinor", 1_200_00],
      ["declaredOrigin", "CN"],
    ]);
  });

  testMissing(crossborderDeclaration, facts, params, {});
});
