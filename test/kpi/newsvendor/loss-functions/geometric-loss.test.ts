import { geometricLoss } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusedFields } from "../refused-fields.js";
import { expectLosses } from "./expect-losses.js";

describe("geometricLoss", () => {
  test("gives what stockpyl documents, counting trials", () => {
    const losses = geometricLoss({ quantity: 7, successProbability: 0.2 });
    expect(losses.loss).toBeCloseTo(1.048576, 12);
    expect(losses.complementaryLoss).toBeCloseTo(3.048576, 12);
    expect(losses.secondOrderLoss).toBeCloseTo(4.194304, 12);
    expect(losses.complementarySecondOrderLoss).toBeCloseTo(8.805696, 12);
  });

  test.each([1, 4, 30, 400])("is the closed form (1 − p)ˣ ÷ p at %d", (quantity) => {
    const { loss } = geometricLoss({ quantity, successProbability: 0.25 });
    expect(loss / (0.75 ** quantity / 0.25)).toBeCloseTo(1, 11);
  });

  test("counts one less where it counts failures", () => {
    expect(geometricLoss({ quantity: 4, successProbability: 0.3, convention: "failures" })).toEqual(
      geometricLoss({ quantity: 5, successProbability: 0.3 }),
    );
  });

  test("knows the certain success", () => {
    expectLosses(geometricLoss({ quantity: 3, successProbability: 1 }), [0, 2, 0, 3]);
  });

  testRefusedFields(
    geometricLoss,
    { quantity: 7, successProbability: 0.2 },
    { quantity: [], successProbability: [0, 1.5], convention: [] },
  );
});
