import { salesPerCustomer } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("salesPerCustomer", () => {
  test.each([
    {
      origin: "six customers with eight orders worked by hand",
      input: { sales: 1200, customerCount: 6 },
      result: 200,
    },
    { origin: "no customer", input: { sales: 0, customerCount: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(salesPerCustomer(input)).toBeNull();
    else expect(salesPerCustomer(input)).toBeCloseTo(result, 10);
  });

  testRefusals(
    salesPerCustomer,
    { sales: 1200, customerCount: 6 },
    { sales: [-1], customerCount: [-1, 0.5] },
  );
});
