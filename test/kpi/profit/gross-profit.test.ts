import { grossProfit } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("grossProfit", () => {
  test.each([
    { origin: "an article worked by hand", input: { netSales: 500, costOfGoods: 350 }, result: 150 },
    {
      origin: "Walmart, fiscal 2010, in millions of dollars (405,046 less 304,657)",
      input: { netSales: 405_046, costOfGoods: 304_657 },
      result: 100_389,
    },
    { origin: "goods sold at a loss", input: { netSales: 90, costOfGoods: 100 }, result: -10 },
    { origin: "nothing", input: { netSales: 0, costOfGoods: 0 }, result: 0 },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(grossProfit(input)).toBeNull();
    else expect(grossProfit(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => grossProfit({ netSales: -Number.MAX_VALUE, costOfGoods: Number.MAX_VALUE }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(grossProfit, { netSales: 500, costOfGoods: 350 }, { netSales: [], costOfGoods: [-1] });
});
