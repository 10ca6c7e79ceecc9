import { describe, expect, test } from "vitest";
import * as rules from "../../../src/rules/return/index.js";
import { returnStarterParams } from "../../../src/rules/return/starter-params.js";
import { decideWithStarter } from "../decide-with-starter.js";

const decide = decideWithStarter(Object.values(rules), returnStarterParams);
const returned = { returnRate: 0.2, maturedUnits: 20, raised: false };

describe("returnStarterParams", () => {
  test.each([
    // article 25 of the consumer protection law
    ["made-to-order", "exempt"],
    ["perishable", "exempt"],
    ["opened-digital", "exempt"],
    ["newspaper", "exempt"],
    ["clothing", "accept"],
  ])("%s goods: %s", (goodsKind, outcome) => {
    expect(decide("return.window", { daysSinceReceipt: 7, goodsKind }).outcome).toBe(outcome);
  });

  test.each([
    [returned, "clear"],
    [{ ...returned, maturedUnits: 19.999 }, "undecided"],
    [{ ...returned, returnRate: 0.2001 }, "raise"],
    [{ ...returned, returnRate: 0.1501, raised: true }, "raise"],
    [{ ...returned, returnRate: 0.15, raised: true }, "clear"],
  ])("returns of %j: %s", (facts, outcome) => {
    expect(decide("return.high-rate", facts).outcome).toBe(outcome);
  });

  test("have goods of 20 yuan back, and pay for cheaper ones in full", () => {
    expect(decide("return.low-value", { paidMinor: 2000 }).outcome).toBe("send-back");
    expect(decide("return.low-value", { paidMinor: 1999 }).proposal).toEqual({ compensationMinor: 1999 });
  });
});
