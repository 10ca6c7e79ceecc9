import { describe, expect, test } from "vitest";
import { gridPriceAtLeast, gridPriceAtMost } from "../../../src/rules/pricing/price-grid.js";

describe("gridPriceAtMost and gridPriceAtLeast", () => {
  // By hand: the prices of step 1 with ending 0.9 are 18.9, 19.9, 20.9; of step 10 with ending 8 they are 8, 18, 28.
  test.each([
    [19.9, 1, 0.9, 19.9, 19.9],
    [19.89, 1, 0.9, 18.9, 19.9],
    [19.91, 1, 0.9, 19.9, 20.9],
    [19.99, 1, 0.99, 19.99, 19.99],
    [20, 1, 0.99, 19.99, 20.99],
    [128, 10, 8, 128, 128],
    [127.5, 10, 8, 118, 128],
    [83.6, 0.01, 0, 83.6, 83.6],
    [83.605, 0.01, 0, 83.6, 83.61],
    [1.1, 0.1, 0, 1.1, 1.1],
    [0.3, 0.1, 0, 0.3, 0.3],
    [0, 1, 0.9, -0.1, 0.9],
  ])("%s on steps of %s ending in %s lies between %s and %s", (price, step, ending, below, above) => {
    expect(gridPriceAtMost(price, { step, ending })).toBe(below);
    expect(gridPriceAtLeast(price, { step, ending })).toBe(above);
  });
});
