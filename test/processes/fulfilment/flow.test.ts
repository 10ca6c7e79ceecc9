import { createOperations, virtualClock } from "opscycle/operations";
import { describe, expect, test } from "vitest";
import { fulfilmentHandOvers } from "../../../src/processes/fulfilment/hand-overs.js";
import { returnProcess } from "../../../src/processes/fulfilment/return.js";
import { shipmentProcess } from "../../../src/processes/fulfilment/shipment.js";
import { stockItemProcess } from "../../../src/processes/fulfilment/stock-item.js";
import { orderHandOvers } from "../../../src/processes/orders/hand-overs.js";
import { orderProcess } from "../../../src/processes/orders/order.js";
import { paymentProcess } from "../../../src/processes/orders/payment.js";
import { builtInRules, defineRulebook, starterLayer } from "../../../src/rules/index.js";

const processes = [orderProcess, paymentProcess, shipmentProcess, returnProcess, stockItemProcess] as const;
const ids = new Set<string>(processes.map(({ id }) => id));
const by = { actor: "robot", role: "system" } as const;
const unpaid = { remindAfterHours: 1, closeAfterHours: 24 };

/** A shop with two articles in stock: ten cups, and one pot. */
async function shop() {
  const operations = createOperations({
    rulebook: defineRulebook({
      rules: builtInRules,
      layers: [starterLayer, { id: "house", params: { "order.unpaid": unpaid } }],
    }),
    processes,
    handOvers: [...orderHandOvers, ...fulfilmentHandOvers].filter(
      ({ from, to }) => ids.has(from) && ids.has(to),
    ),
    clock: virtualClock("2026-03-01T00:00:00.000Z"),
  });
  const failed: string[] = [];
  operations.on("handOverFailed", ({ message }, reason) => {
    failed.push(`${JSON.stringify(message)}: ${reason.message}`);
  });
  await operations.start("stock-item", "CUP", { sku: "CUP", onHandUnits: 10 }, by);
  await operations.start("stock-item", "POT", { sku: "POT", onHandUnits: 1 }, by);
  const send = async (process: (typeof processes)[number]["id"], id: string, command: object) => {
    const answer = await operations.send(process, id, command as never, by);
    if (!answer.accepted) throw new Error(answer.refusal.message);
  };
  const contextOf = async (process: (typeof processes)[number]["id"], id: string) =>
    (await operations.get(process, id))?.snapshot.context as Record<string, unknown>;
  return { operations, failed, send, contextOf };
}

const giftSet = {
  lineId: "1",
  sku: "SET",
  units: 1,
  unitPriceMinor: 9000,
  components: [
    { sku: "CUP", units: 4 },
    { sku: "POT", units: 1 },
  ],
};
const cups = { lineId: "2", sku: "CUP", units: 2, unitPriceMinor: 1000 };

/** An order for a gift set and two cups, paid, audited and handed to a shipment. */
async function shipped() {
  const made = await shop();
  const { operations, send } = made;
  await operations.start(
    "order",
    "O-1",
    { orderId: "O-1", currency: "CNY", lines: [giftSet, cups], paymentMode: "prepaid" },
    by,
  );
  await send("payment", "O-1/1", { type: "payment.request" });
  await send("payment", "O-1/1", { type: "payment.capture", captureId: "K-1", amountMinor: 11_000 });
  await send("order", "O-1", {
    type: "order.audit",
    metrics: { addressValid: true, contactValid: true, specificationValid: true },
  });
  await send("order", "O-1", {
    type: "order.ship",
    shipmentId: "S-1",
    lines: [
      { lineId: "1", units: 1 },
      { lineId: "2", units: 2 },
    ],
  });
  return made;
}

const scan = (scanId: string, status: string) => ({ type: "shipment.recordScan", scanId, status });

describe("an order on its way through the house", () => {
  test("reserves the components of a bundle, ships, is delivered, and takes a return back into stock", async () => {
    const { failed, send, contextOf } = await shipped();
    expect(await contextOf("stock-item", "CUP")).toMatchObject({
      onHandUnits: 10,
      reservations: [{ orderId: "O-1", wantedUnits: 6, units: 6 }],
    });
    await send("shipment", "S-1", scan("1", "picked-up"));
    await send("shipment", "S-1", scan("2", "delivered"));
    expect(await contextOf("stock-item", "CUP")).toMatchObject({ onHandUnits: 4, reservations: [] });
    expect(await contextOf("stock-item", "POT")).toMatchObject({ onHandUnits: 0, reservations: [] });
    expect(await contextOf("order", "O-1")).toMatchObject({
      shipments: [{ shipmentId: "S-1", state: "delivered" }],
    });

    await send("order", "O-1", {
      type: "order.requestReturn",
      returnId: "R-1",
      lines: [{ lineId: "2", units: 2 }],
      cause: "one is chipped",
    });
    await send("return", "R-1", { type: "return.reviewCause", metrics: { cause: "quality" } });
    await send("return", "R-1", {
      type: "return.receive",
      receiptId: "P-1",
      lines: [{ lineId: "2", units: 2 }],
    });
    const inspect = { type: "return.inspect", lineId: "2", units: 1, verdict: "accepted" };
    await send("return", "R-1", { ...inspect, inspectionId: "I-1", metrics: { condition: "intact" } });
    await send("return", "R-1", { ...inspect, inspectionId: "I-2", metrics: { condition: "slight-damage" } });
    await send("return", "R-1", { type: "return.refund", refundId: "1", amountMinor: 2000 });
    await send("payment", "O-1/1", { type: "payment.settleRefund", refundId: "R-1/return-refund/1" });

    expect(await contextOf("stock-item", "CUP")).toMatchObject({ onHandUnits: 5, quarantineUnits: 1 });
    expect(await contextOf("order", "O-1")).toMatchObject({
      returns: [{ returnId: "R-1", returnedLines: [{ lineId: "2", units: 2 }] }],
      refunds: [{ amountMinor: 2000 }],
    });
    expect(await contextOf("payment", "O-1/1")).toMatchObject({ refunds: [{ state: "settled" }] });
    expect(failed).toEqual([]);
  });

  test("is told what stock lacks, and when it has come", async () => {
    const { failed, operations, send, contextOf } = await shop();
    const line = { ...cups, units: 12 };
    await operations.start(
      "order",
      "O-2",
      { orderId: "O-2", currency: "CNY", lines: [line], paymentMode: "prepaid" },
      by,
    );
    expect(await contextOf("order", "O-2")).toMatchObject({ shortages: [{ sku: "CUP", units: 2 }] });
    await send("stock-item", "CUP", { type: "stockItem.receive", receiptId: "GR-1", units: 2 });
    expect(await contextOf("order", "O-2")).toMatchObject({ shortages: [] });
    expect(failed).toEqual([]);
  });

  test("that was lost on the way has its goods reserved anew", async () => {
    const { failed, send, contextOf } = await shipped();
    await send("shipment", "S-1", scan("1", "picked-up"));
    await send("shipment", "S-1", { type: "shipment.reportMissing", reason: "no scan for a week" });
    await send("shipment", "S-1", { type: "shipment.confirmLoss", reason: "the carrier admits it" });
    expect(await contextOf("stock-item", "CUP")).toMatchObject({
      onHandUnits: 4,
      reservations: [{ orderId: "O-1", wantedUnits: 6, units: 4 }],
    });
    expect(await contextOf("order", "O-1")).toMatchObject({
      shipments: [{ shipmentId: "S-1", state: "lost" }],
      shortages: [
        { sku: "CUP", units: 2 },
        { sku: "POT", units: 1 },
      ],
    });
    expect(failed).toEqual([]);
  });

  test("that is cancelled in the warehouse gives its stock back", async () => {
    const { failed, send, contextOf } = await shipped();
    await send("order", "O-1", { type: "order.cancel", reason: "the buyer thought better of it" });
    expect(await contextOf("shipment", "S-1")).toMatchObject({ dispatchedAt: null });
    expect(await contextOf("stock-item", "CUP")).toMatchObject({ onHandUnits: 10, reservations: [] });
    expect(failed).toEqual([]);
  });

  test("that comes back undelivered waits in quarantine", async () => {
    const { failed, send, contextOf } = await shipped();
    await send("shipment", "S-1", scan("1", "picked-up"));
    await send("shipment", "S-1", scan("2", "refused"));
    await send("shipment", "S-1", scan("3", "returned"));
    expect(await contextOf("stock-item", "POT")).toMatchObject({ onHandUnits: 0, quarantineUnits: 1 });
    expect(failed).toEqual([]);
  });
});
