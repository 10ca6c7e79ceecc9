import { returnCostShare, returnCostShareBatch } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("returnCostShare", () => {
  test.each([
    { origin: "1800 of 60000 worked by hand", input: { returnCost: 1800, sales: 60000 }, result: 0.03 },
    { origin: "more recovered than spent", input: { returnCost: -30, sales: 600 }, result: -0.05 },
    { origin: "no sales", input: { returnCost: 5, sales: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(returnCostShare(input)).toBeNull();
    else expect(returnCostShare(input)).toBeCloseTo(result, 12);
  });

  testRefusals(returnCostShare, { returnCost: 1800, sales: 60000 }, { returnCost: [], sales: [-1] });
});

describe("returnCostShareBatch", () => {
  test("knows no value where the scalar gives none or a number is not known", () => {
    const columns = { returnCost: [1800, 0, Number.NaN], sales: [60000, 0, Number.NaN] };
    expect(Array.from(returnCostShareBatch(columns))).toEqual([
      returnCostShare({ returnCost: 1800, sales: 60000 }),
      Number.NaN,
      Number.NaN,
    ]);
  });
});
