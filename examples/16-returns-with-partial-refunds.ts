// Two of three mugs come back: one as new, one chipped. What is paid back, and what the return does not let anybody do.
import { createOperations, virtualClock } from "opscycle/operations";
import type { StockItemContext } from "opscycle/processes";
import { parseRulebook } from "opscycle/rules";

const house = { id: "house", params: { "order.unpaid": { remindAfterHours: 1, closeAfterHours: 24 } } };
const clock = virtualClock("2026-03-01T09:00:00.000Z");
const operations = createOperations({ rulebook: parseRulebook({ layers: [house] }), clock });
const shop = { actor: "shop", role: "system" } as const;
const li = { actor: "li", role: "warehouse" } as const;
const chen = { actor: "chen", role: "service-group" } as const;
const stands = async () => (await operations.get("return", "R-1"))?.states.join(", ");

// Three mugs at 40.00 less 12.00 off the order: 108.00, paid and delivered.
await operations.start("stock-item", "MUG", { sku: "MUG", onHandUnits: 3 }, shop);
const mugs = { lineId: "1", sku: "MUG", units: 3, unitPriceMinor: 4000 };
const sums = { currency: "CNY", discountMinor: 1200, paymentMode: "prepaid" } as const;
await operations.start("order", "O-1", { orderId: "O-1", ...sums, lines: [mugs] }, shop);
await operations.send("payment", "O-1/1", { type: "payment.request" }, shop);
const capture = { type: "payment.capture", captureId: "C-1", amountMinor: 10_800 } as const;
await operations.send("payment", "O-1/1", capture, shop);
const address = { addressValid: true, contactValid: true, specificationValid: true };
await operations.send("order", "O-1", { type: "order.audit", metrics: address }, chen);
const all = [{ lineId: "1", units: 3 }];
await operations.send("order", "O-1", { type: "order.ship", shipmentId: "S-1", lines: all }, li);
const scan = { type: "shipment.recordScan", scanId: "1", status: "delivered" } as const;
await operations.send("shipment", "S-1", scan, shop);

// Five days later the buyer asks to return two; that is within the seven days of returns without a reason.
clock.set("2026-03-06T09:00:00.000Z");
const two = [{ lineId: "1", units: 2 }];
const ask = {
  type: "order.requestReturn",
  returnId: "R-1",
  lines: two,
  cause: "changed their mind",
} as const;
await operations.send("order", "O-1", ask, chen);
const metrics = { goodsKind: "ordinary", daysSinceReceipt: 5 } as const;
await operations.send("return", "R-1", { type: "return.reviewWindow", metrics }, chen);
await operations.send("return", "R-1", { type: "return.chooseMethod", method: "sent-by-buyer" }, chen);
await operations.send("return", "R-1", { type: "return.receive", receiptId: "P-1", lines: two }, li);
for (const [inspectionId, condition] of [
  ["I-1", "intact"],
  ["I-2", "slight-damage"],
] as const) {
  const unit = { inspectionId, lineId: "1", units: 1, verdict: "accepted", metrics: { condition } } as const;
  await operations.send("return", "R-1", { type: "return.inspect", ...unit }, li);
}
console.log(await stands());

// 36.00 were paid for each. 72.00 is the most; 60.00 is agreed, since one is chipped.
for (const [refundId, amountMinor] of [
  ["1", 3600],
  ["2", 9000],
  ["2", 2400],
] as const) {
  const reason = refundId === "1" ? "as new" : "chipped";
  const refund = { type: "return.refund", refundId, amountMinor, reason } as const;
  const answer = await operations.send("return", "R-1", refund, chen);
  console.log(`${amountMinor / 100}: ${answer.accepted ? "goes back" : answer.refusal.message}`);
}
for (const refundId of ["1", "2"]) {
  const arrived = { type: "payment.settleRefund", refundId: `R-1/return-refund/${refundId}` } as const;
  await operations.send("payment", "O-1/1", arrived, { actor: "qian", role: "finance" });
}
console.log(await stands());
// The chipped one is in quarantine: it is sold as a second.
const stock = (await operations.get("stock-item", "MUG"))?.snapshot.context as StockItemContext;
console.log(`on hand ${stock.onHandUnits}, in quarantine ${stock.quarantineUnits}`);
