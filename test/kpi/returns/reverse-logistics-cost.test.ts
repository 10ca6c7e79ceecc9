import { reverseLogisticsCost } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf, testRefusals } from "../refuses.js";

const costs = { freightCost: 800, inspectionCost: 300, repairCost: 120, disposalCost: 30 };

describe("reverseLogisticsCost", () => {
  test("adds the costs up", () => {
    expect(reverseLogisticsCost(costs)).toBe(1250);
    expect(reverseLogisticsCost({ freightCost: 0, inspectionCost: 0, repairCost: 0, disposalCost: 0 })).toBe(
      0,
    );
  });

  test("refuses costs whose sum is no longer finite", () => {
    const error = errorOf(() =>
      reverseLogisticsCost({ ...costs, freightCost: Number.MAX_VALUE, repairCost: Number.MAX_VALUE }),
    );
    expect(error).toMatchObject({ code: "invalid-input", issues: [{ path: "" }] });
  });

  testRefusals(reverseLogisticsCost, costs, {
    freightCost: [-1],
    inspectionCost: [-1],
    repairCost: [-1],
    disposalCost: [-1],
  });
});
