import {
  accepted,
  annul,
  audit,
  authorise,
  cancel,
  capture,
  confirm,
  deliver,
  delivered,
  fail,
  partlyReturned,
  pickUp,
  refund,
  reopen,
  returned,
  ship,
  shipA,
  shipB,
  shipped,
  voidIt,
} from "./engine-life.js";
import { describeEngine } from "./engine-machine.js";

const source =
  "https://github.com/shopware/shopware/blob/trunk/src/Core/Migration/V6_3/Migration1536233560BasicData.php and the migrations that follow; https://developer.shopware.com/docs/guides/plugins/plugins/checkout/order/using-the-state-machine";

describeEngine({
  engine: "Shopware 6",
  machine: "order",
  source,
  states: {
    open: { reach: [], stands: ["order O live.handling.open"] },
    in_progress: { reach: accepted, stands: ["order O live.handling.open.released"] },
    completed: { reach: [...delivered, confirm], stands: ["order O live.handling.completed"] },
    cancelled: { reach: [cancel], stands: ["order O live.handling.cancelled"] },
  },
  legal: {
    open: { in_progress: accepted, cancelled: [cancel] },
    in_progress: { cancelled: [cancel], completed: [ship, pickUp(), deliver(), confirm] },
    cancelled: { open: [reopen] },
    completed: { open: [reopen] },
  },
});

const payment = "payment O/1 live.collection";
const chargeback = [
  ["payment.dispute", { disputeId: "D", amountMinor: 1000_00 }],
  ["payment.loseDispute", { disputeId: "D" }],
] as const;
describeEngine({
  engine: "Shopware 6",
  machine: "order transaction",
  source,
  states: {
    open: { reach: [], stands: ["payment O/1 live.collection.created|payment O/2 live.collection.created"] },
    reminded: {
      reach: [["tick", { hours: 2 }]],
      stands: ["order O live.handling.open.awaitingPayment.reminded"],
    },
    unconfirmed: { reach: [["payment.review", { notificationId: "n" }]], stands: [`${payment}.underReview`] },
    in_progress: { reach: [["payment.request"]], stands: [`${payment}.awaiting`] },
    authorized: { reach: [authorise()], stands: [`${payment}.authorised`] },
    paid_partially: { reach: [capture(400_00)], stands: [`${payment}.partlyCaptured`] },
    paid: { reach: [capture()], stands: [`${payment}.captured`] },
    refunded_partially: {
      reach: [capture(), ...refund(400_00)],
      stands: ["payment O/1 live.refunding.partlyRefunded"],
    },
    refunded: { reach: [capture(), ...refund(1000_00)], stands: ["payment O/1 live.refunding.refunded"] },
    cancelled: { reach: [voidIt], stands: [`${payment}.voided`] },
    failed: { reach: [fail], stands: [`${payment}.failed`] },
    chargeback: { reach: [capture(), ...chargeback], stands: ["payment O/1 live.dispute.lost"] },
  },
  legal: {
    open: {
      paid: [capture()],
      paid_partially: [capture(400_00)],
      cancelled: [voidIt],
      reminded: [["tick", { hours: 2 }]],
      in_progress: [["payment.request"]],
      unconfirmed: [["payment.review", { notificationId: "n" }]],
      authorized: [authorise()],
      failed: [fail],
    },
    reminded: {
      paid: [capture()],
      paid_partially: [capture(400_00)],
      cancelled: [voidIt],
      in_progress: [["payment.request"]],
      authorized: [authorise()],
    },
    in_progress: {
      paid: [capture()],
      failed: [fail],
      cancelled: [voidIt],
      authorized: [authorise()],
      paid_partially: [capture(400_00)],
    },
    unconfirmed: {
      paid: [capture()],
      failed: [fail],
      cancelled: [voidIt],
      authorized: [authorise()],
      paid_partially: [capture(400_00)],
    },
    authorized: { paid: [capture()], paid_partially: [capture(400_00)], cancelled: [voidIt], failed: [fail] },
    paid_partially: {
      reminded: {
        differs: "a buyer who has paid a part is asked for the rest: there is no reminder of it by the clock",
      },
      paid: [capture(600_00)],
      refunded_partially: refund(100_00),
      refunded: refund(400_00),
      cancelled: [voidIt, voidIt],
      in_progress: { differs: "a further instalment is a further notice of the same payment" },
      unconfirmed: { differs: "a further instalment is a further notice of the same payment" },
    },
    paid: {
      refunded_partially: refund(400_00),
      refunded: refund(1000_00),
      cancelled: [voidIt],
      chargeback,
    },
    refunded_partially: {
      refunded: refund(600_00),
      cancelled: { differs: "money that went back in part is not reversed: the rest is refunded" },
    },
    cancelled: {
      open: [["order.requestPayment"]],
      refunded: { differs: "a payment that was called off has nothing left to refund" },
      refunded_partially: { differs: "a payment that was called off has nothing left to refund" },
    },
    failed: { open: [["payment.retry"], ["order.requestPayment"]], paid: [capture()] },
    chargeback: {
      cancelled: { differs: "money that a chargeback took is gone: there is nothing left to reverse" },
    },
  },
});

const goods = "order O live.fulfilment";
describeEngine({
  engine: "Shopware 6",
  machine: "order delivery",
  source,
  states: {
    open: { reach: accepted, stands: [`${goods}.unfulfilled`] },
    shipped_partially: { reach: [...accepted, shipA, pickUp()], stands: [`${goods}.partlyShipped`] },
    shipped: { reach: shipped, stands: [`${goods}.shipped`] },
    returned_partially: { reach: [...delivered, ...partlyReturned], stands: [`${goods}.partlyReturned`] },
    returned: {
      reach: [...delivered, ...returned],
      stands: [`${goods}.returned|return R received|shipment S1 open.parcel.dispatched.returned`],
    },
    cancelled: { reach: [cancel], stands: ["order O live.handling.cancelled"] },
  },
  legal: {
    open: { shipped: [ship, pickUp()], shipped_partially: [shipA, pickUp()], cancelled: [cancel] },
    shipped: {
      returned: [deliver(), ...returned],
      returned_partially: [deliver(), ...partlyReturned],
      cancelled: [annul(), cancel],
    },
    shipped_partially: {
      returned: [["shipment.recordScan", { scanId: "back", status: "returned" }]],
      returned_partially: [deliver(), ...partlyReturned],
      shipped: [shipB, pickUp("S2")],
      cancelled: [annul(), cancel],
    },
    returned_partially: {
      returned: [
        [
          "order.requestReturn",
          { returnId: "R2", lines: [{ lineId: "B", units: 1 }], cause: "faulty", wants: "refund" },
        ],
        ["return.reviewCause", { metrics: { cause: "quality" } }, "R2"],
        ["return.receive", { receiptId: "2", lines: [{ lineId: "B", units: 1 }] }, "R2"],
        [
          "return.inspect",
          { inspectionId: "2", lineId: "B", units: 1, verdict: "accepted", metrics: { condition: "intact" } },
          "R2",
        ],
        ["return.refund", { refundId: "G", amountMinor: 500_00 }, "R2"],
        ["payment.settleRefund", { refundId: "R2/return-refund/G" }],
      ],
    },
    cancelled: { open: { from: [capture(), audit, cancel], by: [reopen] } },
  },
});
