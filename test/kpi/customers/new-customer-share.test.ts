import { newCustomerShare } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("newCustomerShare", () => {
  test.each([
    { origin: "three of four", input: { newCustomerCount: 60, buyerCount: 80 }, result: 0.75 },
    { origin: "a shop's first month", input: { newCustomerCount: 9, buyerCount: 9 }, result: 1 },
    { origin: "no buyers", input: { newCustomerCount: 0, buyerCount: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(newCustomerShare(input)).toBeNull();
    else expect(newCustomerShare(input)).toBeCloseTo(result, 10);
  });

  testRefusals(
    newCustomerShare,
    { newCustomerCount: 60, buyerCount: 80 },
    { newCustomerCount: [-1, 0.5, 81], buyerCount: [-1, 80.5] },
  );
});
