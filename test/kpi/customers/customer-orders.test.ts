import { customerOrders } from "opscycle/kpi";
import type { OrderLine } from "opscycle/records";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

const line: OrderLine = {
  orderId: "1",
  lineId: "1",
  sku: "mug",
  name: "Mug",
  type: "sale",
  item: "product",
  quantity: 2,
  unitPrice: 15,
  currency: "CNY",
  status: "delivered",
  orderedAt: "2021-06-30T20:00:00.000Z",
  customerId: "ada",
};

describe("customerOrders", () => {
  test("puts the lines of an order together, by customers in the order of their ids", () => {
    const orders = customerOrders([
      { ...line, orderId: "2", customerId: "eve" },
      { ...line, lineId: "2", item: "service", quantity: 1, unitPrice: 5 },
      line,
      { ...line, orderId: "3", orderedAt: "2021-06-30T10:00:00.000Z" },
    ]);
    expect(orders.customerIds).toEqual(["ada", "eve"]);
    expect(Array.from(orders.customers)).toEqual([0, 0, 1]);
    expect(Array.from(orders.days)).toEqual([18_808, 18_809, 18_809]);
    expect(Array.from(orders.values)).toEqual([30, 35, 30]);
  });

  test("takes the day of the zone and the hour asked for", () => {
    const dayIn = (options: { zone?: string; dayStartsAtHour?: number }) =>
      customerOrders([line], options).days[0];
    expect(dayIn({})).toBe(18_809);
    expect(dayIn({ zone: "UTC" })).toBe(18_808);
    expect(dayIn({ dayStartsAtHour: 6 })).toBe(18_808);
  });

  test("passes over returns, cancelled lines and unknown customers", () => {
    const { customerId: _, ...unknown } = line;
    const orders = customerOrders([{ ...line, type: "return" }, { ...line, status: "cancelled" }, unknown]);
    expect(orders.days.length).toBe(0);
  });

  test.each([
    { change: { orderedAt: "soon" }, path: "lines.1.orderedAt" },
    { change: { currency: "EUR" }, path: "lines.1.currency" },
    { change: { unitPrice: Number.NaN }, path: "lines.1.unitPrice" },
  ])("refuses $change", ({ change, path }) => {
    const error = errorOf(() => customerOrders([line, { ...line, ...change }]));
    expect(error).toMatchObject({ subject: "customerOrders", issues: [{ path }] });
  });
});
