import { dailyFacts } from "opscycle/kpi";
import type { OrderLine } from "opscycle/records";
import { describe, expect, test } from "vitest";
import { orderLine } from "./order-line-builder.js";

const on = (day: number) => `2024-05-0${day}T04:00:00.000Z`;
const sales = [
  orderLine({ orderId: "1", customerId: "Li", quantity: 5, orderedAt: on(1) }),
  orderLine({ orderId: "2", customerId: "Li", quantity: 5, orderedAt: on(3) }),
  orderLine({ orderId: "3", customerId: "Wu", sku: "cup", orderedAt: on(4) }),
  orderLine({ orderId: "4", customerId: "Li", quantity: 5, orderedAt: on(7) }),
];

describe("ReturnEvents", () => {
  test.each<{ what: string; fields: Partial<OrderLine>; saleDay: number }>([
    {
      what: "the order that the return names",
      fields: { customerId: "Li", returnOfOrderId: "1" },
      saleDay: 0,
    },
    { what: "the order that it names, whoever returns", fields: { returnOfOrderId: "2" }, saleDay: 2 },
    { what: "the customer's latest sale before it", fields: { customerId: "Li" }, saleDay: 2 },
    {
      what: "that sale, where the order named is not known",
      fields: { customerId: "Li", returnOfOrderId: "9" },
      saleDay: 2,
    },
    {
      what: "that sale, where the order named has another SKU",
      fields: { customerId: "Li", returnOfOrderId: "3" },
      saleDay: 2,
    },
    { what: "its own day, where the customer bought none", fields: { customerId: "Wu" }, saleDay: 5 },
    { what: "its own day, where the customer is not known", fields: {}, saleDay: 5 },
    { what: "its own day, where the SKU never sold", fields: { customerId: "Li", sku: "pan" }, saleDay: 5 },
  ])("links a return to $what", ({ fields, saleDay }) => {
    const back = orderLine({ orderId: "R", type: "return", quantity: 2, orderedAt: on(6), ...fields });
    for (const lines of [
      [...sales, back],
      [back, ...sales],
    ]) {
      const { returns } = dailyFacts(lines);
      expect(Array.from(returns.recordedDay)).toEqual([5]);
      expect(Array.from(returns.saleDay)).toEqual([saleDay]);
      expect(Array.from(returns.units)).toEqual([2]);
      expect(Array.from(returns.value)).toEqual([60]);
    }
  });

  test.each<{ what: string; fields: Partial<OrderLine>; event: readonly number[] }>([
    { what: "on delivery", fields: { returnedQuantity: 2, deliveredAt: on(3) }, event: [2, 0, 2, 60] },
    { what: "on the order's day without delivery", fields: { returnedQuantity: 2 }, event: [0, 0, 2, 60] },
    {
      what: "at the money given back",
      fields: { returnedQuantity: 2, refundedAmount: 45 },
      event: [0, 0, 2, 45],
    },
    { what: "where only money was given back", fields: { refundedAmount: 10 }, event: [0, 0, 0, 10] },
    {
      what: "on the order's day where delivery is put before it",
      fields: { returnedQuantity: 1, deliveredAt: "2024-04-20T00:00:00Z" },
      event: [0, 0, 1, 30],
    },
  ])("takes a return on the sale's own line $what", ({ fields, event }) => {
    const { returns, shop } = dailyFacts([orderLine({ quantity: 5, orderedAt: on(1), ...fields })]);
    const { recordedDay, saleDay, units, value } = returns;
    expect([recordedDay[0], saleDay[0], units[0], value[0]]).toEqual(event);
    expect(shop.returnedSales.at(-1)).toBe(event[3]);
  });

  test("links a return to a sale of the same instant, but not to a later one", () => {
    const back = (day: number) =>
      orderLine({ orderId: "R", type: "return", customerId: "Li", returnOfOrderId: "2", orderedAt: on(day) });
    expect(Array.from(dailyFacts([...sales, back(3)]).returns.saleDay)).toEqual([2]);
    expect(Array.from(dailyFacts([...sales, back(2)]).returns.saleDay)).toEqual([0]);
    const earlier = orderLine({ customerId: "Wu", orderedAt: on(1) });
    const sameInstant = orderLine({ orderId: "5", customerId: "Wu", orderedAt: on(4) });
    const { returns } = dailyFacts([
      earlier,
      sameInstant,
      { ...back(4), customerId: "Wu", returnOfOrderId: "5" },
    ]);
    expect(Array.from(returns.saleDay)).toEqual([3]);
  });

  test("has no event for a sale of which nothing came back", () => {
    const { returns } = dailyFacts([orderLine({ returnedQuantity: 0, refundedAmount: 0 })]);
    expect(returns.sku.length).toBe(0);
  });

  test("sorts the returns of one SKU and day by the day of their sale", () => {
    const back = (returnOfOrderId: string, quantity: number) =>
      orderLine({ orderId: "R", type: "return", returnOfOrderId, quantity, orderedAt: on(8) });
    const { returns } = dailyFacts([...sales, back("4", 1), back("1", 3), back("2", 2)]);
    expect(Array.from(returns.saleDay)).toEqual([0, 2, 6]);
    expect(Array.from(returns.units)).toEqual([3, 2, 1]);
  });

  test("is sorted by day, then by SKU", () => {
    const back = (sku: string, day: number) =>
      orderLine({ orderId: "R", type: "return", sku, orderedAt: on(day) });
    const { returns, skus } = dailyFacts([back("pan", 2), back("mug", 2), back("pan", 1), back("pan", 4)]);
    expect(skus.map(({ sku }) => sku)).toEqual(["mug", "pan"]);
    expect(Array.from(returns.sku)).toEqual([1, 0, 1, 1]);
    expect(Array.from(returns.dayStart)).toEqual([0, 1, 3, 3, 4]);
  });
});
