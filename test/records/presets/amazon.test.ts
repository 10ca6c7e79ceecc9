import { readOrderLines, recordFile } from "opscycle/records";
import { describe, expect, test } from "vitest";

const HEADER =
  "amazon-order-id merchant-order-id purchase-date last-updated-date order-status fulfillment-channel sales-channel order-channel ship-service-level product-name sku asin item-status quantity currency item-price item-tax shipping-price shipping-tax gift-wrap-price gift-wrap-tax item-promotion-discount ship-promotion-discount ship-city ship-state ship-postal-code ship-country promotion-ids".split(
    " ",
  );
const line = {
  "amazon-order-id": "112-9739103-0000001",
  "purchase-date": "2024-04-10T09:15:00+00:00",
  "order-status": "Shipped",
  "sales-channel": "Amazon.com",
  "product-name": 'Mug 3.5"',
  sku: "MUG-B",
  asin: "B0TESTAMZ1",
  "item-status": "Shipped",
  quantity: "2",
  currency: "USD",
  "item-price": "30.0",
  "item-promotion-discount": "3.0",
  "ship-state": "CA",
  "ship-country": "US",
};

const read = (...rows: { readonly [header: string]: string }[]) => {
  const lines = rows.map((cells) => HEADER.map((header) => cells[header] ?? "").join("\t"));
  return readOrderLines([
    recordFile("orders.txt", `${[HEADER.join("\t"), ...lines].join("\r\n")}\r\n`),
  ]).collect();
};

describe("preset amazon", () => {
  test("reads the price of the line, less the promotion, as the price of one unit", async () => {
    const { records, report } = await read(line);
    expect(report.preset).toBe("amazon");
    expect(records).toEqual([
      {
        orderId: "112-9739103-0000001",
        lineId: "2",
        sku: "MUG-B",
        name: 'Mug 3.5"',
        type: "sale",
        item: "product",
        quantity: 2,
        unitPrice: 13.5,
        discount: 3,
        currency: "USD",
        status: "shipped",
        orderedAt: "2024-04-10T09:15:00.000Z",
        region: "US-CA",
        platform: "amazon",
      },
    ]);
  });

  test.each([
    [{ "order-status": "Unshipped", "item-status": "Unshipped" }, "paid"],
    [{ "order-status": "Pending", "item-status": "" }, "created"],
    [{ "order-status": "Shipped - Delivered to Buyer" }, "delivered"],
    [{ "item-status": "Cancelled" }, "cancelled"],
    [{ "order-status": "Canceled" }, "cancelled"],
  ])("takes %j for %s", async (cells, status) => {
    expect((await read({ ...line, ...cells })).records[0]?.status).toBe(status);
  });

  test("counts what came back to the seller as returned", async () => {
    const { records } = await read({ ...line, "order-status": "Shipped - Returned to Seller" });
    expect(records[0]).toMatchObject({ status: "shipped", returnedQuantity: 2 });
  });

  test("leaves cancelled lines of quantity 0 and lines without a price out and tells it", async () => {
    const { records, report } = await read(
      { ...line, "order-status": "Cancelled", quantity: "0", "item-price": "" },
      { ...line, "order-status": "Pending", "item-price": "" },
    );
    expect(records).toEqual([]);
    expect(report.rejected).toBe(0);
    expect(report.notes.map(({ about, examples }) => [about, examples])).toEqual([
      ["lines with quantity 0 (cancelled before anything was sold), left out", ["orders.txt:2"]],
      ["lines without a price yet (pending or cancelled), left out", ["orders.txt:3"]],
    ]);
  });

  test("refuses a status that it does not know, by name, and a promotion above the price", async () => {
    const { report } = await read(
      { ...line, "order-status": "Teleported" },
      { ...line, "item-promotion-discount": "31" },
    );
    expect(report.firstProblems.map(({ line, field, received }) => [line, field, received])).toEqual([
      [2, "order-status", '"Teleported"'],
      [3, "item-promotion-discount", "31"],
    ]);
  });
});
