import { exponentialLoss } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusedFields } from "../refused-fields.js";

describe("exponentialLoss", () => {
  test("gives what stockpyl documents for rate 0.2", () => {
    const losses = exponentialLoss({ quantity: 1, mean: 5 });
    expect(losses.loss).toBeCloseTo(4.0936537653899085, 12);
    expect(losses.complementaryLoss).toBeCloseTo(0.09365376538990855, 12);
    expect(losses.secondOrderLoss).toBeCloseTo(20.46826882694954, 12);
    expect(losses.complementarySecondOrderLoss).toBeCloseTo(0.031731173050459915, 12);
  });

  test.each([0.1, 1, 10, 100, 700])("is mean·exp(−x ÷ mean), also far out at %d", (x) => {
    expect(exponentialLoss({ quantity: 2 * x, mean: 2 }).loss / (2 * Math.exp(-x))).toBeCloseTo(1, 12);
  });

  test("does not cancel for a small quantity", () => {
    expect(exponentialLoss({ quantity: 1e-8, mean: 1 }).complementaryLoss / 5e-17).toBeCloseTo(1, 7);
  });

  testRefusedFields(exponentialLoss, { quantity: 1, mean: 5 }, { quantity: [], mean: [0, -1] });
});
