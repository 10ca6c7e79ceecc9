import { marketShare } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("marketShare", () => {
  test.each([
    { origin: "an example worked by hand", ownSales: 30, marketSales: 400, expected: 0.075 },
    {
      origin: "Apple in 2023: 234.6 of 1,166.9 million smartphones, 20.1 per cent by IDC",
      ownSales: 234.6,
      marketSales: 1166.9,
      expected: 0.2010454,
    },
    { origin: "nothing of something", ownSales: 0, marketSales: 400, expected: 0 },
    { origin: "all of it", ownSales: 400, marketSales: 400, expected: 1 },
    { origin: "nothing at all", ownSales: 0, marketSales: 0, expected: null },
  ])("gives $expected for $origin", ({ ownSales, marketSales, expected }) => {
    const value = marketShare({ ownSales, marketSales });
    if (expected === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(expected, 6);
  });

  testRefusals(marketShare, { ownSales: 30, marketSales: 400 }, { ownSales: [-1, 401], marketSales: [-1] });
});
