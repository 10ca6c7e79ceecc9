import { contributionLevels, contributionMargin, grossMargin, operatingProfit } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

const netSales = 500;
const costs = { purchase: 250, logistics: 40, platform: 25, marketing: 60, labour: 100 };

describe("contributionLevels", () => {
  test("takes off one item after another", () => {
    expect(contributionLevels({ netSales, costs })).toEqual([
      { item: "purchase", cost: 250, contribution: 250, margin: 0.5 },
      { item: "logistics", cost: 40, contribution: 210, margin: 0.42 },
      { item: "platform", cost: 25, contribution: 185, margin: 0.37 },
      { item: "marketing", cost: 60, contribution: 125, margin: 0.25 },
      { item: "labour", cost: 100, contribution: 25, margin: 0.05 },
    ]);
  });

  test("begins with the gross margin, passes the contribution margin and ends with operating profit", () => {
    const levels = contributionLevels({ netSales, costs });
    expect(levels[0]?.margin).toBe(grossMargin({ netSales, costOfGoods: 250 }));
    expect(levels[3]?.margin).toBe(
      contributionMargin({
        netSales,
        costOfGoods: 250,
        logisticsCost: 40,
        platformCost: 25,
        marketingCost: 60,
      }),
    );
    expect(levels.at(-1)?.contribution).toBe(operatingProfit({ netSales, costs }));
  });

  test("follows an order of one's own", () => {
    const order = ["marketing", "purchase"] as const;
    const levels = contributionLevels({ netSales, costs: { purchase: 250, marketing: 60 }, order });
    expect(levels.map(({ item, contribution }) => [item, contribution])).toEqual([
      ["marketing", 440],
      ["purchase", 190],
    ]);
  });

  test("gives no margin without sales, and no level without items", () => {
    expect(contributionLevels({ netSales: 0, costs: { other: 5 } })).toEqual([
      { item: "other", cost: 5, contribution: -5, margin: null },
    ]);
    expect(contributionLevels({ netSales, costs: {} })).toEqual([]);
  });

  test.each([
    ["that leaves an item out", ["purchase"]],
    ["that holds an item twice", ["purchase", "marketing", "purchase"]],
  ] as const)("refuses an order %s", (_, order) => {
    const error = errorOf(() =>
      contributionLevels({ netSales, costs: { purchase: 1, marketing: 1 }, order }),
    );
    expect(error).toMatchObject({ subject: "contributionLevels", issues: [{ path: "order" }] });
  });

  test("names the field that cannot be meant", () => {
    const error = errorOf(() => contributionLevels({ netSales: Number.NaN, costs }));
    expect(error).toMatchObject({ issues: [{ path: "netSales" }] });
    const wrongItem = errorOf(() => contributionLevels({ netSales, costs: { platform: -1 } }));
    expect(wrongItem).toMatchObject({ issues: [{ path: "costs.platform" }] });
  });
});
