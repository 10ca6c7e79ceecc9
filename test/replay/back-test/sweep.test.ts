import { sweep } from "opscycle/replay";
import { defineRulebook } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { history, rulebookWith, steadySales } from "../histories.js";

const shop = history(steadySales("mug", { until: 120, quantity: 2 }));
const rulebook = rulebookWith();
const buffer = { rule: "inventory.restock", param: "bufferDays" } as const;

describe("sweep", () => {
  test("replays each value, in the order given", async () => {
    const { points, params } = await sweep({ history: shop, rulebook, ...buffer, values: [14, 0] });
    expect(points.map(({ values }) => values)).toEqual([[14], [0]]);
    expect(params).toEqual([buffer]);
    // 2 a day at 10 a unit: 14 more days of stock are at the most 280 of value.
    const [much, none] = points.map(({ measures }) => measures.averageStockValue);
    expect(much).toBeGreaterThan(none ?? 0);
    expect((much ?? 0) - (none ?? 0)).toBeLessThanOrEqual(280);
  });

  test("points that cost more and serve no more are beaten", async () => {
    // Demand is steady and the lead time known: without a buffer nothing is lost, so that any buffer only costs.
    const { points, tradeOffs } = await sweep({ history: shop, rulebook, ...buffer, values: [0, 7, 14] });
    expect(points.map(({ measures }) => measures.lostUnits)).toEqual([0, 0, 0]);
    expect(tradeOffs).toEqual([
      {
        id: "service-stock",
        gain: "servedShare",
        cost: "averageStockValue",
        frontier: [0],
        dominated: [1, 2],
      },
    ]);
  });

  test("two parameters make a grid, the second changing faster", async () => {
    const second = { rule: "inventory.restock", param: "reviewPeriodDays", values: [7, 28] };
    const { points } = await sweep({ history: shop, rulebook, ...buffer, values: [0, 7], second });
    expect(points.map(({ values }) => values)).toEqual([
      [0, 7],
      [0, 28],
      [7, 7],
      [7, 28],
    ]);
  });

  test("a value may be for a part of the shop, and layers of narrower parts are named", async () => {
    const scope = { sku: "other" };
    const elsewhere = await sweep({ history: shop, rulebook, ...buffer, values: [0, 14], scope });
    expect(elsewhere.tradeOffs).toEqual([]);
    const own = { id: "mugs", when: { sku: "mug" }, params: { "inventory.restock": { bufferDays: 3 } } };
    const layered = defineRulebook({ rules: rulebook.rules, layers: [...rulebook.layers, own] });
    const everywhere = await sweep({ history: shop, rulebook: layered, ...buffer, values: [0, 14] });
    expect(everywhere.untouchedLayers).toEqual(["mugs"]);
    expect(everywhere.tradeOffs).toEqual([]);
  });

  test("progress is told over all replays", async () => {
    const told: number[] = [];
    const onProgress = (done: number, total: number) => told.push(done / total);
    await sweep({ history: shop, rulebook, ...buffer, values: [0, 7], onProgress });
    expect(told).toHaveLength(2 * 121);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...told].sort((one, other) => one - other));
  });

  test.each([
    [
      { rule: "inventory.restok", param: "bufferDays", values: [1] },
      /inventory\.restok \(did you mean "inventory\.restock"\?\)/,
    ],
    [
      { rule: "inventory.restock", param: "bufferDay", values: [1] },
      /no parameter bufferDay \(did you mean "bufferDays"\?\)/,
    ],
    [{ ...buffer, values: [] }, /values should be|one value or more/],
    [{ ...buffer, values: [-1] }, /sweep with inventory\.restock\.bufferDays = -1/],
  ])("refuses %j", async (swept, message) => {
    await expect(sweep({ history: shop, rulebook, ...swept })).rejects.toThrow(message);
  });
});
