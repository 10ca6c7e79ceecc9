import type { WholeShop } from "./shop-life.js";

type Units = Readonly<Record<string, number>>;

const linesOf = (units: Units) => Object.entries(units).map(([lineId, some]) => ({ lineId, units: some }));

/** A line at 10.00 a unit. */
export const line = (lineId: string, sku: string, units: number, unitPriceMinor = 1000) => ({
  lineId,
  sku,
  units,
  unitPriceMinor,
});

/** What tests do with orders over and over. */
export function orderSteps({ send, start }: WholeShop) {
  const stock = (sku: string, onHandUnits: number, more: object = {}) =>
    start("stock-item", sku, { sku, onHandUnits, ...more });
  const place = (orderId: string, lines: readonly object[], more: object = {}) =>
    start("order", orderId, { orderId, currency: "CNY", lines, paymentMode: "prepaid", ...more });
  const pay = (paymentId: string, amountMinor: number, captureId = `${paymentId}/capture`) =>
    send("payment", paymentId, "payment.capture", { captureId, amountMinor });
  const audit = (orderId: string) =>
    send("order", orderId, "order.audit", {
      metrics: { addressValid: true, contactValid: true, specificationValid: true },
    });
  const ship = (orderId: string, shipmentId: string, units: Units) =>
    send("order", orderId, "order.ship", { shipmentId, lines: linesOf(units) });
  const scan = (shipmentId: string, status: string) =>
    send("shipment", shipmentId, "shipment.recordScan", { scanId: `${shipmentId}/${status}`, status });
  const deliver = async (shipmentId: string) => {
    await scan(shipmentId, "picked-up");
    await scan(shipmentId, "delivered");
  };
  const askBack = (orderId: string, returnId: string, units: Units, more: object = {}) =>
    send("order", orderId, "order.requestReturn", {
      returnId,
      lines: linesOf(units),
      cause: "does not please",
      ...more,
    });
  const receiveBack = (returnId: string, units: Units) =>
    send("return", returnId, "return.receive", { receiptId: `${returnId}/parcel`, lines: linesOf(units) });
  const inspect = (
    returnId: string,
    lineId: string,
    units: number,
    verdict: "accepted" | "rejected" = "accepted",
    condition = "intact",
  ) =>
    send("return", returnId, "return.inspect", {
      inspectionId: `${lineId}-${verdict}-${condition}`,
      lineId,
      units,
      verdict,
      metrics: { condition },
    });
  const grant = (returnId: string) =>
    send("return", returnId, "return.reviewCause", { metrics: { cause: "quality" } });
  /** Gives money back for a return; the provider says that it has arrived. */
  const refund = async (returnId: string, paymentId: string, amountMinor: number) => {
    await send("return", returnId, "return.refund", { refundId: "1", amountMinor });
    await send("payment", paymentId, "payment.settleRefund", { refundId: `${returnId}/return-refund/1` });
  };
  return { stock, place, pay, audit, ship, scan, deliver, askBack, grant, receiveBack, inspect, refund };
}
