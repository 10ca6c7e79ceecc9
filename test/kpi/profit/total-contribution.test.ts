import { totalContribution } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("totalContribution", () => {
  test.each([
    {
      origin: "a course worked by hand: 40 units",
      input: { sales: 8000, variableCosts: 4800 },
      result: 3200,
    },
    { origin: "costs above sales", input: { sales: 10, variableCosts: 12 }, result: -2 },
    { origin: "nothing", input: { sales: 0, variableCosts: 0 }, result: 0 },
  ])("gives $result for $origin", ({ input, result }) => {
    expect(totalContribution(input)).toBeCloseTo(result, 10);
  });

  testRefusals(totalContribution, { sales: 10, variableCosts: 12 }, { sales: [-1], variableCosts: [-1] });
});
