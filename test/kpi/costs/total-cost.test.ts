import { totalCost } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf } from "../refuses.js";

describe("totalCost", () => {
  test("adds up the items that are given", () => {
    expect(totalCost({ purchase: 300, logistics: 60, marketing: 40 })).toBe(400);
    expect(totalCost({ labour: 0 })).toBe(0);
    expect(totalCost({})).toBe(0);
  });

  test("takes every item of the catalogue", () => {
    const costs = { purchase: 1, logistics: 2, packaging: 4, platform: 8, marketing: 16, afterSales: 32 };
    expect(totalCost({ ...costs, inventory: 64, supplyChain: 128, labour: 256, other: 512 })).toBe(1023);
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY, "1", undefined, null])(
    "refuses %s as a cost",
    (cost) => {
      const error = errorOf(() => totalCost(JSON.parse("{}", () => ({ purchase: cost }))));
      expect(error).toBeInstanceOf(InvalidInputError);
      expect(error).toMatchObject({ subject: "totalCost", issues: [{ path: "purchase" }] });
    },
  );

  test("refuses a misspelt item and says which was probably meant", () => {
    const error = errorOf(() => totalCost(JSON.parse('{ "logistic": 3 }')));
    expect(error).toMatchObject({
      issues: [{ path: "logistic", expected: expect.stringContaining("logistics") }],
    });
  });

  test("refuses what is no list of items, and a sum that is no longer finite", () => {
    expect(errorOf(() => totalCost(JSON.parse("null")))).toBeInstanceOf(InvalidInputError);
    const error = errorOf(() => totalCost({ purchase: Number.MAX_VALUE, labour: Number.MAX_VALUE }));
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });
});
