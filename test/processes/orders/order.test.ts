import { consult, step } from "opscycle/processes";
import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { type OrderContext, orderProcess } from "../../../src/processes/orders/index.js";
import { type Happening, ProcessLife } from "../process-life.js";
import { shopRulebook } from "../shop-rulebook.js";
import {
  arrived,
  authorised,
  bought,
  captured,
  confirm,
  delivered,
  dispatched,
  ended,
  onItsWay,
  passed,
  refunded,
  released,
  ship,
} from "./order-life.js";

const order = (happenings: readonly Happening[], start: object = {}) =>
  new ProcessLife(orderProcess, { ...bought, ...start }).live(happenings);
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as OrderContext;
const cashOnDelivery = { paymentMode: "cash-on-delivery" };
const because = { reason: "the buyer says so" };
const cancel: Happening = ["order.cancel", because];
const cancelOne = (cancellationId = "X-1"): Happening => [
  "order.cancelLines",
  { cancellationId, lines: [{ lineId: "L-1", units: 1 }], ...because },
];
const short = (units: number): Happening => ["order.reportShortage", { sku: "A-1", units }];
const askReturn = (returnId: string, units: number): Happening => [
  "order.requestReturn",
  { returnId, lines: [{ lineId: "L-1", units }], cause: "too small" },
];
const recordReturn = (returnId: string, units: number): Happening => [
  "order.recordReturn",
  { returnId, lines: units === 0 ? [] : [{ lineId: "L-1", units }] },
];
const modify = (fields: object, modificationId = "M-1"): Happening => [
  "order.modify",
  { modificationId, ...fields },
];
const gift = { lineId: "L-2", sku: "B-1", units: 1, unitPriceMinor: 500 };

/** Where the shop, the money and the goods stand. */
const standing = (life: ProcessLife) =>
  life.states
    .slice(0, 3)
    .map((state) => state.replace(/^live\.(handling\.(open\.)?|payment\.|fulfilment\.)/, ""));

describe("orderProcess", () => {
  test.each<[string, object, readonly Happening[], readonly string[]]>([
    ["waits for payment", {}, [], ["awaitingPayment.fresh", "unpaid", "unfulfilled"]],
    [
      "is reminded",
      {},
      [{ passes: "unpaidReminder" }],
      ["awaitingPayment.reminded", "unpaid", "unfulfilled"],
    ],
    ["is closed unpaid", {}, [{ passes: "unpaidClose" }], ["cancelled", "notDue", "nothingToShip"]],
    ["is paid", {}, [captured(2100)], ["awaitingAudit", "paid", "unfulfilled"]],
    ["is authorised", {}, [authorised(2100)], ["awaitingAudit", "authorised", "unfulfilled"]],
    [
      "is authorised in part",
      {},
      [authorised(900)],
      ["awaitingPayment.fresh", "partlyAuthorised", "unfulfilled"],
    ],
    ["is paid in part", {}, [captured(900)], ["awaitingPayment.fresh", "partlyPaid", "unfulfilled"]],
    [
      "is not closed when a part is paid",
      {},
      [captured(900), { passes: "unpaidClose" }],
      ["awaitingBalance", "partlyPaid", "unfulfilled"],
    ],
    [
      "loses its authorisation before it is shipped",
      {},
      [authorised(2100), passed, ["order.recordPaymentFailure", { paymentId: "O-1/1", cause: "expired" }]],
      ["awaitingPayment.fresh", "unpaid", "unfulfilled"],
    ],
    [
      "loses its authorisation after it was shipped",
      {},
      [
        authorised(2100),
        passed,
        ship("S-1", 2),
        ["order.recordPaymentFailure", { paymentId: "O-1/1", cause: "voided" }],
      ],
      ["awaitingBalance", "unpaid", "inPreparation"],
    ],
    [
      "needs no payment",
      { shippingMinor: 0, discountMinor: 2000 },
      [],
      ["awaitingAudit", "notDue", "unfulfilled"],
    ],
    ["is paid on delivery", cashOnDelivery, [], ["awaitingAudit", "onDelivery", "unfulfilled"]],
    [
      "changes to payment on delivery",
      {},
      [["order.changePaymentMode", cashOnDelivery]],
      ["awaitingAudit", "onDelivery", "unfulfilled"],
    ],
    [
      "is abnormal",
      {},
      [captured(2100), ["order.audit", { metrics: {} }, "exception"]],
      ["abnormal.detected", "paid", "unfulfilled"],
    ],
    [
      "is corrected after the buyer was asked",
      {},
      [
        captured(2100),
        ["order.audit", { metrics: {} }, "exception"],
        ["order.contactBuyer"],
        ["order.correct", { detail: "house number 8" }],
      ],
      ["awaitingAudit", "paid", "unfulfilled"],
    ],
    ["is released", {}, released, ["released", "paid", "unfulfilled"]],
    ["lacks stock", {}, [short(1), ...released], ["short.undecided", "paid", "unfulfilled"]],
    [
      "is back-ordered",
      {},
      [short(1), ...released, ["order.awaitStock"]],
      ["short.backOrdered", "paid", "unfulfilled"],
    ],
    [
      "goes on when stock has come",
      {},
      [short(1), ...released, ["order.awaitStock"], short(0)],
      ["released", "paid", "unfulfilled"],
    ],
    ["is split", {}, [short(1), ...released, ["order.split"]], ["released", "paid", "unfulfilled"]],
    [
      "goes on without the line that is short",
      {},
      [short(1), ...released, cancelOne()],
      ["short.undecided", "refundDue", "unfulfilled"],
    ],
    [
      "goes on with another product in its place",
      {},
      [
        short(2),
        ...released,
        modify({ addLines: [{ ...gift, unitPriceMinor: 2000 }], cancelLines: [{ lineId: "L-1", units: 2 }] }),
      ],
      ["released", "paid", "unfulfilled"],
    ],
    ["is held", {}, [...released, ["order.hold", because]], ["onHold", "paid", "unfulfilled"]],
    [
      "is released from the hold to where it was",
      {},
      [...released, ["order.hold", because], ["order.release"]],
      ["released", "paid", "unfulfilled"],
    ],
    [
      "is paid while it is held",
      {},
      [["order.hold", because], captured(2100), ["order.release"]],
      ["awaitingAudit", "paid", "unfulfilled"],
    ],
    ["is in preparation", {}, [...released, ship("S-1", 2)], ["released", "paid", "inPreparation"]],
    [
      "is shipped in part",
      {},
      [...released, ship("S-1", 1), dispatched("S-1")],
      ["released", "paid", "partlyShipped"],
    ],
    ["is shipped", {}, onItsWay, ["released", "paid", "shipped"]],
    [
      "is delivered in part",
      {},
      [...released, ship("S-1", 1), delivered("S-1")],
      ["released", "paid", "partlyDelivered"],
    ],
    ["is delivered", {}, arrived, ["awaitingReceipt.limited", "paid", "delivered"]],
    ["is completed", {}, [...arrived, confirm], ["completed", "paid", "delivered"]],
    [
      "is completed by the clock",
      {},
      [...arrived, { passes: "receiptWindow" }],
      ["completed", "paid", "delivered"],
    ],
    [
      "is completed by a buyer who is faster than the carrier's scan",
      {},
      [...onItsWay, confirm],
      ["completed", "paid", "delivered"],
    ],
    [
      "is not completed by the clock before it is paid",
      cashOnDelivery,
      [passed, ship("S-1", 2), delivered("S-1"), { passes: "receiptWindow" }],
      ["awaitingReceipt.unsettled", "onDelivery", "delivered"],
    ],
    [
      "is completed when cash comes late",
      cashOnDelivery,
      [passed, ship("S-1", 2), delivered("S-1"), { passes: "receiptWindow" }, captured(2100, "CASH")],
      ["completed", "paid", "delivered"],
    ],
    [
      "is delivered and a return stops the clock",
      {},
      [...arrived, askReturn("R-1", 1)],
      ["awaitingReceipt.unlimited", "paid", "delivered"],
    ],
    [
      "comes back in part",
      {},
      [...arrived, confirm, askReturn("R-1", 1), recordReturn("R-1", 1)],
      ["completed", "paid", "partlyReturned"],
    ],
    [
      "comes back and is refunded in part",
      {},
      [...arrived, confirm, recordReturn("R-1", 2), refunded("F-1", 2000)],
      ["completed", "partlyRefunded", "returned"],
    ],
    [
      "comes back and is refunded in full",
      {},
      [...arrived, confirm, recordReturn("R-1", 2), refunded("F-1", 2000), refunded("F-2", 100)],
      ["refunded", "refunded", "returned"],
    ],
    ["is lost and open again", {}, [...onItsWay, ended("S-1", "lost")], ["released", "paid", "unfulfilled"]],
    [
      "is delivered, and then found lost",
      {},
      [...arrived, ended("S-1", "lost")],
      ["released", "paid", "unfulfilled"],
    ],
    [
      "is shipped again after it was lost",
      {},
      [...onItsWay, ended("S-1", "lost"), ship("S-2", 2), delivered("S-2")],
      ["awaitingReceipt.limited", "paid", "delivered"],
    ],
    ["is cancelled unpaid", {}, [cancel], ["cancelled", "notDue", "nothingToShip"]],
    ["is paid more than is due", {}, [captured(2500)], ["awaitingAudit", "refundDue", "unfulfilled"]],
    [
      "is paid more than is due, in parts",
      {},
      [captured(2000), captured(200, "O-1/2")],
      ["awaitingAudit", "refundDue", "unfulfilled"],
    ],
    [
      "is paid a part, which is given back",
      {},
      [captured(900), refunded("F-1", 900)],
      ["refunded", "refunded", "nothingToShip"],
    ],
    [
      "has a shipment that was called off and left after all",
      {},
      [...released, ship("S-1", 2), ended("S-1", "cancelled"), dispatched("S-1")],
      ["released", "paid", "shipped"],
    ],
    ["is cancelled paid", {}, [...released, cancel], ["cancelled", "refundDue", "nothingToShip"]],
    [
      "is cancelled and refunded",
      {},
      [...released, cancel, refunded("O-1/refund/1", 2100)],
      ["cancelled", "refunded", "nothingToShip"],
    ],
    [
      "waits for the warehouse to stop",
      {},
      [...released, ship("S-1", 2), cancel],
      ["cancelling", "paid", "inPreparation"],
    ],
    [
      "is cancelled once the warehouse has stopped",
      {},
      [...released, ship("S-1", 2), cancel, ended("S-1", "cancelled")],
      ["cancelled", "refundDue", "nothingToShip"],
    ],
    [
      "is kept although it was to be cancelled",
      {},
      [...released, ship("S-1", 2), cancel, ["order.keep"]],
      ["released", "paid", "inPreparation"],
    ],
    [
      "goes on when the parcel has left before it could be stopped",
      {},
      [...released, ship("S-1", 2), cancel, dispatched("S-1")],
      ["released", "paid", "shipped"],
    ],
    [
      "is cancelled for the rest after a part has left",
      {},
      [...released, ship("S-1", 1), dispatched("S-1"), cancel],
      ["released", "refundDue", "shipped"],
    ],
    [
      "is paid after it was cancelled",
      {},
      [{ passes: "unpaidClose" }, captured(2100)],
      ["cancelled", "refundDue", "nothingToShip"],
    ],
    [
      "is reopened",
      {},
      [cancel, ["order.reopen", because]],
      ["awaitingPayment.fresh", "unpaid", "unfulfilled"],
    ],
    [
      "is modified to more",
      {},
      [...released, modify({ addLines: [gift] })],
      ["awaitingBalance", "partlyPaid", "unfulfilled"],
    ],
    [
      "is modified to more and paid",
      {},
      [...released, modify({ addLines: [gift] }), captured(500, "O-1/2")],
      ["released", "paid", "unfulfilled"],
    ],
    [
      "is modified to less",
      {},
      [...released, modify({ discountMinor: 300 })],
      ["released", "refundDue", "unfulfilled"],
    ],
    [
      "is modified to more after all was shipped",
      {},
      [...onItsWay, modify({ addLines: [gift] })],
      ["awaitingBalance", "partlyPaid", "partlyShipped"],
    ],
  ])("%s", (_name, start, happenings, expected) => {
    const life = order(happenings, start);
    expect(life.refusals).toEqual([]);
    expect(standing(life)).toEqual(expected);
  });

  test.each<[string, object, readonly Happening[], string]>([
    ["more promised than is due", {}, [authorised(2101)], "condition"],
    ["another amount under a notice that was taken", {}, [captured(900), captured(1000)], "condition"],
    ["to ship before the audit", {}, [captured(2100), ship("S-1", 1)], "wrong-state"],
    ["to ship before it is paid", {}, [ship("S-1", 1)], "wrong-state"],
    ["to ship while it is held", {}, [...released, ["order.hold", because], ship("S-1", 1)], "wrong-state"],
    ["to ship more than was bought", {}, [...released, ship("S-1", 3)], "condition"],
    ["to ship more than is open", {}, [...released, ship("S-1", 1), ship("S-2", 2)], "condition"],
    ["to ship an unknown line", {}, [...released, ship("S-1", 1, "L-9")], "condition"],
    ["to cancel what was shipped", {}, [...released, ship("S-1", 2), cancelOne()], "condition"],
    ["to cancel when all has left", {}, [...onItsWay, cancel], "condition"],
    ["to confirm receipt before it is dispatched", {}, [...released, confirm], "condition"],
    [
      "to confirm receipt before cash is taken",
      cashOnDelivery,
      [passed, ship("S-1", 2), delivered("S-1"), confirm],
      "condition",
    ],
    ["to return what has not arrived", {}, [...onItsWay, askReturn("R-1", 1)], "condition"],
    [
      "to return more than has arrived",
      {},
      [...arrived, askReturn("R-1", 1), askReturn("R-2", 2)],
      "condition",
    ],
    ["to refund more than was taken", {}, [...arrived, refunded("F-1", 2101)], "condition"],
    [
      "to refund another amount than the order asked for",
      {},
      [...released, cancel, refunded("O-1/refund/1", 100)],
      "condition",
    ],
    ["a dispatch of an unknown shipment", {}, [...released, dispatched("S-9")], "condition"],
    ["to archive while a refund is due", {}, [...released, cancel, ["order.archive"]], "condition"],
    [
      "to pass the audit by an undecided rule",
      {},
      [captured(2100), ["order.audit", { metrics: {} }]],
      "undecided",
    ],
    [
      "to change the mode when a part is paid",
      {},
      [captured(100), ["order.changePaymentMode", cashOnDelivery]],
      "condition",
    ],
    ["a line that is there already", {}, [modify({ addLines: [{ ...gift, lineId: "L-1" }] })], "condition"],
    [
      "anything after the archive",
      {},
      [...arrived, confirm, ["order.archive"], ["order.reopen", because]],
      "finished",
    ],
  ])("refuses %s", (_name, start, happenings, code) => {
    const before = order(happenings.slice(0, -1), start);
    const after = order(happenings, start);
    expect(before.refusals).toEqual([]);
    expect(after.refusals.map((refusal) => refusal.code)).toEqual([code]);
    expect(after.snapshot).toEqual(before.snapshot);
  });

  test.each<[string, readonly Happening[]]>([
    ["a payment notice", [captured(2100)]],
    ["a shipment", [...released, ship("S-1", 1)]],
    ["a dispatch", onItsWay],
    ["a delivery", arrived],
    ["the end of a shipment", [...onItsWay, ended("S-1", "lost")]],
    ["a cancellation of lines", [...released, cancelOne()]],
    ["a modification", [...released, modify({ addLines: [gift] })]],
    ["a return", [...arrived, askReturn("R-1", 1)]],
    ["what came back", [...arrived, recordReturn("R-1", 1)]],
    ["a refund", [...arrived, refunded("F-1", 100)]],
  ])("takes %s once", (_name, happenings) => {
    const last = happenings.slice(-1);
    const once = order(happenings);
    const twice = order([...happenings, ...last]);
    expect(twice.refusals).toEqual([]);
    expect(twice.snapshot).toEqual(once.snapshot);
    expect(twice.told).toEqual(once.told);
  });

  test("a dispatch that is told after the delivery changes nothing but is taken", () => {
    const life = order([...released, ship("S-1", 2), delivered("S-1"), dispatched("S-1")]);
    expect(life.refusals).toEqual([]);
    expect(standing(life)).toEqual(["awaitingReceipt.limited", "paid", "delivered"]);
  });

  test("the promise to dispatch counts from the payment, and breaks after 48 hours", () => {
    // Paid on the day after 1 January 2026; R008 says 48 hours.
    const life = order(released);
    expect(life.deadlines.get("shipPromise")?.dueAt).toBe("2026-01-04T00:00:00.000Z");
    life.live([{ passes: "shipPromise" }]);
    expect(life.tags).toContain("overdue");
    expect(life.told.at(-1)).toBe("shipOverdue");
    life.live([ship("S-1", 2), dispatched("S-1")]);
    expect(life.tags).not.toContain("overdue");
  });

  test("cannot be started where the platform's times for unpaid orders are not set, unless it is paid on delivery", () => {
    const rules = defineRulebook({ rules: builtInRules, layers: [starterLayer] }).at();
    expect(() => orderProcess.input(bought, rules)).toThrow(/params\["order\.unpaid"\]\.closeAfterHours/);
    expect(() => orderProcess.input({ ...bought, paymentMode: "cash-on-delivery" }, rules)).not.toThrow();
  });

  test("tells its goods, and what is due, when it is placed", () => {
    expect(order([]).events[0]).toEqual({
      type: "order.placed",
      orderId: "O-1",
      customerId: "C-1",
      platform: "tmall",
      currency: "CNY",
      lines: [{ lineId: "L-1", sku: "A-1", units: 2 }],
      payment: { paymentId: "O-1/1", dueMinor: 2100 },
    });
  });

  test("tells what was taken and given back when it is completed", () => {
    const life = order([
      ...released,
      cancelOne(),
      refunded("O-1/refund/1", 1000),
      ship("S-1", 1),
      delivered("S-1"),
      confirm,
    ]);
    expect(life.events.at(-1)).toMatchObject({
      type: "order.completed",
      grossMinor: 2100,
      refundedMinor: 1000,
    });
  });

  test("counts what goes back only once it has arrived, and says when that is after the completion", () => {
    const life = order([...released, cancelOne(), ship("S-1", 1), delivered("S-1"), confirm]);
    expect(life.events.at(-1)).toMatchObject({ type: "order.completed", refundedMinor: 0, again: false });
    const later = life.live([refunded("O-1/refund/1", 1000)]);
    expect(later.events.at(-1)).toMatchObject({ type: "order.refunded", afterCompletion: true });
  });

  test("a parcel that comes home after receipt was confirmed opens the order again", () => {
    const life = order([...arrived, confirm, ended("S-1", "returnedToSender")]);
    expect(life.states[0]).toBe("live.handling.open.released");
    expect(life.events.at(-1)).toMatchObject({ type: "order.reopened", lines: [] });
    const again = life.live([ship("S-2", 2), delivered("S-2"), confirm]);
    expect(again.events.at(-1)).toMatchObject({ type: "order.completed", again: true });
  });

  test("what comes home after all was given back is not sent again", () => {
    const life = order([...onItsWay, refunded("F-1", 2100), ended("S-1", "returnedToSender")]);
    expect(life.states[0]).toBe("live.handling.refunded");
    expect(contextOf(life).lines).toMatchObject([{ cancelledUnits: 2, shippedUnits: 0 }]);
    expect(life.events.at(-1)).toMatchObject({ type: "order.linesCancelled", lines: [{ units: 2 }] });
  });

  test("a cancelled line gives back its price, and the last one the shipping too", () => {
    const life = order([...released, cancelOne("X-1"), cancelOne("X-2")]);
    expect(contextOf(life).refunds.map(({ amountMinor }) => amountMinor)).toEqual([1000, 1100]);
    expect(life.states[0]).toBe("live.handling.cancelled");
  });

  test("goods by weight are priced to the nearest minor unit, and add up", () => {
    // 0.3 kg at 19.99 a kilogram: 5.997, which is 6.00.
    const start = {
      shippingMinor: 0,
      lines: [{ lineId: "L-1", sku: "A-1", units: 0.3, unitPriceMinor: 1999 }],
    };
    const life = order(
      [captured(600), passed, ship("S-1", 0.1), ship("S-2", 0.2), delivered("S-1"), delivered("S-2")],
      start,
    );
    expect(life.refusals).toEqual([]);
    expect(standing(life)).toEqual(["awaitingReceipt.limited", "paid", "delivered"]);
  });

  test("asks for the difference when it is modified to more, and again when somebody wants", () => {
    const life = order([...released, modify({ addLines: [gift] }), ["order.requestPayment"]]);
    expect(life.events.filter(({ type }) => type === "order.paymentRequested")).toMatchObject([
      { payment: { paymentId: "O-1/2", dueMinor: 500 }, voidedPayments: [] },
      { payment: { paymentId: "O-1/3", dueMinor: 500 }, voidedPayments: ["O-1/2"] },
    ]);
  });

  test("refunds of several payments go back from the latest on", () => {
    const life = order([captured(1000), captured(1100, "O-1/2"), passed, cancel]);
    expect(life.events.at(-1)).toMatchObject({
      type: "order.refundDue",
      refunds: [
        { refundId: "O-1/refund/1", paymentId: "O-1/2", amountMinor: 1100 },
        { refundId: "O-1/refund/2", paymentId: "O-1/1", amountMinor: 1000 },
      ],
    });
  });

  test("what is paid for a returned unit has its share of the discount taken off", () => {
    // 20.00 of goods less 5.00: one of two units was 7.50.
    const life = order([captured(1600), passed, ship("S-1", 2), delivered("S-1"), askReturn("R-1", 1)], {
      discountMinor: 500,
    });
    expect(life.events.at(-1)).toMatchObject({
      type: "order.returnRequested",
      paymentId: "O-1/1",
      lines: [{ lineId: "L-1", units: 1, paidMinor: 750 }],
    });
  });

  test("an authorisation that comes after the cancellation is to be voided", () => {
    const life = order([cancel, authorised(2100)]);
    expect(life.events.at(-1)).toMatchObject({ type: "order.voidDue", paymentId: "O-1/1" });
  });

  test("the audit rule decides on what was found", () => {
    const paid = order([captured(2100)]);
    const audit = (addressValid: boolean) =>
      step(
        orderProcess,
        paid.snapshot,
        consult(
          orderProcess,
          shopRulebook,
          paid.snapshot,
          {
            type: "order.audit",
            metrics: { addressValid, contactValid: true, specificationValid: true },
          },
          { at: "2026-01-02T00:00:00.000Z" },
        ),
      );
    expect(audit(true)).toMatchObject({ accepted: true, events: [{ type: "order.auditPassed" }] });
    expect(audit(false)).toMatchObject({ accepted: true, events: [{ type: "order.auditException" }] });
  });
});
