import { uniformLoss } from "opscycle/kpi";
import { describe, test } from "vitest";
import { testRefusedFields } from "../refused-fields.js";
import { expectLosses } from "./expect-losses.js";

describe("uniformLoss", () => {
  test.each([
    { origin: "stockpyl's documentation", quantity: 4, row: [4 / 3, 1 / 3, 16 / 9, 2 / 9] },
    { origin: "the least demand", quantity: 2, row: [3, 0, 6, 0] },
    { origin: "the most demand", quantity: 8, row: [0, 3, 0, 6] },
    { origin: "a quantity below all demand", quantity: 0, row: [5, 0, 14, 0] },
    { origin: "a quantity above all demand", quantity: 10, row: [0, 5, 0, 14] },
  ] as const)("gives the losses of $origin", ({ quantity, row }) => {
    expectLosses(uniformLoss({ quantity, minimum: 2, maximum: 8 }), row);
  });

  testRefusedFields(
    uniformLoss,
    { quantity: 4, minimum: 2, maximum: 8 },
    { quantity: [], minimum: [], maximum: [2, 1] },
  );
});
