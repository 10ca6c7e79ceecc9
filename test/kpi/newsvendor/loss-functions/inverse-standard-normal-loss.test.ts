import { inverseStandardNormalLoss, standardNormalLoss } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusedFields } from "../refused-fields.js";

describe("inverseStandardNormalLoss", () => {
  test.each([-30, -8, -3, -1, -0.2, -1e-9, 1e-9, 0.2, 0.5, 1, 2, 4, 8, 20, 37])("finds z = %d", (z) => {
    const found = inverseStandardNormalLoss({ loss: standardNormalLoss({ z }).loss });
    expect(Math.abs(found - z)).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(z)) * (z < -5 ? 10 : 1));
  });

  test("finds 0 at the density of 0", () => {
    expect(inverseStandardNormalLoss({ loss: 1 / Math.sqrt(2 * Math.PI) })).toBeCloseTo(0, 15);
  });

  test("takes the least and the greatest numbers", () => {
    expect(inverseStandardNormalLoss({ loss: Number.MIN_VALUE })).toBeGreaterThan(38);
    expect(inverseStandardNormalLoss({ loss: 1e100 })).toBe(-1e100);
  });

  testRefusedFields(inverseStandardNormalLoss, { loss: 0.1 }, { loss: [0, -1] });
});
