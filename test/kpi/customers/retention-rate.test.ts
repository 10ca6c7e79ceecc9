import { retentionRate } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("retentionRate", () => {
  test.each([
    { origin: "three of four", input: { retainedCustomerCount: 90, startCustomerCount: 120 }, result: 0.75 },
    { origin: "everybody", input: { retainedCustomerCount: 5, startCustomerCount: 5 }, result: 1 },
    {
      origin: "nobody at the start",
      input: { retainedCustomerCount: 0, startCustomerCount: 0 },
      result: null,
    },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(retentionRate(input)).toBeNull();
    else expect(retentionRate(input)).toBeCloseTo(result, 10);
  });

  testRefusals(
    retentionRate,
    { retainedCustomerCount: 90, startCustomerCount: 120 },
    { retainedCustomerCount: [-1, 0.5, 121], startCustomerCount: [-1, 120.5] },
  );
});
