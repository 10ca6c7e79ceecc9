import { expect, test } from "vitest";
import { line, orderSteps } from "./order-steps.js";
import { openWholeShop } from "./shop-life.js";

/** An order for cups that was paid and delivered in one parcel. */
async function delivered(units = 2, more: object = {}, unitPriceMinor = 5000) {
  const shop = openWholeShop();
  const life = { ...shop, ...orderSteps(shop) };
  await life.stock("CUP", 10);
  if ("customerId" in more) await enrol(life);
  await life.place("O", [line("1", "CUP", units, unitPriceMinor)], more);
  await life.pay("O/1", units * unitPriceMinor);
  await life.audit("O");
  await life.ship("O", "S", { "1": units });
  await life.deliver("S");
  return life;
}

const enrol = ({ start }: Pick<ReturnType<typeof openWholeShop>, "start">) =>
  start("member", "B", {
    customerId: "B",
    currency: "CNY",
    amountMinorPerPoint: 100,
    pointsValidDays: 365,
    tierPeriodDays: 365,
    levels: [{ name: "basic", fromMinor: 0 }],
    marketingConsent: true,
  });

test("notices, scans, receipts and refunds that come twice do nothing twice", async () => {
  const life = await delivered();
  const { send } = life;
  const twice = async (...command: Parameters<typeof send>) => {
    await send(...command);
    await send(...command);
  };
  await twice("payment", "O/1", "payment.capture", { captureId: "O/1/capture", amountMinor: 10_000 });
  await twice("order", "O", "order.recordPayment", {
    paymentId: "O/1",
    amountMinor: 10_000,
    kind: "captured",
    notificationId: "O/1/capture",
  });
  await twice("shipment", "S", "shipment.recordScan", { scanId: "S/delivered", status: "delivered" });
  await twice("order", "O", "order.recordDelivery", { shipmentId: "S" });
  await twice("order", "O", "order.requestReturn", {
    returnId: "R",
    lines: [{ lineId: "1", units: 1 }],
    cause: "chipped",
  });
  await life.grant("R");
  await twice("return", "R", "return.receive", { receiptId: "R/parcel", lines: [{ lineId: "1", units: 1 }] });
  await life.inspect("R", "1", 1);
  await life.inspect("R", "1", 1);
  await twice("return", "R", "return.refund", { refundId: "1", amountMinor: 5000 });
  await twice("payment", "O/1", "payment.settleRefund", { refundId: "R/return-refund/1" });
  await twice("order", "O", "order.recordRefund", {
    refundId: "R/return-refund/1",
    amountMinor: 5000,
    paymentId: "O/1",
  });
  await twice("stock-item", "CUP", "stockItem.receive", { receiptId: "G", units: 3 });

  expect(await life.context("order", "O")).toMatchObject({
    lines: [{ units: 2, deliveredUnits: 2, returnedUnits: 1 }],
    payments: [{ capturedMinor: 10_000 }],
    refunds: [{ amountMinor: 5000 }],
  });
  expect(await life.context("payment", "O/1")).toMatchObject({
    capturedMinor: 10_000,
    refunds: [{ amountMinor: 5000, state: "settled" }],
  });
  expect(await life.context("stock-item", "CUP")).toMatchObject({
    onHandUnits: 12,
    issuedUnits: 2,
    receivedUnits: 4,
  });
  expect(life.failures).toEqual([]);
});

test("a command under the key of one that was taken gives the same answer and leaves no second entry", async () => {
  const life = await delivered();
  const adjust = () =>
    life.send(
      "stock-item",
      "CUP",
      "stockItem.adjust",
      { adjustmentId: "A", units: 1, reason: "found" },
      { idempotencyKey: "key" },
    );
  const first = await adjust();
  const entries = (await life.operations.journal()).length;
  expect(await adjust()).toEqual(first);
  expect(await life.operations.journal()).toHaveLength(entries);
});

test("goods of low value stay with the buyer, who is paid for them", async () => {
  const life = await delivered(2, {}, 900);
  await life.askBack("O", "R", { "1": 1 });
  await life.grant("R");
  await life.send("return", "R", "return.chooseMethod", { method: "sent-by-buyer" });
  expect(await life.states("return", "R")).toEqual(["kept"]);
  await life.refund("R", "O/1", 900);

  expect(await life.states("return", "R")).toEqual(["settled"]);
  expect(await life.context("order", "O")).toMatchObject({
    lines: [{ deliveredUnits: 2, returnedUnits: 0 }],
    refunds: [{ amountMinor: 900 }],
  });
  expect(await life.context("stock-item", "CUP")).toMatchObject({ onHandUnits: 8, receivedUnits: 0 });
  expect(life.failures).toEqual([]);
});

test("a dispute that is lost counts as money given back, in the order too", async () => {
  const life = await delivered();
  await life.send("payment", "O/1", "payment.dispute", { disputeId: "D", amountMinor: 10_000 });
  await life.send("payment", "O/1", "payment.contest", { disputeId: "D" });
  await life.send("payment", "O/1", "payment.loseDispute", { disputeId: "D" });

  expect(await life.states("payment", "O/1")).toContain("live.dispute.lost");
  expect(await life.states("order", "O")).toEqual([
    "live.handling.refunded",
    "live.payment.refunded",
    "live.fulfilment.delivered",
    "live.promise.met",
  ]);
  const more = await life.attempt("payment", "O/1", "payment.refund", { refundId: "F", amountMinor: 1 });
  expect(more.accepted).toBe(false);
  expect(life.failures).toEqual([]);
});

test("a return refused after the inspection is disputed and ruled for the buyer", async () => {
  const life = await delivered();
  await life.askBack("O", "R", { "1": 1 });
  await life.grant("R");
  await life.receiveBack("R", { "1": 1 });
  await life.inspect("R", "1", 1, "rejected", "slight-damage");
  await life.send("return", "R", "return.refuse", { reason: "worn" });
  await life.send("return", "R", "return.dispute", { reason: "it came so" });
  const cases = await life.operations.list({ process: "service-case" });
  expect(cases).toHaveLength(1);
  await life.send("return", "R", "return.rule", { verdict: "granted", reason: "photographs" });
  expect(await life.states("return", "R")).toEqual(["inspected"]);
  await life.refund("R", "O/1", 5000);

  expect(await life.states("return", "R")).toEqual(["settled"]);
  expect(await life.context("order", "O")).toMatchObject({
    lines: [{ deliveredUnits: 2, returnedUnits: 1 }],
    refunds: [{ amountMinor: 5000 }],
  });
  expect(life.failures).toEqual([]);
});

test("a return refused after the inspection and ruled for the shop leaves the sale as it was", async () => {
  const life = await delivered();
  await life.askBack("O", "R", { "1": 1 });
  await life.grant("R");
  await life.receiveBack("R", { "1": 1 });
  await life.inspect("R", "1", 1, "rejected", "severe-damage");
  await life.send("return", "R", "return.refuse", { reason: "worn" });
  await life.send("return", "R", "return.dispute", { reason: "it came so" });
  await life.send("return", "R", "return.rule", { verdict: "declined", reason: "no proof" });
  await life.wait(11 * 24);

  expect(await life.states("return", "R")).toEqual(["closed"]);
  expect(await life.states("order", "O")).toContain("live.handling.completed");
  expect(await life.context("order", "O")).toMatchObject({ lines: [{ returnedUnits: 0 }], refunds: [] });
  expect(await life.context("stock-item", "CUP")).toMatchObject({ onHandUnits: 8, quarantineUnits: 0 });
  expect(life.failures).toEqual([]);
});

test("points are earned and held with the completed order, and taken back with the money", async () => {
  const life = await delivered(2, { customerId: "B" });
  await life.send("order", "O", "order.confirmReceipt");
  expect(await life.context("member", "B")).toMatchObject({ points: { earned: 100, clawedBack: 0 } });
  const early = await life.attempt("member", "B", "member.redeem", { redemptionId: "D", points: 1 });
  expect(early.accepted).toBe(false);
  await life.askBack("O", "R", { "1": 1 });
  await life.grant("R");
  await life.receiveBack("R", { "1": 1 });
  await life.inspect("R", "1", 1);
  await life.refund("R", "O/1", 5000);

  expect(await life.context("member", "B")).toMatchObject({
    points: { earned: 100, clawedBack: 50, debt: 0, lots: [{ source: "O", left: 50 }] },
  });
  await life.wait(30 * 24);
  await life.send("member", "B", "member.redeem", { redemptionId: "D", points: 50 });
  expect(life.failures).toEqual([]);
});

test("what went back before the order was completed earns no points, and none are taken back for it", async () => {
  const life = await delivered(2, { customerId: "B" });
  await life.askBack("O", "R", { "1": 1 });
  await life.grant("R");
  await life.receiveBack("R", { "1": 1 });
  await life.inspect("R", "1", 1);
  await life.refund("R", "O/1", 5000);
  await life.send("order", "O", "order.confirmReceipt");

  expect(await life.context("member", "B")).toMatchObject({ points: { earned: 50, clawedBack: 0 } });
  expect(life.failures).toEqual([]);
});

test("money that goes back before the goods are here is taken off the points once", async () => {
  const life = await delivered(2, { customerId: "B" });
  await life.askBack("O", "R", { "1": 1 });
  await life.grant("R");
  await life.refund("R", "O/1", 5000);
  await life.send("order", "O", "order.confirmReceipt");
  await life.receiveBack("R", { "1": 1 });
  await life.inspect("R", "1", 1);
  await life.send("return", "R", "return.settle");

  expect(await life.context("member", "B")).toMatchObject({
    points: { earned: 50, clawedBack: 0, lots: [{ source: "O", left: 50 }] },
  });
  expect(life.failures).toEqual([]);
});

test("an exchange costs the buyer no points", async () => {
  const life = await delivered(2, { customerId: "B" });
  await life.send("order", "O", "order.confirmReceipt");
  await life.askBack("O", "R", { "1": 1 }, { wants: "exchange" });
  await life.grant("R");
  await life.receiveBack("R", { "1": 1 });
  await life.inspect("R", "1", 1);
  await life.send("return", "R", "return.exchange", { shipmentId: "X", lines: [{ lineId: "1", units: 1 }] });
  await life.deliver("X");

  expect(await life.context("member", "B")).toMatchObject({ points: { earned: 100, clawedBack: 0 } });
  expect(life.failures).toEqual([]);
});

test("an order given back whole while its parcel is under way leaves nothing reserved when it comes home", async () => {
  const shop = openWholeShop();
  const life = { ...shop, ...orderSteps(shop) };
  await life.stock("CUP", 10);
  await life.place("O", [line("1", "CUP", 2)]);
  await life.pay("O/1", 2000);
  await life.audit("O");
  await life.ship("O", "S", { "1": 2 });
  await life.scan("S", "picked-up");
  await life.send("payment", "O/1", "payment.dispute", { disputeId: "D", amountMinor: 2000 });
  await life.send("payment", "O/1", "payment.loseDispute", { disputeId: "D" });
  expect(await life.states("order", "O")).toContain("live.handling.refunded");
  await life.send("shipment", "S", "shipment.recall", { reason: "the money is gone" });
  await life.scan("S", "returned");

  expect(await life.context("stock-item", "CUP")).toMatchObject({
    onHandUnits: 8,
    quarantineUnits: 2,
    reservations: [],
  });
  expect(life.failures).toEqual([]);
});

test("a buyer who is no member is the one hand-over that fails", async () => {
  const shop = openWholeShop();
  const life = { ...shop, ...orderSteps(shop) };
  await life.stock("CUP", 10);
  await life.place("O", [line("1", "CUP", 2)], { customerId: "nobody" });
  await life.pay("O/1", 2000);
  await life.audit("O");
  await life.ship("O", "S", { "1": 2 });
  await life.deliver("S");
  await life.send("order", "O", "order.confirmReceipt");
  expect(life.failures).toHaveLength(1);
  expect(life.failures[0]).toContain("order O → member.recordPurchase member nobody");
});
