import { reverseLogisticsCostPerReturn, reverseLogisticsCostPerReturnBatch } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("reverseLogisticsCostPerReturn", () => {
  test.each([
    {
      origin: "1250 for 100 returns worked by hand",
      input: { reverseLogisticsCost: 1250, returnCount: 100 },
      result: 12.5,
    },
    { origin: "returns that cost nothing", input: { reverseLogisticsCost: 0, returnCount: 3 }, result: 0 },
    { origin: "no returns", input: { reverseLogisticsCost: 40, returnCount: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(reverseLogisticsCostPerReturn(input)).toBeNull();
    else expect(reverseLogisticsCostPerReturn(input)).toBeCloseTo(result, 12);
  });

  testRefusals(
    reverseLogisticsCostPerReturn,
    { reverseLogisticsCost: 1250, returnCount: 100 },
    { reverseLogisticsCost: [-1], returnCount: [-1, 0.5] },
  );
});

describe("reverseLogisticsCostPerReturnBatch", () => {
  test("knows no value where the scalar gives none or a number is not known", () => {
    const columns = { reverseLogisticsCost: [1250, 0, Number.NaN], returnCount: [100, 0, Number.NaN] };
    expect(Array.from(reverseLogisticsCostPerReturnBatch(columns))).toEqual([
      reverseLogisticsCostPerReturn({ reverseLogisticsCost: 1250, returnCount: 100 }),
      Number.NaN,
      Number.NaN,
    ]);
  });
});
