import {
  accepted,
  annul,
  askReturn,
  audit,
  authorise,
  cancel,
  cancelShipment,
  capture,
  confirm,
  deliver,
  delivered,
  expire,
  fail,
  grantReturn,
  hold,
  pickUp,
  refund,
  release,
  reopen,
  returned,
  review,
  ship,
  shipA,
  shipB,
  shipped,
  short,
  voidIt,
} from "./engine-life.js";
import { describeEngine, type EngineState } from "./engine-machine.js";

const handling = "order O live.handling";
const draft: EngineState = { outside: "a cart that is still being filled is not an order yet" };
const holdUnpaid = [review];

// States and the transitions that the code makes: Model/Order.php, ResourceModel/Order/Handler/State.php and the
// payment operations. A shop may set others by hand.
describeEngine({
  engine: "Magento 2",
  machine: "order",
  source: "https://github.com/magento/magento2/tree/2.4-develop/app/code/Magento/Sales/Model",
  states: {
    new: { reach: [], stands: [`${handling}.open`] },
    pending_payment: { reach: [["payment.request"]], stands: [`${handling}.open.awaitingPayment`] },
    payment_review: { reach: [review], stands: ["payment O/1 live.collection.underReview"] },
    processing: { reach: accepted, stands: [`${handling}.open`] },
    complete: {
      reach: shipped,
      stands: ["order O live.fulfilment.shipped|order O live.fulfilment.delivered"],
    },
    closed: { reach: [capture(), ...refund(1000_00)], stands: [`${handling}.refunded`] },
    canceled: { reach: [cancel], stands: [`${handling}.cancelled`] },
    holded: { reach: [hold], stands: [`${handling}.open.onHold`] },
  },
  legal: {
    new: {
      processing: accepted,
      canceled: [cancel],
      holded: [hold],
      payment_review: [review],
      pending_payment: [["payment.request"]],
    },
    pending_payment: { processing: accepted, payment_review: [review], canceled: [cancel] },
    payment_review: {
      processing: accepted,
      canceled: [["payment.fail", { notificationId: "fraud" }], cancel],
    },
    processing: {
      complete: [ship, pickUp()],
      closed: refund(1000_00),
      canceled: [cancel],
      holded: [hold],
      payment_review: { from: [authorise(), audit], by: [review] },
    },
    complete: { closed: refund(1000_00) },
    holded: { new: [release], processing: { from: [...accepted, hold], by: [release] }, canceled: [cancel] },
  },
});

// Any status may be set by hand; these are the ones that the documentation draws, and those of the code.
describeEngine({
  engine: "WooCommerce",
  machine: "order",
  source: "https://woocommerce.com/document/managing-orders/order-statuses/",
  states: {
    "checkout-draft": draft,
    pending: { reach: [], stands: [`${handling}.open.awaitingPayment`] },
    "on-hold": {
      reach: holdUnpaid,
      stands: [`payment O/1 live.collection.underReview|${handling}.open.onHold`],
    },
    processing: { reach: accepted, stands: [`${handling}.open`] },
    completed: { reach: [...delivered, confirm], stands: [`${handling}.completed`] },
    failed: { reach: [fail], stands: ["payment O/1 live.collection.failed"] },
    refunded: {
      reach: [capture(), ...refund(1000_00)],
      stands: [`${handling}.refunded|order O live.payment.refunded`],
    },
    cancelled: { reach: [cancel], stands: [`${handling}.cancelled`] },
  },
  legal: {
    "checkout-draft": {
      pending: { differs: "an order begins when it is placed: what was the cart's is its start" },
    },
    pending: {
      "on-hold": [review],
      processing: accepted,
      completed: [...delivered, confirm],
      failed: [fail],
      cancelled: [cancel],
    },
    "on-hold": {
      processing: accepted,
      completed: [...delivered, confirm],
      failed: [fail],
      cancelled: [cancel],
    },
    failed: {
      pending: [["payment.retry"]],
      "on-hold": [["payment.retry"], ["payment.review", { notificationId: "again" }]],
      processing: accepted,
      completed: [...delivered, confirm],
      cancelled: [cancel],
    },
    processing: {
      completed: [ship, deliver(), confirm],
      "on-hold": [hold],
      refunded: refund(1000_00),
      cancelled: [cancel],
      failed: {
        differs: "money that was taken does not fail any more: it is reversed, refunded or disputed",
      },
    },
    completed: {
      refunded: refund(1000_00),
      processing: [reopen],
      cancelled: { from: [...delivered, confirm], by: [reopen, annul(), cancel] },
    },
    cancelled: {
      processing: { from: [capture(), cancel], by: [reopen] },
      pending: [reopen],
      refunded: {
        from: [capture(), cancel],
        by: [["payment.settleRefund", { refundId: "O/refund/1" }]],
      },
    },
  },
});

const parcel = "shipment S1 open.parcel";
describeEngine({
  engine: "Shopify",
  machine: "fulfillment order",
  source: "https://shopify.dev/docs/api/admin-graphql/latest/enums/FulfillmentOrderStatus",
  states: {
    SCHEDULED: { outside: "goods that are to leave later are not handed to a shipment before" },
    OPEN: { reach: [...accepted, ship], stands: [`${parcel}.preparing`] },
    ON_HOLD: {
      reach: [...accepted, ship, ["shipment.hold", { reason: "address" }]],
      stands: [`${parcel}.held`],
    },
    IN_PROGRESS: { reach: [...accepted, ship, ["shipment.pick"]], stands: [`${parcel}.preparing.picking`] },
    INCOMPLETE: { reach: [...accepted, ship, cancelShipment], stands: [`${parcel}.cancelled`] },
    CLOSED: { reach: shipped, stands: [`${parcel}.dispatched`] },
    CANCELLED: { reach: [...accepted, ship, cancelShipment], stands: [`${parcel}.cancelled`] },
  },
  legal: {
    SCHEDULED: { OPEN: { differs: "goods that are to leave later are not handed to a shipment before" } },
    OPEN: {
      IN_PROGRESS: [["shipment.pick"]],
      ON_HOLD: [["shipment.hold", { reason: "address" }]],
      CLOSED: [pickUp()],
      CANCELLED: [cancelShipment],
      SCHEDULED: { differs: "goods that are to leave later are not handed to a shipment before" },
    },
    ON_HOLD: { OPEN: [["shipment.release"]], CANCELLED: [cancelShipment] },
    IN_PROGRESS: {
      CLOSED: [pickUp()],
      INCOMPLETE: [cancelShipment],
      CANCELLED: [cancelShipment],
      ON_HOLD: [["shipment.hold", { reason: "address" }]],
      OPEN: [["shipment.hold", { reason: "given back" }], ["shipment.release"]],
    },
    INCOMPLETE: { OPEN: [["shipment.resume", { reason: "sent to another place" }]] },
    CLOSED: {
      OPEN: { differs: "a dispatch that is taken back is annulled, and the goods go with another shipment" },
    },
  },
});

const standing = "order O live.payment";
describeEngine({
  engine: "Shopify",
  machine: "order, financial status",
  source: "https://shopify.dev/docs/api/admin-rest/latest/resources/order#resource-object",
  states: {
    pending: { reach: [], stands: [`${standing}.unpaid`] },
    authorized: { reach: [authorise()], stands: [`${standing}.authorised`] },
    expired: { reach: [authorise(), expire], stands: ["payment O/1 live.collection.expired"] },
    partially_paid: { reach: [capture(400_00)], stands: [`${standing}.partlyPaid`] },
    paid: { reach: [capture()], stands: [`${standing}.paid`] },
    partially_refunded: { reach: [capture(), ...refund(400_00)], stands: [`${standing}.partlyRefunded`] },
    refunded: { reach: [capture(), ...refund(1000_00)], stands: [`${standing}.refunded`] },
    voided: {
      reach: [authorise(), voidIt],
      stands: ["payment O/1 live.collection.voided|payment O/1 live.collection.expired"],
    },
  },
  legal: {
    pending: {
      authorized: [authorise()],
      partially_paid: [capture(400_00)],
      paid: [capture()],
      voided: [voidIt],
      expired: [expire],
    },
    authorized: { partially_paid: [capture(400_00)], paid: [capture()], voided: [voidIt], expired: [expire] },
    expired: { paid: [capture()], voided: [voidIt] },
    partially_paid: { paid: [capture(600_00)], partially_refunded: refund(100_00), refunded: refund(400_00) },
    paid: { partially_refunded: refund(400_00), refunded: refund(1000_00) },
    partially_refunded: { refunded: refund(600_00) },
  },
});

const back = (...paths: string[]) => [paths.map((path) => `return R ${path}`).join("|")];
describeEngine({
  engine: "Shopify",
  machine: "return",
  source: "https://shopify.dev/docs/api/admin-graphql/latest/enums/ReturnStatus",
  states: {
    REQUESTED: { reach: [...delivered, askReturn()], stands: back("requested") },
    OPEN: { reach: [...delivered, askReturn(), grantReturn], stands: back("approved", "inspected") },
    DECLINED: {
      reach: [...delivered, askReturn(), ["return.decline", { reason: "worn" }]],
      stands: back("declined"),
    },
    CANCELED: {
      reach: [...delivered, askReturn(), grantReturn, ["return.cancel"]],
      stands: back("cancelled"),
    },
    CLOSED: { reach: [...delivered, ...returned, ["return.close"]], stands: back("closed") },
  },
  legal: {
    REQUESTED: {
      OPEN: [grantReturn],
      DECLINED: [["return.decline", { reason: "worn" }]],
      CANCELED: [["return.cancel"]],
    },
    OPEN: { CANCELED: [["return.cancel"]], CLOSED: [...returned.slice(2), ["return.close"]] },
    CLOSED: {
      OPEN: {
        differs:
          "a return is reopened before it is closed: a closed file stays closed, and another return is made",
      },
    },
  },
});

describeEngine({
  engine: "Amazon",
  machine: "order",
  source: "https://developer-docs.amazon.com/sp-api/docs/orders-api-v0-reference#orderstatus",
  states: {
    PendingAvailability: { reach: [], stands: [`${handling}.open.awaitingPayment`] },
    Pending: { reach: [], stands: [`${handling}.open.awaitingPayment`] },
    Unshipped: {
      reach: accepted,
      stands: [`${handling}.open.released`, "order O live.fulfilment.unfulfilled"],
    },
    PartiallyShipped: {
      reach: [...accepted, shipA, pickUp()],
      stands: ["order O live.fulfilment.partlyShipped"],
    },
    Shipped: { reach: shipped, stands: ["order O live.fulfilment.shipped"] },
    InvoiceUnconfirmed: { reach: shipped, stands: ["order O live.fulfilment.shipped"] },
    Canceled: { reach: [cancel], stands: [`${handling}.cancelled`] },
    Unfulfillable: { reach: [...accepted, short], stands: [`${handling}.open.short`] },
  },
  legal: {
    PendingAvailability: { Pending: [], Canceled: [cancel] },
    Pending: { Unshipped: accepted, Canceled: [cancel] },
    Unshipped: {
      PartiallyShipped: [shipA, pickUp()],
      Shipped: [ship, pickUp()],
      InvoiceUnconfirmed: [ship, pickUp()],
      Canceled: [cancel],
      Unfulfillable: [short],
    },
    PartiallyShipped: { Shipped: [shipB, pickUp("S2")] },
    InvoiceUnconfirmed: { Shipped: [] },
  },
});

// Square's orders: the payment of a cancelled one was never taken.
describeEngine({
  engine: "Square",
  machine: "order",
  source: "https://developer.squareup.com/reference/square/enums/OrderState",
  states: {
    DRAFT: draft,
    OPEN: { reach: [], stands: [`${handling}.open`] },
    COMPLETED: { reach: [...delivered, confirm], stands: [`${handling}.completed`] },
    CANCELED: { reach: [cancel], stands: [`${handling}.cancelled`] },
  },
  legal: {
    DRAFT: { OPEN: { differs: "an order begins when it is placed: what was the cart's is its start" } },
    OPEN: { COMPLETED: [...delivered, confirm], CANCELED: [cancel] },
  },
});
