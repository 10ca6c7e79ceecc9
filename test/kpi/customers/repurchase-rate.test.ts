import { repurchaseRate } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("repurchaseRate", () => {
  test.each([
    { origin: "a quarter came again", input: { repeatBuyerCount: 30, buyerCount: 120 }, result: 0.25 },
    { origin: "everybody came again", input: { repeatBuyerCount: 4, buyerCount: 4 }, result: 1 },
    { origin: "nobody bought", input: { repeatBuyerCount: 0, buyerCount: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(repurchaseRate(input)).toBeNull();
    else expect(repurchaseRate(input)).toBeCloseTo(result, 10);
  });

  testRefusals(
    repurchaseRate,
    { repeatBuyerCount: 30, buyerCount: 120 },
    { repeatBuyerCount: [-1, 0.5, 121], buyerCount: [-1, 120.5] },
  );
});
