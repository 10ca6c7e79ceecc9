import { reorderPointForReadyRate, reorderPolicyService } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

const leadTimeDemand = { distribution: "poisson", mean: 2 } as const;

describe("reorderPointForReadyRate", () => {
  // Sums with scipy 1.10: 0.7218, 0.8661, 0.9458 and 0.9813 for reorder points of 1 to 4.
  test.each([
    { readyRate: 0.72, level: 1 },
    { readyRate: 0.8661, level: 2 },
    { readyRate: 0.8662, level: 3 },
    { readyRate: 0.98, level: 4 },
  ])("is $level for $readyRate", ({ readyRate, level }) => {
    expect(reorderPointForReadyRate({ readyRate, orderQuantity: 4, leadTimeDemand })).toBe(level);
  });

  test("gives the rate that it aims at for continuous demand", () => {
    const normal = { distribution: "normal", mean: 100, standardDeviation: 40 } as const;
    const reorderPoint = reorderPointForReadyRate({
      readyRate: 0.9,
      orderQuantity: 30,
      leadTimeDemand: normal,
    });
    const service = reorderPolicyService({ reorderPoint, orderQuantity: 30, leadTimeDemand: normal });
    expect(service.readyRate).toBeCloseTo(0.9, 12);
  });

  testRefusals(
    reorderPointForReadyRate,
    { readyRate: 0.9, orderQuantity: 4, leadTimeDemand },
    { readyRate: [0, 1], orderQuantity: [0, 0.5], leadTimeDemand: [] },
  );
});
