import fc from "fast-check";
import { costShares, totalCost } from "opscycle/kpi";
import { describe, expect, test } from "vitest";

const items = ["purchase", "logistics", "platform", "marketing", "labour", "other"] as const;
const costs = fc.dictionary(fc.constantFrom(...items), fc.double({ min: 0, max: 1e9, noNaN: true }));

describe("cost items", () => {
  test("have shares of 0 to 1 that add up to 1", () => {
    fc.assert(
      fc.property(costs, (input) => {
        const shares = costShares(input);
        fc.pre(shares !== null);
        const values = Object.values(shares);
        expect(values.every((share) => share >= 0 && share <= 1)).toBe(true);
        expect(values.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  test("have the same total in whatever order they are given", () => {
    fc.assert(
      fc.property(costs, (input) => {
        expect(totalCost(Object.fromEntries(Object.entries(input).reverse()))).toBe(totalCost(input));
      }),
    );
  });
});
