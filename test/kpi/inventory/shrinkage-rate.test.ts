import { shrinkageRate } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("shrinkageRate", () => {
  test.each([
    {
      origin: "a year worked by hand, of net sales",
      input: { bookedAmount: 500, countedAmount: 490, baseAmount: 800 },
      result: 0.0125,
    },
    {
      origin: "the same of the booked stock",
      input: { bookedAmount: 500, countedAmount: 490, baseAmount: 500 },
      result: 0.02,
    },
    {
      origin: "more found than booked",
      input: { bookedAmount: 500, countedAmount: 510, baseAmount: 500 },
      result: -0.02,
    },
    { origin: "no base", input: { bookedAmount: 0, countedAmount: 0, baseAmount: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(shrinkageRate(input)).toBeNull();
    else expect(shrinkageRate(input)).toBeCloseTo(result, 10);
  });

  testRefusals(
    shrinkageRate,
    { bookedAmount: 500, countedAmount: 490, baseAmount: 800 },
    { bookedAmount: [-1], countedAmount: [-1], baseAmount: [-1] },
  );
});
