import { describe, expect, test } from "vitest";
import { returnWindow } from "../../../src/rules/return/window.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { exemptGoods: ["made-to-order", "fresh"] };

describe("returnWindow", () => {
  test.each([
    // days since receipt; R016: 7 days inclusive
    [0, "clothing", "accept"],
    [6.999, "clothing", "accept"],
    [7, "clothing", "accept"],
    [7.001, "clothing", "expired"],
    [1, "fresh", "exempt"],
    [1, "made-to-order", "exempt"],
    [30, "fresh", "exempt"],
  ])("after %s days for %s is %s", (daysSinceReceipt, goodsKind, outcome) => {
    expect(decideWith(returnWindow, params, { daysSinceReceipt, goodsKind }).outcome).toBe(outcome);
  });

  test("knows no exempt goods where a shop has none", () => {
    const facts = { daysSinceReceipt: 7, goodsKind: "fresh" };
    expect(decideWith(returnWindow, { exemptGoods: [] }, facts).outcome).toBe("accept");
  });

  testMissing(
    returnWindow,
    { daysSinceReceipt: 1, goodsKind: "clothing" },
    { windowDays: 7, exemptGoods: [] },
    {},
  );
});
