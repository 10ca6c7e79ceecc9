import { abcClassification, dailyFacts, rollUpSkus, xyzClassification } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { orderLine } from "./order-line-builder.js";

const at = (date: string) => `${date}T04:00:00.000Z`;

describe("rollUpSkus", () => {
  const facts = dailyFacts([
    orderLine({ orderId: "1", sku: "cup", quantity: 2, unitPrice: 5, orderedAt: at("2024-05-30") }),
    orderLine({ orderId: "2", sku: "mug", quantity: 4, unitCost: 12, orderedAt: at("2024-05-31") }),
    orderLine({ orderId: "3", sku: "mug", quantity: 6, status: "cancelled", orderedAt: at("2024-06-01") }),
    orderLine({ orderId: "4", sku: "post", item: "service", orderedAt: at("2024-06-01") }),
    orderLine({
      orderId: "R",
      sku: "mug",
      type: "return",
      quantity: 3,
      returnOfOrderId: "2",
      orderedAt: at("2024-06-04"),
    }),
  ]);
  const months = rollUpSkus(facts, "month");

  test("has a row of periods for each SKU", () => {
    expect(facts.skus.map(({ sku }) => sku)).toEqual(["cup", "mug", "post"]);
    expect(months.periods.map(({ label }) => label)).toEqual(["2024-05", "2024-06"]);
  });

  test.each([
    ["units", [2, 0, 4, 6, 0, 0]],
    ["cancelledUnits", [0, 0, 0, 6, 0, 0]],
    ["sales", [10, 0, 120, 180, 0, 0]],
    ["cancelledSales", [0, 0, 0, 180, 0, 0]],
    ["orders", [1, 0, 1, 1, 0, 0]],
    ["cost", [0, 0, 48, 0, 0, 0]],
    ["costedSales", [0, 0, 120, 0, 0, 0]],
    ["returnedUnits", [0, 0, 0, 3, 0, 0]],
    ["returnedSales", [0, 0, 0, 90, 0, 0]],
    ["returnedUnitsOfSales", [0, 0, 3, 0, 0, 0]],
    ["returnedSalesOfSales", [0, 0, 90, 0, 0, 0]],
  ] as const)("adds up %s", (column, values) => {
    expect(Array.from(months[column])).toEqual(values);
  });

  test("fits what ABC and XYZ take", () => {
    const { classes } = abcClassification({ values: rollUpSkus(facts, "all").sales });
    expect(Array.from(classes)).toEqual([2, 0, 2]);
    const xyz = xyzClassification({ demand: months.units, periodsPerSeries: months.periods.length });
    expect(Array.from(xyz.classes)).toEqual([2, 0, 255]);
  });

  test("says which periods are complete and mature", () => {
    const states = rollUpSkus(facts, "month", { asOf: at("2024-06-15") }).periods.map(
      ({ isComplete, isMature }) => [isComplete, isMature],
    );
    expect(states).toEqual([
      [false, true],
      [false, false],
    ]);
  });

  test("is empty for no lines", () => {
    expect(rollUpSkus(dailyFacts([]), "month").periods).toEqual([]);
  });
});
