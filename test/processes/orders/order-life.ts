import type { Happening } from "../process-life.js";

/** One line of two units at 10.00, shipping at 1.00: 21.00 in all. */
export const bought = {
  orderId: "O-1",
  customerId: "C-1",
  platform: "tmall",
  currency: "CNY",
  lines: [{ lineId: "L-1", sku: "A-1", units: 2, unitPriceMinor: 1000 }],
  shippingMinor: 100,
  paymentMode: "prepaid",
} as const;

export const captured = (amountMinor: number, paymentId = "O-1/1"): Happening => [
  "order.recordPayment",
  { paymentId, amountMinor, kind: "captured" },
];
export const authorised = (amountMinor: number, paymentId = "O-1/1"): Happening => [
  "order.recordPayment",
  { paymentId, amountMinor, kind: "authorised" },
];
export const passed: Happening = ["order.audit", { metrics: {} }, "pass"];
export const ship = (shipmentId: string, units: number, lineId = "L-1"): Happening => [
  "order.ship",
  { shipmentId, lines: [{ lineId, units }] },
];
export const dispatched = (shipmentId: string): Happening => ["order.recordDispatch", { shipmentId }];
export const delivered = (shipmentId: string): Happening => ["order.recordDelivery", { shipmentId }];
export const ended = (shipmentId: string, outcome: string): Happening => [
  "order.recordShipmentEnd",
  { shipmentId, outcome },
];
export const released: readonly Happening[] = [captured(2100), passed];
export const onItsWay: readonly Happening[] = [...released, ship("S-1", 2), dispatched("S-1")];
export const arrived: readonly Happening[] = [...onItsWay, delivered("S-1")];
export const confirm: Happening = ["order.confirmReceipt"];
export const refunded = (refundId: string, amountMinor: number): Happening => [
  "order.recordRefund",
  { refundId, amountMinor },
];
