import { dailyFacts, rollUp } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { orderLine } from "./order-line-builder.js";

const at = (date: string) => `${date}T04:00:00.000Z`;

describe("rollUp", () => {
  const facts = dailyFacts([
    orderLine({
      orderId: "1",
      customerId: "Li",
      quantity: 10,
      unitPrice: 10,
      unitCost: 4,
      orderedAt: at("2024-12-29"),
    }),
    orderLine({
      orderId: "2",
      customerId: "Li",
      quantity: 1,
      unitPrice: 20,
      unitCost: 18,
      orderedAt: at("2024-12-30"),
    }),
    orderLine({ orderId: "3", customerId: "Wu", quantity: 2, unitPrice: 30, orderedAt: at("2024-12-31") }),
    orderLine({ orderId: "4", quantity: 1, unitPrice: 40, status: "cancelled", orderedAt: at("2025-01-01") }),
    orderLine({
      orderId: "R",
      customerId: "Li",
      type: "return",
      quantity: 3,
      unitPrice: 10,
      orderedAt: at("2024-12-31"),
    }),
  ]);

  test("adds months up and computes their ratios from the sums", () => {
    const [december] = rollUp(facts, "month");
    expect(december).toMatchObject({
      label: "2024-12",
      firstDate: "2024-12-29",
      lastDate: "2024-12-31",
      days: 3,
      sums: { orders: 3, units: 13, gmv: 180, returnedSales: 30, buyers: 2, newBuyers: 2 },
      repeatBuyers: 1,
      knownCustomerSales: 180,
      netSales: 150,
      averageOrderValue: 60,
      salesPerCustomer: 90,
      unitsPerDay: 13 / 3,
      // (120 - 58) / 120, where the mean of the two daily margins would be 0.35.
      grossMargin: 62 / 120,
      returnRateByValue: 30 / 180,
      returnRateByUnits: 3 / 13,
      returnRateByLines: 1 / 3,
      repurchaseRate: 0.5,
    });
  });

  test("leaves undefined what a period of a cancelled order alone cannot say", () => {
    expect(rollUp(facts, "month").at(1)).toMatchObject({
      label: "2025-01",
      netSales: 0,
      averageOrderValue: 40,
      salesPerCustomer: null,
      grossMargin: null,
      returnRateByValue: null,
      returnRateByUnits: null,
      repurchaseRate: null,
    });
  });

  test("gives weeks the number and the year of ISO 8601", () => {
    const weeks = rollUp(facts, "week").map(({ label, days, sums }) => [label, days, sums.gmv]);
    expect(weeks).toEqual([
      ["2024-W52", 1, 100],
      ["2025-W01", 3, 120],
    ]);
  });

  test("counts a buyer of two months once over all", () => {
    const [all] = rollUp(facts, "all");
    expect(all?.label).toBe("all");
    expect(all?.sums.buyers).toBe(2);
    expect(all?.sums.gmv).toBe(220);
  });

  test("has no period where there is no day", () => {
    expect(rollUp(dailyFacts([]), "month")).toEqual([]);
  });
});
