import { marginalContribution } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("marginalContribution", () => {
  test.each([
    {
      origin: "a course worked by hand: price 200, variable cost 120",
      input: { unitPrice: 200, unitVariableCost: 120 },
      result: 80,
    },
    { origin: "a unit that loses money", input: { unitPrice: 5, unitVariableCost: 6 }, result: -1 },
  ])("gives $result for $origin", ({ input, result }) => {
    expect(marginalContribution(input)).toBeCloseTo(result, 10);
  });

  testRefusals(
    marginalContribution,
    { unitPrice: 5, unitVariableCost: 6 },
    { unitPrice: [-1], unitVariableCost: [-1] },
  );
});
