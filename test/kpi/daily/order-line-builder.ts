import type { OrderLine } from "opscycle/records";

/** A valid sale line of one mug for 30 yuan, with the given fields instead of its own. */
export function orderLine(fields: Partial<OrderLine> = {}): OrderLine {
  return {
    orderId: "1",
    lineId: "1",
    sku: "mug",
    type: "sale",
    item: "product",
    quantity: 1,
    unitPrice: 30,
    currency: "CNY",
    status: "paid",
    orderedAt: "2024-05-01T04:00:00.000Z",
    ...fields,
  };
}
