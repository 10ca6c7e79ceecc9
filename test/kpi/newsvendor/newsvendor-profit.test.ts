import { type DemandDistribution, newsvendorProfit } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusedFields } from "./refused-fields.js";

const normal: DemandDistribution = { distribution: "normal", mean: 50, standardDeviation: 8 };
const prices = { unitPrice: 1, unitCost: 0.3, salvageValue: 0.12 };

describe("newsvendorProfit", () => {
  test.each([
    {
      origin: "Snyder and Shen, example 4.2, by stockpyl 1.0.2",
      input: { demand: normal, ...prices },
      quantity: 56.60395592743389,
      profit: 33.002394806823354,
    },
    {
      origin: "a given quantity, by stockpyl 1.0.2",
      input: { demand: normal, ...prices, quantity: 52 },
      quantity: 52,
      profit: 32.62413332450599,
    },
    {
      origin: "a shortage penalty, by stockpyl 1.0.2",
      input: {
        demand: { distribution: "normal", mean: 300, standardDeviation: 60 } as const,
        unitPrice: 9,
        unitCost: 4,
        salvageValue: 1,
        shortagePenalty: 2,
      },
      quantity: 331.4640307624824,
      profit: 1291.3844314799558,
    },
    {
      origin: "Poisson demand, by stockpyl 1.0.2",
      input: { demand: { distribution: "poisson", mean: 50 } as const, ...prices },
      quantity: 56,
      profit: 33.20276478819082,
    },
  ])("gives quantity and profit of $origin", ({ input, quantity, profit }) => {
    const result = newsvendorProfit(input);
    expect(result.quantity).toBeCloseTo(quantity, 10);
    expect(result.expectedProfit).toBeCloseTo(profit, 9);
  });

  test("gives the profit of Cachon and Terwiesch's wetsuit within their rounding to units", () => {
    const demand: DemandDistribution = { distribution: "normal", mean: 3192, standardDeviation: 1181 };
    const wetsuit = { demand, unitPrice: 190, unitCost: 110, salvageValue: 90 };
    expect(newsvendorProfit(wetsuit).criticalRatio).toBe(0.8);
    // Their table's z is 0.85, which makes 4,196 units and 222,280 dollars.
    const { expectedProfit, profitWithKnownDemand } = newsvendorProfit({ ...wetsuit, quantity: 4196 });
    expect(Math.abs(expectedProfit - 222_280)).toBeLessThan(50);
    expect(profitWithKnownDemand).toBe(255_360);
  });

  test("adds up from sales, leftovers and lost sales", () => {
    const result = newsvendorProfit({ demand: normal, ...prices, shortagePenalty: 0.2, quantity: 48 });
    const { expectedSales, expectedLeftover, expectedLostSales } = result;
    expect(result.expectedProfit).toBeCloseTo(
      expectedSales + 0.12 * expectedLeftover - 0.3 * 48 - 0.2 * expectedLostSales,
      10,
    );
  });

  testRefusedFields(
    newsvendorProfit,
    { demand: normal, ...prices },
    {
      demand: [],
      unitPrice: [-1, 0.3],
      unitCost: [-1],
      salvageValue: [0.3, 2],
      shortagePenalty: [-1],
      quantity: [],
    },
  );
});
