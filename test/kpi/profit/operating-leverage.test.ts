import { operatingLeverage } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("operatingLeverage", () => {
  test.each([
    {
      origin: "a course worked by hand: 3,200 over 1,200 is 2.67",
      input: { contribution: 3200, operatingProfit: 1200 },
      result: 8 / 3,
    },
    { origin: "no fixed costs", input: { contribution: 10, operatingProfit: 10 }, result: 1 },
    { origin: "a loss", input: { contribution: 10, operatingProfit: -5 }, result: -2 },
    { origin: "the break-even point", input: { contribution: 10, operatingProfit: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(operatingLeverage(input)).toBeNull();
    else expect(operatingLeverage(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => operatingLeverage({ contribution: Number.MAX_VALUE, operatingProfit: 0.1 }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(
    operatingLeverage,
    { contribution: 10, operatingProfit: 5 },
    { contribution: [], operatingProfit: [] },
  );
});
