import { contributionMargin } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("contributionMargin", () => {
  test.each([
    {
      origin: "an article worked by hand",
      input: { netSales: 500, costOfGoods: 250, logisticsCost: 40, platformCost: 25, marketingCost: 60 },
      result: 0.25,
    },
    {
      origin: "a loss",
      input: { netSales: 300, costOfGoods: 250, logisticsCost: 40, platformCost: 25, marketingCost: 60 },
      result: -0.25,
    },
    {
      origin: "no cost",
      input: { netSales: 300, costOfGoods: 0, logisticsCost: 0, platformCost: 0, marketingCost: 0 },
      result: 1,
    },
    {
      origin: "no sales",
      input: { netSales: 0, costOfGoods: 250, logisticsCost: 40, platformCost: 25, marketingCost: 60 },
      result: null,
    },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(contributionMargin(input)).toBeNull();
    else expect(contributionMargin(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() =>
      contributionMargin({
        netSales: Number.MIN_VALUE,
        costOfGoods: 250,
        logisticsCost: 40,
        platformCost: 25,
        marketingCost: 60,
      }),
    );
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(
    contributionMargin,
    { netSales: 500, costOfGoods: 250, logisticsCost: 40, platformCost: 25, marketingCost: 60 },
    { netSales: [], costOfGoods: [-1], logisticsCost: [-1], platformCost: [-1], marketingCost: [-1] },
  );
});
