import { contributionRatio } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("contributionRatio", () => {
  test.each([
    {
      origin: "a course worked by hand: 80 of 200",
      input: { sales: 200, variableCosts: 120 },
      result: 0.4,
    },
    { origin: "costs above sales", input: { sales: 10, variableCosts: 12 }, result: -0.2 },
    { origin: "no sales", input: { sales: 0, variableCosts: 12 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(contributionRatio(input)).toBeNull();
    else expect(contributionRatio(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() =>
      contributionRatio({ sales: Number.MIN_VALUE, variableCosts: Number.MAX_VALUE }),
    );
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(contributionRatio, { sales: 10, variableCosts: 12 }, { sales: [-1], variableCosts: [-1] });
});
