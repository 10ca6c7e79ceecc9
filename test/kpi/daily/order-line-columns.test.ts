import { dailyFacts, type OrderLineColumns, orderLineColumns } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";
import { orderLine } from "./order-line-builder.js";

describe("orderLineColumns", () => {
  const columns = orderLineColumns([
    orderLine({ orderId: "7", customerId: "Li", unitCost: 12, deliveredAt: "2024-05-03T00:00:00Z" }),
    orderLine({ orderId: "7", sku: "post", item: "service", type: "adjustment", unitPrice: -2 }),
    orderLine({ orderId: "8", type: "return", status: "cancelled", returnOfOrderId: "7" }),
  ]);

  test("keeps each text once", () => {
    expect(columns.orderId).toEqual({ texts: ["7", "8"], codes: Int32Array.of(0, 0, 1) });
    expect(columns.customerId).toEqual({ texts: ["Li"], codes: Int32Array.of(0, -1, -1) });
    expect(columns.returnOfOrderId).toEqual({ texts: ["7"], codes: Int32Array.of(-1, -1, 0) });
  });

  test("writes words as numbers and instants as milliseconds", () => {
    expect(Array.from(columns.type)).toEqual([0, 3, 1]);
    expect(Array.from(columns.isService)).toEqual([0, 1, 0]);
    expect(Array.from(columns.isCancelled)).toEqual([0, 0, 1]);
    expect(columns.orderedAtMs[0]).toBe(Date.UTC(2024, 4, 1, 4));
    expect(columns.deliveredAtMs?.[0]).toBe(Date.UTC(2024, 4, 3));
    expect(columns.deliveredAtMs?.[1]).toBeNaN();
  });

  test("leaves out what no line has", () => {
    expect(columns).not.toHaveProperty("discount");
    expect(columns).not.toHaveProperty("category");
    expect(Array.from(columns.unitCost ?? [])).toEqual([12, Number.NaN, Number.NaN]);
  });

  test("refuses lines in two currencies", () => {
    const error = errorOf(() => orderLineColumns([orderLine(), orderLine({ currency: "USD" })]));
    expect(error).toMatchObject({ issues: [{ path: "lines.1.currency" }] });
  });

  test.each<{ what: string; changed: Partial<OrderLineColumns>; path: string }>([
    {
      what: "a column of another length",
      changed: { quantity: new Float64Array(2) },
      path: "lines.quantity",
    },
    { what: "a type that there is not", changed: { type: Uint8Array.of(0, 4, 0) }, path: "lines.type.1" },
    {
      what: "a code without a text",
      changed: { sku: { texts: ["a"], codes: Int32Array.of(0, 0, 1) } },
      path: "lines.sku.2",
    },
    {
      what: "a line without an order",
      changed: { orderId: { texts: ["a"], codes: Int32Array.of(0, -1, 0) } },
      path: "lines.orderId.1",
    },
    {
      what: "an instant that is none",
      changed: { orderedAtMs: Float64Array.of(0, Number.NaN, 0) },
      path: "lines.1.orderedAt",
    },
    { what: "negative units", changed: { quantity: Float64Array.of(1, 1, -1) }, path: "lines.2.quantity" },
  ])("is refused with $what", ({ changed, path }) => {
    expect(errorOf(() => dailyFacts({ ...columns, ...changed }))).toMatchObject({ issues: [{ path }] });
  });
});
