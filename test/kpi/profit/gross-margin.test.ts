import { grossMargin } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("grossMargin", () => {
  test.each([
    { origin: "an article worked by hand", input: { netSales: 500, costOfGoods: 350 }, result: 0.3 },
    {
      origin: "Walmart, fiscal 2014, reported as 24.3 per cent",
      input: { netSales: 473_076, costOfGoods: 358_118 },
      result: 114_958 / 473_076,
    },
    { origin: "goods sold at a loss", input: { netSales: 80, costOfGoods: 100 }, result: -0.25 },
    { origin: "goods that cost nothing", input: { netSales: 80, costOfGoods: 0 }, result: 1 },
    { origin: "no sales", input: { netSales: 0, costOfGoods: 10 }, result: null },
    { origin: "more given back than sold", input: { netSales: -5, costOfGoods: 10 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(grossMargin(input)).toBeNull();
    else expect(grossMargin(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => grossMargin({ netSales: Number.MIN_VALUE, costOfGoods: Number.MAX_VALUE }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(grossMargin, { netSales: 500, costOfGoods: 350 }, { netSales: [], costOfGoods: [-1] });
});
