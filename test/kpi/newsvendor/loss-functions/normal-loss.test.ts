import { normalLoss, standardNormalLoss } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusedFields } from "../refused-fields.js";
import { expectLosses } from "./expect-losses.js";

describe("normalLoss", () => {
  test("gives what stockpyl documents", () => {
    const losses = normalLoss({ quantity: 18.6, mean: 15, standardDeviation: 3 });
    expect(losses.loss).toBeCloseTo(0.1683073521514889, 12);
    expect(losses.complementaryLoss).toBeCloseTo(3.7683073521514903, 12);
    expect(losses.secondOrderLoss).toBeCloseTo(0.21486028212500707, 12);
    expect(losses.complementarySecondOrderLoss).toBeCloseTo(10.765139717874998, 12);
  });

  test("is the standard normal loss for mean 0 and deviation 1", () => {
    expect(normalLoss({ quantity: 2.5, mean: 0, standardDeviation: 1 })).toEqual(
      standardNormalLoss({ z: 2.5 }),
    );
  });

  test.each([
    { origin: "a quantity too small", quantity: 3, row: [2, 0, 2, 0] },
    { origin: "a quantity too large", quantity: 9, row: [0, 4, 0, 8] },
    { origin: "the very quantity", quantity: 5, row: [0, 0, 0, 0] },
  ] as const)("knows demand that is certain, with $origin", ({ quantity, row }) => {
    expectLosses(normalLoss({ quantity, mean: 5, standardDeviation: 0 }), row);
    expect(normalLoss({ quantity, mean: 5, standardDeviation: 1e-200 }).loss).toBeCloseTo(row[0], 12);
  });

  testRefusedFields(
    normalLoss,
    { quantity: 1, mean: 2, standardDeviation: 3 },
    { quantity: [], mean: [], standardDeviation: [-1] },
  );
});
