import { newsvendorCosts } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusedFields } from "./refused-fields.js";

describe("newsvendorCosts", () => {
  test.each([
    {
      origin: "Cachon and Terwiesch's wetsuit",
      prices: { unitPrice: 190, unitCost: 110, salvageValue: 90 },
      costs: { underageCost: 80, overageCost: 20, criticalRatio: 0.8 },
    },
    {
      origin: "leftovers that cost to dispose of, and lost goodwill",
      prices: { unitPrice: 8, unitCost: 4, salvageValue: -1, shortagePenalty: 1 },
      costs: { underageCost: 5, overageCost: 5, criticalRatio: 0.5 },
    },
    {
      origin: "goods given away whose shortage costs",
      prices: { unitPrice: 0, unitCost: 1, shortagePenalty: 2 },
      costs: { underageCost: 1, overageCost: 1, criticalRatio: 0.5 },
    },
  ])("gives the costs of $origin", ({ prices, costs }) => {
    expect(newsvendorCosts(prices)).toEqual(costs);
  });

  testRefusedFields(
    newsvendorCosts,
    { unitPrice: 10, unitCost: 4, salvageValue: 2 },
    { unitPrice: [-1, 3, 4], unitCost: [-1], salvageValue: [4, 5], shortagePenalty: [-1] },
  );
});
