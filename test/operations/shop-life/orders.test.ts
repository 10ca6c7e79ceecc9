import { expect, test } from "vitest";
import { line, orderSteps } from "./order-steps.js";
import { openWholeShop } from "./shop-life.js";

function shop() {
  const life = openWholeShop();
  return { ...life, ...orderSteps(life) };
}

/** An order for five cups, in stock, paid and audited. */
async function paidOrder(units = 5) {
  const life = shop();
  await life.stock("CUP", 10);
  await life.place("O", [line("1", "CUP", units)]);
  await life.pay("O/1", units * 1000);
  await life.audit("O");
  return life;
}

test("five cups leave as two and three; one comes back and is refunded", async () => {
  const life = await paidOrder();
  await life.ship("O", "S1", { "1": 2 });
  await life.ship("O", "S2", { "1": 3 });
  await life.deliver("S1");
  expect(await life.states("order", "O")).toContain("live.fulfilment.partlyDelivered");
  await life.deliver("S2");
  await life.askBack("O", "R", { "1": 1 });
  await life.grant("R");
  await life.receiveBack("R", { "1": 1 });
  await life.inspect("R", "1", 1);
  await life.refund("R", "O/1", 1000);
  await life.send("order", "O", "order.confirmReceipt");

  expect(await life.states("order", "O")).toEqual([
    "live.handling.completed",
    "live.payment.partlyRefunded",
    "live.fulfilment.partlyReturned",
    "live.promise.met",
  ]);
  expect(await life.states("payment", "O/1")).toEqual([
    "live.collection.captured",
    "live.refunding.partlyRefunded",
    "live.dispute.undisputed",
  ]);
  expect(await life.states("return", "R")).toEqual(["settled"]);
  expect(await life.states("shipment", "S1")).toContain("open.parcel.dispatched.delivered");
  expect(await life.states("shipment", "S2")).toContain("open.parcel.dispatched.delivered");
  expect(await life.context("order", "O")).toMatchObject({
    lines: [{ units: 5, shippedUnits: 5, deliveredUnits: 5, returnedUnits: 1, cancelledUnits: 0 }],
    refunds: [{ amountMinor: 1000, settled: true }],
  });
  expect(await life.context("stock-item", "CUP")).toMatchObject({
    onHandUnits: 6,
    quarantineUnits: 0,
    receivedUnits: 1,
    issuedUnits: 5,
    reservations: [],
  });
  expect(life.failures).toEqual([]);
});

test("a bundle with one component short waits for stock, and is shipped when it has come", async () => {
  const life = shop();
  await life.stock("CUP", 10);
  await life.stock("POT", 0);
  const set = {
    ...line("1", "SET", 1, 9000),
    components: [
      { sku: "CUP", units: 4 },
      { sku: "POT", units: 1 },
    ],
  };
  await life.place("O", [set]);
  await life.pay("O/1", 9000);
  await life.audit("O");
  expect(await life.states("order", "O")).toContain("live.handling.open.short.undecided");
  await life.send("order", "O", "order.awaitStock");
  expect(await life.states("order", "O")).toContain("live.handling.open.short.backOrdered");
  expect(
    (await life.attempt("order", "O", "order.ship", { shipmentId: "S", lines: [{ lineId: "1", units: 1 }] }))
      .accepted,
  ).toBe(false);
  await life.send("stock-item", "POT", "stockItem.receive", { receiptId: "G1", units: 1 });
  expect(await life.states("order", "O")).toContain("live.handling.open.released");
  await life.ship("O", "S", { "1": 1 });
  await life.deliver("S");

  expect(await life.states("order", "O")).toContain("live.fulfilment.delivered");
  expect(await life.context("stock-item", "CUP")).toMatchObject({ onHandUnits: 6, reservations: [] });
  expect(await life.context("stock-item", "POT")).toMatchObject({ onHandUnits: 0, reservations: [] });
  expect(life.failures).toEqual([]);
});

test("cash on delivery refused at the door comes back, and its stock with it", async () => {
  const life = shop();
  await life.stock("CUP", 10);
  await life.place("O", [line("1", "CUP", 2)], { paymentMode: "cash-on-delivery" });
  await life.audit("O");
  await life.ship("O", "S", { "1": 2 });
  await life.scan("S", "picked-up");
  await life.scan("S", "refused");
  await life.scan("S", "returned");
  expect(await life.states("shipment", "S")).toContain("open.parcel.dispatched.returned");
  expect(await life.context("stock-item", "CUP")).toMatchObject({ onHandUnits: 8, quarantineUnits: 2 });
  await life.send("order", "O", "order.cancel", { reason: "the buyer does not want it" });
  await life.send("stock-item", "CUP", "stockItem.clear", { movementId: "M1", units: 2 });

  expect(await life.states("order", "O")).toEqual([
    "live.handling.cancelled",
    "live.payment.notDue",
    "live.fulfilment.nothingToShip",
    "live.promise.met",
  ]);
  expect(await life.context("stock-item", "CUP")).toMatchObject({
    onHandUnits: 10,
    quarantineUnits: 0,
    issuedUnits: 2,
    receivedUnits: 2,
    reservations: [],
  });
  expect(life.failures).toEqual([]);
});

test("cash on delivery is paid at the door to the carrier", async () => {
  const life = shop();
  await life.stock("CUP", 10);
  await life.place("O", [line("1", "CUP", 2)], { paymentMode: "cash-on-delivery" });
  await life.audit("O");
  await life.ship("O", "S", { "1": 2 });
  await life.deliver("S");
  await life.send("order", "O", "order.recordPayment", {
    paymentId: "COD",
    amountMinor: 2000,
    kind: "captured",
  });
  await life.wait(11 * 24);

  expect(await life.states("order", "O")).toEqual([
    "live.handling.completed",
    "live.payment.paid",
    "live.fulfilment.delivered",
    "live.promise.met",
  ]);
  expect(life.failures).toEqual([]);
});

test("an order cancelled after a part was shipped keeps the part, and pays the rest back", async () => {
  const life = await paidOrder();
  await life.ship("O", "S1", { "1": 2 });
  await life.deliver("S1");
  await life.send("order", "O", "order.cancel", { reason: "too slow" });
  await life.send("payment", "O/1", "payment.settleRefund", { refundId: "O/refund/1" });
  await life.send("order", "O", "order.confirmReceipt");

  expect(await life.context("order", "O")).toMatchObject({
    lines: [{ units: 5, cancelledUnits: 3, deliveredUnits: 2 }],
    refunds: [{ amountMinor: 3000, settled: true, isCredit: true }],
  });
  expect(await life.states("order", "O")).toEqual([
    "live.handling.completed",
    "live.payment.partlyRefunded",
    "live.fulfilment.delivered",
    "live.promise.met",
  ]);
  expect(await life.context("stock-item", "CUP")).toMatchObject({ onHandUnits: 8, reservations: [] });
  expect(life.failures).toEqual([]);
});

test("an order cancelled while a part is in the warehouse stops the warehouse first", async () => {
  const life = await paidOrder();
  await life.ship("O", "S1", { "1": 2 });
  await life.send("order", "O", "order.cancel", { reason: "too slow" });
  await life.send("payment", "O/1", "payment.settleRefund", { refundId: "O/refund/1" });

  expect(await life.states("shipment", "S1")).toContain("open.parcel.cancelled");
  expect(await life.states("order", "O")).toEqual([
    "live.handling.cancelled",
    "live.payment.refunded",
    "live.fulfilment.nothingToShip",
    "live.promise.met",
  ]);
  expect(await life.context("stock-item", "CUP")).toMatchObject({ onHandUnits: 10, reservations: [] });
  expect(life.failures).toEqual([]);
});

test("a lost parcel is shipped again", async () => {
  const life = await paidOrder(2);
  await life.ship("O", "S1", { "1": 2 });
  await life.scan("S1", "picked-up");
  await life.send("shipment", "S1", "shipment.reportMissing", { reason: "no scan for a week" });
  await life.wait(1);
  await life.send("shipment", "S1", "shipment.reportMissing", { reason: "the buyer says so too" });
  expect(await life.operations.list({ process: "service-case" })).toHaveLength(1);
  await life.send("shipment", "S1", "shipment.confirmLoss", { reason: "the carrier admits it" });
  await life.send("shipment", "S1", "shipment.claim", { claimId: "C", claimedMinor: 2000 });
  await life.ship("O", "S2", { "1": 2 });
  await life.deliver("S2");

  expect(await life.context("order", "O")).toMatchObject({
    lines: [{ units: 2, shippedUnits: 2, deliveredUnits: 2, lostUnits: 2 }],
    shipments: [{ state: "lost" }, { state: "delivered" }],
  });
  expect(await life.context("stock-item", "CUP")).toMatchObject({
    onHandUnits: 6,
    issuedUnits: 4,
    reservations: [],
  });
  expect(life.failures).toEqual([]);
});

test("a lost parcel is refunded", async () => {
  const life = await paidOrder(2);
  await life.ship("O", "S1", { "1": 2 });
  await life.scan("S1", "picked-up");
  await life.send("shipment", "S1", "shipment.reportMissing", { reason: "no scan for a week" });
  await life.send("shipment", "S1", "shipment.confirmLoss", { reason: "the carrier admits it" });
  await life.send("order", "O", "order.cancel", { reason: "lost" });
  await life.send("payment", "O/1", "payment.settleRefund", { refundId: "O/refund/1" });

  expect(await life.states("order", "O")).toContain("live.handling.cancelled");
  expect(await life.states("order", "O")).toContain("live.payment.refunded");
  expect(await life.context("stock-item", "CUP")).toMatchObject({ onHandUnits: 8, reservations: [] });
  expect(life.failures).toEqual([]);
});

test("goods are exchanged for others, which leave stock too", async () => {
  const life = await paidOrder(2);
  await life.ship("O", "S", { "1": 2 });
  await life.deliver("S");
  await life.askBack("O", "R", { "1": 1 }, { wants: "exchange" });
  await life.grant("R");
  await life.receiveBack("R", { "1": 1 });
  await life.inspect("R", "1", 1, "accepted", "severe-damage");
  await life.send("return", "R", "return.exchange", { shipmentId: "X", lines: [{ lineId: "1", units: 1 }] });
  await life.deliver("X");

  expect(await life.states("return", "R")).toEqual(["settled"]);
  expect(await life.context("stock-item", "CUP")).toMatchObject({
    onHandUnits: 7,
    issuedUnits: 3,
    receivedUnits: 0,
  });
  expect(await life.states("payment", "O/1")).toContain("live.refunding.nothingBack");
  expect(life.failures).toEqual([]);
});

test("a declined payment is tried again; one captured after the close goes back", async () => {
  const life = shop();
  await life.stock("CUP", 10);
  await life.place("O", [line("1", "CUP", 2)]);
  await life.send("payment", "O/1", "payment.request");
  await life.send("payment", "O/1", "payment.fail", { notificationId: "N1", reason: "no cover" });
  await life.send("payment", "O/1", "payment.retry");
  await life.wait(25);
  expect(await life.states("order", "O")).toContain("live.handling.cancelled");
  expect(await life.states("payment", "O/1")).toContain("live.collection.voided");
  expect(await life.context("stock-item", "CUP")).toMatchObject({ onHandUnits: 10, reservations: [] });
  await life.pay("O/1", 2000);
  await life.send("payment", "O/1", "payment.settleRefund", { refundId: "O/refund/1" });

  expect(await life.states("order", "O")).toEqual([
    "live.handling.cancelled",
    "live.payment.refunded",
    "live.fulfilment.nothingToShip",
    "live.promise.idle",
  ]);
  expect(await life.states("payment", "O/1")).toEqual([
    "live.collection.captured",
    "live.refunding.refunded",
    "live.dispute.undisputed",
  ]);
  expect(life.failures).toEqual([]);
});

test("an order that nobody pays is closed, and gives its stock to who waits for it", async () => {
  const life = shop();
  await life.stock("CUP", 3);
  await life.place("O1", [line("1", "CUP", 2)]);
  await life.wait(12);
  await life.place("O2", [line("1", "CUP", 2)]);
  await life.pay("O2/1", 2000);
  await life.audit("O2");
  expect(await life.states("order", "O2")).toContain("live.handling.open.short.undecided");
  await life.wait(12);

  expect(await life.states("order", "O1")).toContain("live.handling.cancelled");
  expect(await life.states("order", "O2")).toContain("live.handling.open.released");
  expect(await life.context("stock-item", "CUP")).toMatchObject({
    reservations: [{ orderId: "O2", wantedUnits: 2, units: 2 }],
  });
  expect(life.failures).toEqual([]);
});
