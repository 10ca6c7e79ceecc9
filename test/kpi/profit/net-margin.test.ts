import { netMargin } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("netMargin", () => {
  test.each([
    { origin: "a shop worked by hand", input: { netProfit: 60, netSales: 500 }, result: 0.12 },
    { origin: "a loss", input: { netProfit: -50, netSales: 500 }, result: -0.1 },
    { origin: "no sales", input: { netProfit: -50, netSales: 0 }, result: null },
    { origin: "more given back than sold", input: { netProfit: -50, netSales: -5 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(netMargin(input)).toBeNull();
    else expect(netMargin(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => netMargin({ netProfit: Number.MAX_VALUE, netSales: 0.1 }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(netMargin, { netProfit: 60, netSales: 500 }, { netProfit: [], netSales: [] });
});
