import { readOrderLines, recordFile } from "opscycle/records";
import { describe, expect, test } from "vitest";

const HEADER =
  "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Shipping Province,Shipping Country,Cancelled at,Refunded Amount,Vendor,Id,Lineitem discount";

/** A row of the export: the named cells, the others empty. */
function row(cells: { readonly [header: string]: string }): string {
  return HEADER.split(",")
    .map((header) => cells[header] ?? "")
    .join(",");
}

const first = {
  Name: "#1001",
  Email: "ann@example.com",
  "Financial Status": "paid",
  "Paid at": "2024-01-05 10:12:00 +0800",
  "Fulfillment Status": "partial",
  "Fulfilled at": "2024-01-06 09:00:00 +0800",
  Currency: "USD",
  Subtotal: "45.00",
  Shipping: "5.00",
  Total: "50.00",
  "Discount Code": "TENOFF",
  "Discount Amount": "5.00",
  "Created at": "2024-01-05 10:11:12 +0800",
  "Lineitem quantity": "2",
  "Lineitem name": "Mug - Blue",
  "Lineitem price": "15.00",
  "Lineitem sku": "MUG-B",
  "Lineitem fulfillment status": "fulfilled",
  "Shipping Province": "CA",
  "Shipping Country": "US",
  "Refunded Amount": "10.00",
};
const second = {
  Name: "#1001",
  "Lineitem quantity": "1",
  "Lineitem name": "Gift box",
  "Lineitem price": "20.00",
  "Lineitem fulfillment status": "pending",
};
const read = (...rows: { readonly [header: string]: string }[]) =>
  readOrderLines([recordFile("orders_export_1.csv", `${[HEADER, ...rows.map(row)].join("\n")}\n`)]).collect();

describe("preset shopify", () => {
  test("carries the order's fields to its other rows and spreads discount and refund by value", async () => {
    const { records, report } = await read(first, second);
    // 30 + 20 less 5: each line keeps 90 per cent. 10 of the 50 paid came back: a fifth of each line.
    expect(report.preset).toBe("shopify");
    expect(records).toEqual([
      {
        orderId: "#1001",
        lineId: "2",
        sku: "MUG-B",
        name: "Mug - Blue",
        type: "sale",
        item: "product",
        quantity: 2,
        unitPrice: 13.5,
        discount: 3,
        refundedAmount: 5.4,
        currency: "USD",
        status: "shipped",
        orderedAt: "2024-01-05T02:11:12.000Z",
        paidAt: "2024-01-05T02:12:00.000Z",
        shippedAt: "2024-01-06T01:00:00.000Z",
        customerId: "ann@example.com",
        region: "US-CA",
        platform: "shopify",
      },
      {
        orderId: "#1001",
        lineId: "3",
        sku: "Gift box",
        name: "Gift box",
        type: "sale",
        item: "product",
        quantity: 1,
        unitPrice: 18,
        discount: 2,
        refundedAmount: 3.6,
        currency: "USD",
        status: "paid",
        orderedAt: "2024-01-05T02:11:12.000Z",
        paidAt: "2024-01-05T02:12:00.000Z",
        shippedAt: "2024-01-06T01:00:00.000Z",
        customerId: "ann@example.com",
        region: "US-CA",
        platform: "shopify",
      },
    ]);
  });

  test("does not carry one order's fields to the next", async () => {
    const { records, report } = await read(first, { ...second, Name: "#1002" }, { ...first, Name: "#1003" });
    expect(records.map(({ orderId }) => orderId)).toEqual(["#1001", "#1003"]);
    expect(report.firstProblems).toEqual([
      {
        file: "orders_export_1.csv",
        line: 3,
        field: "Created at",
        expected: "a time on the order's first row",
        received: "nothing",
      },
    ]);
  });

  test("spreads each order's discount over its own lines only", async () => {
    const full = { ...first, Name: "#1002", Subtotal: "30.00", Total: "35.00", "Refunded Amount": "0.00" };
    const { records } = await read(first, second, full);
    expect(records.map(({ unitPrice }) => unitPrice)).toEqual([13.5, 18, 15]);
  });

  test("takes a line's own discount off before the order's", async () => {
    const { records } = await read({
      ...first,
      "Lineitem discount": "6.00",
      Subtotal: "24.00",
      "Refunded Amount": "0.00",
    });
    expect(records[0]).toMatchObject({ unitPrice: 12, discount: 6 });
    expect(records[0]).not.toHaveProperty("refundedAmount");
  });

  test.each([
    [{ "Cancelled at": "2024-01-07 00:00:00 +0800" }, "cancelled"],
    [{ "Financial Status": "voided" }, "cancelled"],
    [{ "Lineitem fulfillment status": "pending" }, "paid"],
    [{ "Lineitem fulfillment status": "pending", "Financial Status": "pending", "Paid at": "" }, "created"],
    [{ "Lineitem fulfillment status": "", "Financial Status": "partially_refunded", "Paid at": "" }, "paid"],
  ])("takes %j for %s", async (cells, status) => {
    expect((await read({ ...first, ...cells })).records[0]?.status).toBe(status);
  });

  test("leaves rows without a line item out and tells it", async () => {
    const { records, report } = await read(first, { Name: "#1001" });
    expect(records.length).toBe(1);
    expect([report.rows, report.skipped]).toEqual([2, 1]);
    expect(report.notes).toEqual([
      { about: "rows without a line item, left out", count: 1, examples: ["orders_export_1.csv:3"] },
    ]);
  });
});
