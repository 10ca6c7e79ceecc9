import { averageOrderValue } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("averageOrderValue", () => {
  test.each([
    { origin: "eight orders worked by hand", input: { sales: 1200, orderCount: 8 }, result: 150 },
    { origin: "orders that were given away", input: { sales: 0, orderCount: 3 }, result: 0 },
    { origin: "no order", input: { sales: 0, orderCount: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(averageOrderValue(input)).toBeNull();
    else expect(averageOrderValue(input)).toBeCloseTo(result, 10);
  });

  test("says what it requires and what it received", () => {
    expect(() => averageOrderValue({ sales: 0, orderCount: -3 })).toThrow(
      "averageOrderValue requires orderCount to be an integer of 0 or more, received -3",
    );
  });

  testRefusals(averageOrderValue, { sales: 1200, orderCount: 8 }, { sales: [-0.01], orderCount: [-3, 1.5] });
});
