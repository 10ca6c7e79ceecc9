import { netProfit } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

const valid = { netSales: 500, costs: { purchase: 300, labour: 80 } };

describe("netProfit", () => {
  test("takes all costs, interest and income tax off, and adds other income", () => {
    expect(netProfit(valid)).toBe(120);
    expect(netProfit({ ...valid, otherIncome: 15, interest: 20, incomeTax: 25 })).toBe(90);
    expect(netProfit({ ...valid, otherIncome: -150 })).toBe(-30);
    expect(netProfit({ ...valid, incomeTax: -5 })).toBe(125);
  });

  test.each([
    { path: "netSales", value: Number.NaN },
    { path: "otherIncome", value: Number.POSITIVE_INFINITY },
    { path: "interest", value: -1 },
    { path: "incomeTax", value: Number.NaN },
  ])("refuses $value as $path", ({ path, value }) => {
    expect(errorOf(() => netProfit({ ...valid, [path]: value }))).toMatchObject({
      subject: "netProfit",
      issues: [{ path }],
    });
  });

  test("names the cost item that cannot be meant", () => {
    const error = errorOf(() => netProfit({ netSales: 1, costs: { labour: -1 } }));
    expect(error).toMatchObject({ issues: [{ path: "costs.labour" }] });
  });
});
