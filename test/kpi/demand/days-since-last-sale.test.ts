import { daysSinceLastSale } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf } from "../refuses.js";

describe("daysSinceLastSale", () => {
  test.each([
    { lastSaleDay: 10, currentDay: 40, days: 30 },
    { lastSaleDay: 40, currentDay: 40, days: 0 },
    { lastSaleDay: null, currentDay: 40, days: null },
  ])("is $days on day $currentDay after a sale on day $lastSaleDay", ({ days, ...input }) => {
    expect(daysSinceLastSale(input)).toBe(days);
  });

  test.each([
    { field: "lastSaleDay", input: { lastSaleDay: -1, currentDay: 40 } },
    { field: "lastSaleDay", input: { lastSaleDay: 41, currentDay: 40 } },
    { field: "lastSaleDay", input: { lastSaleDay: 1.5, currentDay: 40 } },
    { field: "currentDay", input: { lastSaleDay: null, currentDay: -1 } },
    { field: "currentDay", input: { lastSaleDay: 3, currentDay: Number.NaN } },
  ])("refuses $input", ({ field, input }) => {
    const error = errorOf(() => daysSinceLastSale(input));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: field }] });
  });
});
