import { discreteLoss } from "opscycle/kpi";
import { describe, test } from "vitest";
import { testRefusedFields } from "../refused-fields.js";
import { expectLosses } from "./expect-losses.js";

const values = [6, 4, 5];
const probabilities = [0.25, 0.25, 0.5];

describe("discreteLoss", () => {
  test.each([
    { quantity: 3, row: [2, 0, 1.25, 0] },
    { quantity: 5, row: [0.25, 0.25, 0, 0.25] },
    { quantity: 4.5, row: [0.625, 0.125, 0.09375, 0.09375] },
    { quantity: 8, row: [0, 3, 0, 6.25] },
  ] as const)("gives the losses worked by hand at $quantity", ({ quantity, row }) => {
    expectLosses(discreteLoss({ quantity, values, probabilities }), row);
  });

  testRefusedFields(
    discreteLoss,
    { quantity: 5, values, probabilities },
    {
      quantity: [],
      values: [[], [1, 2, Number.NaN]],
      probabilities: [[1], [0.5, 0.5, 0.5], [0.5, 0.6, -0.1]],
    },
  );
});
