import { monetaryValue } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

describe("monetaryValue", () => {
  test("adds up the orders", () => {
    expect(monetaryValue({ orderValues: [120, 80, 0] })).toBe(200);
    expect(monetaryValue({ orderValues: [] })).toBe(0);
  });

  test.each([
    { orderValues: [1, -1], path: "orderValues.1" },
    { orderValues: [Number.MAX_VALUE, Number.MAX_VALUE], path: "" },
  ])("refuses $orderValues", ({ orderValues, path }) => {
    const error = errorOf(() => monetaryValue({ orderValues }));
    expect(error).toMatchObject({ subject: "monetaryValue", issues: [{ path }] });
  });
});
