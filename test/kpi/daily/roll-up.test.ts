import { dailyFacts, type RollUpOptions, rollUp } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";
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

  test("puts returns against the sales that they take back", () => {
    const [, december] = rollUp(
      dailyFacts([
        orderLine({ orderId: "1", customerId: "Li", quantity: 4, orderedAt: at("2024-11-30") }),
        orderLine({ orderId: "2", customerId: "Wu", quantity: 5, orderedAt: at("2024-12-01") }),
        orderLine({
          orderId: "R1",
          customerId: "Li",
          type: "return",
          quantity: 2,
          orderedAt: at("2024-12-02"),
        }),
        orderLine({
          orderId: "R2",
          customerId: "Wu",
          type: "return",
          quantity: 1,
          orderedAt: at("2024-12-03"),
        }),
      ]),
      "month",
    );
    expect(december).toMatchObject({
      returnRateByUnits: 3 / 5,
      netSales: 60,
      ofSales: {
        isMature: false,
        netSales: 120,
        returnRateByValue: 1 / 5,
        returnRateByUnits: 1 / 5,
        returnRateByLines: 1,
      },
    });
  });

  describe("with late returns still to come", () => {
    const whole = dailyFacts([
      orderLine({ orderId: "1", orderedAt: at("2024-11-30") }),
      orderLine({ orderId: "2", orderedAt: at("2024-12-31") }),
    ]);
    const states = (options: RollUpOptions) =>
      rollUp(whole, "month", options).map(({ isComplete, isMature }) => [isComplete, isMature]);

    test.each<{ what: string; options: RollUpOptions; expected: readonly (readonly boolean[])[] }>([
      // November is covered from its last day only. Its returns are awaited until 14 December.
      {
        what: "at the last line",
        options: {},
        expected: [
          [false, true],
          [false, false],
        ],
      },
      {
        what: "when December is over",
        options: { asOf: at("2025-01-01") },
        expected: [
          [false, true],
          [true, false],
        ],
      },
      {
        what: "on the last day of waiting",
        options: { asOf: at("2025-01-14") },
        expected: [
          [false, true],
          [true, false],
        ],
      },
      {
        what: "a day later",
        options: { asOf: at("2025-01-15") },
        expected: [
          [false, true],
          [true, true],
        ],
      },
      {
        what: "with a window of 2 days and delivery in 1",
        options: { asOf: at("2025-01-04"), deliveryDays: 1, returnWindowDays: 2 },
        expected: [
          [false, true],
          [true, true],
        ],
      },
    ])("says what is complete and what is mature $what", ({ options, expected }) => {
      expect(states(options)).toEqual(expected);
    });

    test("takes the whole history as complete when its last day is over", () => {
      expect(rollUp(whole, "all")[0]?.isComplete).toBe(false);
      expect(rollUp(whole, "all", { asOf: at("2025-01-01") })[0]?.isComplete).toBe(true);
    });

    test("takes a week as complete from Monday to Sunday", () => {
      const week = dailyFacts([
        orderLine({ orderedAt: at("2024-12-02") }),
        orderLine({ orderId: "2", orderedAt: at("2024-12-08") }),
      ]);
      expect(rollUp(week, "week", { asOf: at("2024-12-09") })[0]?.isComplete).toBe(true);
      expect(rollUp(week, "week", { asOf: at("2024-12-08") })[0]?.isComplete).toBe(false);
    });

    test.each([
      { options: { asOf: "tomorrow" }, path: "asOf" },
      { options: { deliveryDays: -1 }, path: "deliveryDays" },
      { options: { returnWindowDays: 1.5 }, path: "returnWindowDays" },
    ])("refuses $options", ({ options, path }) => {
      expect(errorOf(() => rollUp(whole, "month", options))).toMatchObject({ issues: [{ path }] });
    });
  });
});
