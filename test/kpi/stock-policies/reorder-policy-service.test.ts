import { reorderPolicyService } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

const normal = { distribution: "normal", mean: 100, standardDeviation: 40 } as const;
const policy = { reorderPoint: 130, orderQuantity: 150, leadTimeDemand: normal };

describe("reorderPolicyService", () => {
  test("has the numbers of scipy 1.10 for normal demand", () => {
    const service = reorderPolicyService(policy);
    expect(service.safetyStock).toBe(30);
    expect(service.cycleServiceLevel).toBeCloseTo(0.7733726476231317, 12);
    expect(service.unitsShortPerCycle).toBeCloseTo(5.2466767148861315, 10);
    expect(service.fillRate).toBeCloseTo(1 - 5.2466767148861315 / 150, 12);
    expect(service.readyRate).toBeCloseTo(1 - (5.2466767148861315 - 2.7768481824808187e-5) / 150, 12);
    expect(service.expectedBackorders).toBeCloseTo(0.6840100813537804, 9);
    expect(service.expectedOnHand).toBeCloseTo(105.6840100813538, 9);
  });

  test("takes off what was missing before in the exact form", () => {
    const service = reorderPolicyService({ ...policy, formula: "exact" });
    expect(service.fillRate).toBe(service.readyRate);
  });

  test("loses sales once", () => {
    const service = reorderPolicyService({ ...policy, shortages: "lost-sales" });
    expect(service.fillRate).toBeCloseTo(150 / 155.24667671488612, 12);
    expect(service.readyRate).toBe(service.fillRate);
    expect(service.expectedBackorders).toBe(0);
    expect(service.expectedOnHand).toBeCloseTo(30 + 75 + 5.2466767148861315, 10);
  });

  test("averages Poisson demand over the positions r + 1 to r + Q", () => {
    const leadTimeDemand = { distribution: "poisson", mean: 4.5 } as const;
    const service = reorderPolicyService({
      reorderPoint: 5,
      orderQuantity: 6,
      leadTimeDemand,
      formula: "exact",
    });
    // Sums with scipy 1.10.
    expect(service.unitsShortPerCycle).toBeCloseTo(0.6201860806179178 - 0.0035619050882022257, 12);
    expect(service.expectedBackorders).toBeCloseTo(0.09766333742967524, 12);
    expect(service.expectedOnHand).toBeCloseTo(8.5 - 4.5 + 0.09766333742967524, 12);
  });

  test("is 0.9975 in Chopra & Meindl's example of a safety stock of 1,000", () => {
    const leadTimeDemand = {
      distribution: "normal",
      mean: 5000,
      standardDeviation: 500 * Math.SQRT2,
    } as const;
    const service = reorderPolicyService({ reorderPoint: 6000, orderQuantity: 10_000, leadTimeDemand });
    expect(service.unitsShortPerCycle).toBeCloseTo(25, 0);
    expect(service.fillRate).toBeCloseTo(0.9975, 4);
  });

  test("refuses a gamma demand so spread out that no number has its shape", () => {
    const leadTimeDemand = { distribution: "gamma", mean: 1, standardDeviation: 1e300 } as const;
    const error = errorOf(() => reorderPolicyService({ reorderPoint: 1, orderQuantity: 2, leadTimeDemand }));
    expect(error).toBeInstanceOf(InvalidInputError);
  });

  test.each([
    { path: "formula", change: { formula: "other" as never } },
    { path: "shortages", change: { shortages: "other" as never } },
  ])("refuses a wrong $path", ({ path, change }) => {
    expect(errorOf(() => reorderPolicyService({ ...policy, ...change }))).toMatchObject({
      issues: [{ path }],
    });
  });

  testRefusals(
    reorderPolicyService,
    { reorderPoint: 1, orderQuantity: 2, leadTimeDemand: { distribution: "poisson", mean: 1 } },
    { reorderPoint: [0.5], orderQuantity: [0, 0.5], leadTimeDemand: [] } as never,
  );
});
