import { churnRate } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("churnRate", () => {
  test.each([
    { origin: "a quarter", input: { lostCustomerCount: 30, startCustomerCount: 120 }, result: 0.25 },
    { origin: "nobody lost", input: { lostCustomerCount: 0, startCustomerCount: 5 }, result: 0 },
    { origin: "nobody at the start", input: { lostCustomerCount: 0, startCustomerCount: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(churnRate(input)).toBeNull();
    else expect(churnRate(input)).toBeCloseTo(result, 10);
  });

  testRefusals(
    churnRate,
    { lostCustomerCount: 30, startCustomerCount: 120 },
    { lostCustomerCount: [-1, 0.5, 121], startCustomerCount: [-1, 120.5] },
  );
});
