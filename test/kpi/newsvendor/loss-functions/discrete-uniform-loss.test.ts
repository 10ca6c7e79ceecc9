import { discreteLoss, discreteUniformLoss } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusedFields } from "../refused-fields.js";

describe("discreteUniformLoss", () => {
  const values = [-1, 0, 1, 2, 3];
  const probabilities = [0.2, 0.2, 0.2, 0.2, 0.2];

  test.each([-3, -1, -0.5, 0, 0.3, 1, 1.75, 2, 2.5, 3, 3.5, 7])(
    "equals the sum over its values at %d",
    (quantity) => {
      const sum = discreteLoss({ quantity, values, probabilities });
      const losses = discreteUniformLoss({ quantity, minimum: -1, maximum: 3 });
      expect(losses.loss).toBeCloseTo(sum.loss, 12);
      expect(losses.complementaryLoss).toBeCloseTo(sum.complementaryLoss, 12);
      expect(losses.secondOrderLoss).toBeCloseTo(sum.secondOrderLoss, 12);
      expect(losses.complementarySecondOrderLoss).toBeCloseTo(sum.complementarySecondOrderLoss, 12);
    },
  );

  test("takes a single value", () => {
    expect(discreteUniformLoss({ quantity: 1, minimum: 4, maximum: 4 }).loss).toBe(3);
  });

  testRefusedFields(
    discreteUniformLoss,
    { quantity: 1, minimum: 0, maximum: 3 },
    { quantity: [], minimum: [0.5], maximum: [-1, 2.5] },
  );
});
