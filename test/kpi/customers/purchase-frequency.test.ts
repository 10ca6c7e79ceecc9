import { purchaseFrequency } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

describe("purchaseFrequency", () => {
  test("counts the orders of the window, its first and last day included", () => {
    expect(purchaseFrequency({ orderDays: [3, 30, 95, 95, 100, 101], fromDay: 30, toDay: 100 })).toBe(4);
    expect(purchaseFrequency({ orderDays: [], fromDay: 30, toDay: 100 })).toBe(0);
  });

  test("refuses a day that is no number", () => {
    const error = errorOf(() => purchaseFrequency({ orderDays: [1, Number.NaN], fromDay: 0, toDay: 9 }));
    expect(error).toMatchObject({ subject: "purchaseFrequency", issues: [{ path: "orderDays.1" }] });
  });

  test("refuses to go without orderDays", () => {
    const input = { fromDay: 1, toDay: 2, orderDays: undefined } as never;
    expect(errorOf(() => purchaseFrequency(input))).toMatchObject({
      subject: "purchaseFrequency",
      issues: [{ path: "orderDays", received: "nothing" }],
    });
  });
});
