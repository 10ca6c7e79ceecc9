import { newCustomerCost } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("newCustomerCost", () => {
  test.each([
    {
      origin: "sixty customers for 3000",
      input: { acquisitionSpend: 3000, newCustomerCount: 60 },
      result: 50,
    },
    {
      origin: "customers who came by themselves",
      input: { acquisitionSpend: 0, newCustomerCount: 3 },
      result: 0,
    },
    { origin: "nobody won", input: { acquisitionSpend: 10, newCustomerCount: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(newCustomerCost(input)).toBeNull();
    else expect(newCustomerCost(input)).toBeCloseTo(result, 10);
  });

  testRefusals(
    newCustomerCost,
    { acquisitionSpend: 3000, newCustomerCount: 60 },
    { acquisitionSpend: [-1], newCustomerCount: [-1, 0.5] },
  );
});
