import {
  accepted,
  addLine,
  annul,
  audit,
  authorise,
  cancel,
  cancelShipment,
  capture,
  deliver,
  delivered,
  fail,
  handOver,
  hold,
  pickUp,
  release,
  ship,
  shipA,
  shipB,
  shipped,
  surcharge,
  voidIt,
} from "./engine-life.js";
import { describeEngine } from "./engine-machine.js";

const source = "https://github.com/vendurehq/vendure/tree/master/packages/core/src/config";
const twoParcels = [...accepted, shipA, shipB, pickUp("S1"), pickUp("S2")];
const open = "order O live.handling.open";
const cart = { outside: "a cart that is still being filled is not an order yet" };

describeEngine({
  engine: "Vendure",
  machine: "order",
  source: `${source}/order/default-order-process.ts`,
  states: {
    Created: cart,
    Draft: cart,
    AddingItems: cart,
    ArrangingPayment: { reach: [], stands: [`${open}.awaitingPayment`] },
    PaymentAuthorized: { reach: [authorise()], stands: [open, "order O live.payment.authorised"] },
    PaymentSettled: { reach: [capture()], stands: [open, "order O live.payment.paid"] },
    PartiallyShipped: {
      reach: [...accepted, shipA, pickUp()],
      stands: ["order O live.fulfilment.partlyShipped"],
    },
    Shipped: { reach: twoParcels, stands: ["order O live.fulfilment.shipped"] },
    PartiallyDelivered: {
      reach: [...twoParcels, deliver()],
      stands: ["order O live.fulfilment.partlyDelivered"],
    },
    Delivered: { reach: delivered, stands: ["order O live.fulfilment.delivered"] },
    Modifying: { reach: [capture(), hold], stands: [`${open}.onHold`] },
    ArrangingAdditionalPayment: { reach: [capture(), addLine], stands: [`${open}.awaitingBalance`] },
    Cancelled: { reach: [cancel], stands: ["order O live.handling.cancelled"] },
  },
  legal: {
    ArrangingPayment: {
      PaymentAuthorized: [authorise()],
      PaymentSettled: [capture()],
      AddingItems: { differs: "an order that goes back to the cart is modified instead" },
      Cancelled: [cancel],
    },
    PaymentAuthorized: {
      PaymentSettled: [capture()],
      Cancelled: [cancel],
      Modifying: [hold],
      ArrangingAdditionalPayment: [addLine],
    },
    PaymentSettled: {
      PartiallyDelivered: [audit, shipA, deliver()],
      Delivered: [audit, ship, deliver()],
      PartiallyShipped: [audit, shipA, pickUp()],
      Shipped: [audit, ship, pickUp()],
      Cancelled: [cancel],
      Modifying: [hold],
      ArrangingAdditionalPayment: [addLine],
    },
    PartiallyShipped: {
      Shipped: [shipB, pickUp("S2")],
      PartiallyDelivered: [deliver()],
      Cancelled: [annul(), cancel],
      Modifying: [hold],
    },
    Shipped: {
      PartiallyDelivered: [deliver()],
      Delivered: [deliver("S1"), deliver("S2")],
      Cancelled: [annul("S1"), annul("S2"), cancel],
      Modifying: [hold],
    },
    PartiallyDelivered: {
      Delivered: [deliver("S2")],
      Cancelled: [annul("S1"), annul("S2"), cancel],
      Modifying: [hold],
    },
    Delivered: { Cancelled: [annul(), cancel] },
    Modifying: {
      PaymentAuthorized: { from: [authorise(), hold], by: [release] },
      PaymentSettled: [release],
      PartiallyShipped: { from: [...accepted, shipA, pickUp(), hold], by: [release] },
      Shipped: { from: [...shipped, hold], by: [release] },
      PartiallyDelivered: { from: [...accepted, shipA, deliver(), hold], by: [release] },
      ArrangingAdditionalPayment: [addLine, release],
    },
    ArrangingAdditionalPayment: {
      PaymentAuthorized: { from: [authorise(), addLine], by: [authorise(500_00, "O/2")] },
      PaymentSettled: [capture(500_00, "O/2")],
      PartiallyShipped: { from: [...accepted, shipA, pickUp(), surcharge], by: [capture(500_00, "O/2")] },
      Shipped: { from: [...shipped, surcharge], by: [capture(500_00, "O/2")] },
      PartiallyDelivered: { from: [...accepted, shipA, deliver(), surcharge], by: [capture(500_00, "O/2")] },
      Cancelled: [cancel],
    },
  },
});

const payment = "payment O/1 live.collection";
describeEngine({
  engine: "Vendure",
  machine: "payment",
  source: `${source}/payment/default-payment-process.ts`,
  states: {
    Created: { reach: [], stands: [`${payment}.created`] },
    Authorized: { reach: [authorise()], stands: [`${payment}.authorised`] },
    Settled: { reach: [capture()], stands: [`${payment}.captured`] },
    Declined: { reach: [fail], stands: [`${payment}.failed`] },
    Error: { reach: [fail], stands: [`${payment}.failed`] },
    Cancelled: { reach: [voidIt], stands: [`${payment}.voided`] },
  },
  legal: {
    Created: {
      Authorized: [authorise()],
      Settled: [capture()],
      Declined: [fail],
      Error: [fail],
      Cancelled: [voidIt],
    },
    Authorized: { Settled: [capture()], Error: [fail], Cancelled: [voidIt] },
    Settled: { Cancelled: [voidIt] },
    Declined: { Cancelled: [voidIt] },
    Error: { Cancelled: [voidIt] },
  },
});

const asked = ["payment.refund", { refundId: "F", amountMinor: 400_00 }] as const;
describeEngine({
  engine: "Vendure",
  machine: "refund",
  source: `${source}/refund/default-refund-process.ts`,
  states: {
    Pending: { reach: [capture(), asked], stands: ["payment O/1 live.refunding.pending"] },
    Settled: {
      reach: [capture(), asked, ["payment.settleRefund", { refundId: "F" }]],
      stands: ["payment O/1 live.refunding.partlyRefunded"],
    },
    Failed: {
      reach: [capture(), asked, ["payment.failRefund", { refundId: "F" }]],
      stands: ["payment O/1 live.refunding.failing"],
    },
  },
  legal: {
    Pending: {
      Settled: [["payment.settleRefund", { refundId: "F" }]],
      Failed: [["payment.failRefund", { refundId: "F" }]],
    },
  },
});

const parcel = "shipment S1 open.parcel";
describeEngine({
  engine: "Vendure",
  machine: "fulfilment",
  source: `${source}/fulfillment/default-fulfillment-process.ts`,
  states: {
    Created: { reach: [...accepted, ship], stands: [`${parcel}.preparing`] },
    Pending: { reach: [...accepted, ship, handOver], stands: [`${parcel}.ready`] },
    Shipped: { reach: shipped, stands: [`${parcel}.dispatched.underWay`] },
    Delivered: { reach: delivered, stands: [`${parcel}.dispatched.delivered`] },
    Cancelled: {
      reach: [...accepted, ship, cancelShipment],
      stands: [`${parcel}.cancelled|${parcel}.annulled`],
    },
  },
  legal: {
    Created: { Pending: [handOver] },
    Pending: { Shipped: [pickUp()], Delivered: [deliver()], Cancelled: [cancelShipment] },
    Shipped: { Delivered: [deliver()], Cancelled: [annul()] },
    Delivered: { Cancelled: [annul()] },
  },
});
