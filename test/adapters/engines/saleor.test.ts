import {
  accepted,
  annul,
  audit,
  authorise,
  cancel,
  cancelShipment,
  capture,
  deliver,
  delivered,
  partlyReturned,
  pickUp,
  refund,
  returned,
  ship,
  shipA,
  shipB,
  shipped,
  transfer,
  voidIt,
} from "./engine-life.js";
import { describeEngine } from "./engine-machine.js";

const source =
  "https://docs.saleor.io/developer/order/order-status and https://github.com/saleor/saleor/blob/main/saleor/order/__init__.py";
const goods = "order O live.fulfilment";

describeEngine({
  engine: "Saleor",
  machine: "order",
  source,
  states: {
    draft: { outside: "a cart that is still being filled is not an order yet" },
    unconfirmed: { reach: [capture()], stands: ["order O live.handling.open.awaitingAudit"] },
    unfulfilled: { reach: accepted, stands: ["order O live.handling.open.released", `${goods}.unfulfilled`] },
    partially_fulfilled: { reach: [...accepted, shipA, pickUp()], stands: [`${goods}.partlyShipped`] },
    fulfilled: { reach: shipped, stands: [`${goods}.shipped|${goods}.delivered`] },
    partially_returned: { reach: [...delivered, ...partlyReturned], stands: [`${goods}.partlyReturned`] },
    returned: { reach: [...delivered, ...returned], stands: [`${goods}.returned`] },
    canceled: { reach: [cancel], stands: ["order O live.handling.cancelled"] },
    expired: { reach: [["tick", { hours: 25 }]], stands: ["order O live.handling.cancelled"] },
  },
  legal: {
    draft: {
      unfulfilled: { differs: "an order begins when it is placed: what was the cart's is its start" },
      unconfirmed: { differs: "an order begins when it is placed: what was the cart's is its start" },
    },
    unconfirmed: {
      unfulfilled: [audit],
      canceled: [cancel],
      expired: {
        differs: "an order expires while it waits for payment, which is before it is looked through",
      },
    },
    unfulfilled: {
      partially_fulfilled: [shipA, pickUp()],
      fulfilled: [ship, pickUp()],
      canceled: [cancel],
    },
    partially_fulfilled: {
      fulfilled: [shipB, pickUp("S2")],
      unfulfilled: [annul()],
      partially_returned: [deliver(), ...partlyReturned],
      canceled: [annul(), cancel],
    },
    fulfilled: {
      partially_returned: [deliver(), ...partlyReturned],
      returned: [deliver(), ...returned],
      unfulfilled: [annul()],
      partially_fulfilled: { from: [...accepted, shipA, pickUp(), shipB, pickUp("S2")], by: [annul("S2")] },
      canceled: [annul(), cancel],
    },
    partially_returned: {
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
    expired: {},
  },
});

const standing = "order O live.payment";
describeEngine({
  engine: "Saleor",
  machine: "order, charge status",
  source,
  states: {
    none: { reach: [], stands: [`${standing}.unpaid|${standing}.authorised`] },
    partial: { reach: [capture(400_00)], stands: [`${standing}.partlyPaid|${standing}.partlyRefunded`] },
    full: { reach: [capture()], stands: [`${standing}.paid`] },
    overcharged: {
      reach: transfer(1200_00),
      stands: [`${standing}.refundDue`],
    },
  },
  legal: {
    none: {
      partial: [capture(400_00)],
      full: [capture()],
      overcharged: transfer(1200_00),
    },
    partial: {
      full: [capture(600_00)],
      none: [voidIt, voidIt],
      overcharged: transfer(800_00),
    },
    full: {
      partial: refund(400_00),
      none: [voidIt],
      overcharged: transfer(100_00),
    },
    overcharged: {
      full: { differs: "what was taken too much is owed back, and shows as a part refunded once it went" },
    },
  },
});

describeEngine({
  engine: "Saleor",
  machine: "order, authorize status",
  source,
  states: {
    none: { reach: [], stands: [`${standing}.unpaid`] },
    partial: { reach: [authorise(400_00)], stands: [`${standing}.partlyAuthorised`] },
    full: { reach: [authorise()], stands: [`${standing}.authorised|${standing}.paid`] },
  },
  legal: {
    none: { partial: [authorise(400_00)], full: [authorise()] },
    partial: { full: [authorise(600_00)], none: [voidIt] },
    full: { none: [voidIt] },
  },
});

const parcel = "shipment S1 open.parcel";
describeEngine({
  engine: "Saleor",
  machine: "fulfillment",
  source,
  states: {
    waiting_for_approval: { reach: [...accepted, ship], stands: [`${parcel}.preparing`] },
    fulfilled: { reach: shipped, stands: [`${parcel}.dispatched`] },
    canceled: {
      reach: [...accepted, ship, cancelShipment],
      stands: [`${parcel}.cancelled|${parcel}.annulled`],
    },
    returned: {
      reach: [...delivered, ...returned.slice(0, 5)],
      stands: ["return R inspected|return R settled"],
    },
    refunded: { reach: [...shipped, ...refund(1000_00)], stands: ["payment O/1 live.refunding.refunded"] },
    refunded_and_returned: { reach: [...delivered, ...returned], stands: ["return R settled"] },
    replaced: {
      reach: [
        ...delivered,
        ...returned.slice(0, 5),
        ["return.exchange", { shipmentId: "X", lines: [{ lineId: "A", units: 1 }] }],
      ],
      stands: ["return R exchanging"],
    },
  },
  legal: {
    waiting_for_approval: { fulfilled: [pickUp()], canceled: [cancelShipment] },
    fulfilled: {
      canceled: [annul()],
      returned: [deliver(), ...returned.slice(0, 5)],
      refunded: refund(1000_00),
      refunded_and_returned: [deliver(), ...returned],
      replaced: [
        deliver(),
        ...returned.slice(0, 5),
        ["return.exchange", { shipmentId: "X", lines: [{ lineId: "A", units: 1 }] }],
      ],
    },
  },
});
