// An order of five leaves in two parcels; one mug comes back and is refunded in part; the platform pays to the last fen.
import { createOperations, virtualClock } from "opscycle/operations";
import { parseRulebook } from "opscycle/rules";

/** How long an order may stay unpaid is on no platform the same, so no layer of the library says it. */
const house = { id: "house", params: { "order.unpaid": { remindAfterHours: 1, closeAfterHours: 24 } } };
const clock = virtualClock("2026-03-01T09:00:00.000Z");
const operations = createOperations({ rulebook: parseRulebook({ layers: [house] }), clock });
operations.on("refused", ({ message }) => console.log(`refused: ${message}`));
operations.on("handOverFailed", ({ message }, reason) => console.log(message, reason.message));

const shop = { actor: "shop", role: "system" } as const;
const li = { actor: "li", role: "warehouse" } as const;
const chen = { actor: "chen", role: "service-group" } as const;
const qian = { actor: "qian", role: "finance" } as const;

await operations.start("stock-item", "MUG", { sku: "MUG", onHandUnits: 8 }, shop);
const terms = { platform: "tmall", currency: "CNY", graceDays: 1, claimDays: 7, payoutDays: 3 } as const;
await operations.start("settlement", "2026-03", { settlementId: "2026-03", ...terms }, shop);

const mugs = { lineId: "1", sku: "MUG", units: 5, unitPriceMinor: 4000 };
const bought = { orderId: "O-1", platform: "tmall", settlementId: "2026-03", currency: "CNY" };
const sums = { shippingMinor: 1000, discountMinor: 2000, paymentMode: "prepaid" } as const;
await operations.start("order", "O-1", { ...bought, ...sums, lines: [mugs] }, shop);

const capture = { type: "payment.capture", captureId: "C-1", amountMinor: 19_000 } as const;
await operations.send("payment", "O-1/1", { type: "payment.request" }, shop);
await operations.send("payment", "O-1/1", capture, shop);
const address = { addressValid: true, contactValid: true, specificationValid: true };
await operations.send("order", "O-1", { type: "order.audit", metrics: address }, chen);

for (const [shipmentId, units] of [
  ["S-1", 2],
  ["S-2", 3],
] as const) {
  clock.set(shipmentId === "S-1" ? "2026-03-01T15:00:00.000Z" : "2026-03-02T15:00:00.000Z");
  await operations.send(
    "order",
    "O-1",
    { type: "order.ship", shipmentId, lines: [{ lineId: "1", units }] },
    li,
  );
  for (const status of ["picked-up", "delivered"] as const) {
    const scan = { type: "shipment.recordScan", scanId: status, status } as const;
    await operations.send("shipment", shipmentId, scan, shop);
  }
  console.log(shipmentId, (await operations.get("order", "O-1"))?.states.join(", "));
}
await operations.send("order", "O-1", { type: "order.confirmReceipt" }, shop);

clock.set("2026-03-05T09:00:00.000Z");
const one = [{ lineId: "1", units: 1 }];
const ask = { type: "order.requestReturn", returnId: "R-1", lines: one, cause: "does not like it" } as const;
await operations.send("order", "O-1", ask, chen);
const metrics = { goodsKind: "ordinary", daysSinceReceipt: 3 } as const;
await operations.send("return", "R-1", { type: "return.reviewWindow", metrics }, chen);
await operations.send("return", "R-1", { type: "return.chooseMethod", method: "sent-by-buyer" }, chen);
await operations.send("return", "R-1", { type: "return.receive", receiptId: "P-1", lines: one }, li);
const found = { verdict: "accepted", metrics: { condition: "slight-damage" } } as const;
const inspection = { inspectionId: "I-1", lineId: "1", units: 1, ...found } as const;
await operations.send("return", "R-1", { type: "return.inspect", ...inspection }, li);
const part = { refundId: "1", amountMinor: 3000, reason: "a chip is kept back" } as const;
await operations.send("return", "R-1", { type: "return.refund", ...part }, chen);
const arrived = { type: "payment.settleRefund", refundId: "R-1/return-refund/1" } as const;
await operations.send("payment", "O-1/1", arrived, qian);

// 190.00 sold, 30.00 given back, 8.00 for the platform: 152.00 is to come.
const dates = { orderedOn: "2026-03-01", deliveredOn: "2026-03-02", confirmedOn: "2026-03-02" };
for (const command of [
  { type: "settlement.recordFee", feeId: "F-1", kind: "commission", amountMinor: 800 },
  { type: "settlement.closeBatch", metrics: dates },
  { type: "settlement.recordStatement", statementId: "T-1", paidMinor: 15_200, lines: [] as [] },
  { type: "settlement.reconcile" },
  { type: "settlement.recordPayout", payoutId: "B-1", amountMinor: 15_200 },
] as const) {
  await operations.send("settlement", "2026-03", command, qian);
}

for (const { process, id, states } of await operations.list()) console.log(process, id, states.join(", "));
for (const { process, id, by, events } of await operations.journal()) {
  for (const { type } of events) console.log(`${by?.actor ?? "clock"}: ${process} ${id} told ${type}`);
}
