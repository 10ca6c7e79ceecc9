import { safetyStockForFillRate } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("safetyStockForFillRate", () => {
  test("is 67 in Chopra & Meindl's example of 500 a week over two weeks, orders of 10,000 and 97.5 %", () => {
    const leadTimeDemand = {
      distribution: "normal",
      mean: 5000,
      standardDeviation: 500 * Math.SQRT2,
    } as const;
    const safetyStock = safetyStockForFillRate({ fillRate: 0.975, orderQuantity: 10_000, leadTimeDemand });
    // scipy 1.10: the root of the loss equation.
    expect(safetyStock).toBeCloseTo(66.69755794641678, 9);
  });

  test("holds about one deviation in Nahmias' example of orders of 100, a deviation of 25 and 98 %", () => {
    const leadTimeDemand = { distribution: "normal", mean: 100, standardDeviation: 25 } as const;
    // G(z) = 0.08 at z = 1.02.
    expect(safetyStockForFillRate({ fillRate: 0.98, orderQuantity: 100, leadTimeDemand }) / 25).toBeCloseTo(
      1.02,
      2,
    );
  });

  testRefusals(
    safetyStockForFillRate,
    { fillRate: 0.9, orderQuantity: 10, leadTimeDemand: { distribution: "poisson", mean: 4 } },
    { fillRate: [0, 1], orderQuantity: [0], leadTimeDemand: [] } as never,
  );
});
