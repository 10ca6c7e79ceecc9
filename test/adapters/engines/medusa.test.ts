import {
  accepted,
  addLine,
  annul,
  archive,
  askReturn,
  authorise,
  badAudit,
  cancel,
  cancelShipment,
  capture,
  confirm,
  deliver,
  delivered,
  fail,
  grantReturn,
  hold,
  inspect,
  lineA,
  pickUp,
  receiveBack,
  refund,
  release,
  ship,
  shipA,
  shipB,
  shipped,
} from "./engine-life.js";
import { describeEngine } from "./engine-machine.js";

const source =
  "https://docs.medusajs.com/resources/references/order and https://github.com/medusajs/medusa/tree/develop/packages/core/utils/src (OrderStatus, PaymentStatus, FulfillmentStatus, ReturnStatus)";
const handling = "order O live.handling";

describeEngine({
  engine: "Medusa",
  machine: "order",
  source,
  states: {
    draft: { outside: "a cart that is still being filled is not an order yet" },
    pending: { reach: [], stands: [`${handling}.open`] },
    requires_action: {
      reach: [capture(), badAudit],
      stands: [`${handling}.open.abnormal|${handling}.open.onHold`],
    },
    completed: { reach: [...delivered, confirm], stands: [`${handling}.completed`] },
    canceled: { reach: [cancel], stands: [`${handling}.cancelled`] },
    archived: { reach: [cancel, archive], stands: ["order O archived"] },
  },
  legal: {
    draft: { pending: { differs: "an order begins when it is placed: what was the cart's is its start" } },
    pending: { completed: [...delivered, confirm], canceled: [cancel], requires_action: [hold] },
    requires_action: { pending: { from: [capture(), hold], by: [release] }, canceled: [cancel] },
    completed: { archived: [archive] },
    canceled: { archived: [archive] },
  },
});

const standing = "order O live.payment";
describeEngine({
  engine: "Medusa",
  machine: "order, payment status",
  source,
  states: {
    not_paid: { reach: [], stands: [`${standing}.unpaid`] },
    awaiting: { reach: [["payment.request"]], stands: ["payment O/1 live.collection.awaiting"] },
    requires_action: { reach: [fail], stands: ["payment O/1 live.collection.failed"] },
    partially_authorized: { reach: [authorise(400_00)], stands: [`${standing}.partlyAuthorised`] },
    authorized: { reach: [authorise()], stands: [`${standing}.authorised`] },
    partially_captured: { reach: [capture(400_00)], stands: [`${standing}.partlyPaid`] },
    captured: { reach: [capture()], stands: [`${standing}.paid`] },
    partially_refunded: { reach: [capture(), ...refund(400_00)], stands: [`${standing}.partlyRefunded`] },
    refunded: { reach: [capture(), ...refund(1000_00)], stands: [`${standing}.refunded`] },
    canceled: { reach: [cancel], stands: [`${standing}.notDue`] },
  },
  legal: {
    not_paid: {
      awaiting: [["payment.request"]],
      authorized: [authorise()],
      captured: [capture()],
      canceled: [cancel],
    },
    awaiting: {
      authorized: [authorise()],
      partially_authorized: [authorise(400_00)],
      partially_captured: [capture(400_00)],
      captured: [capture()],
      requires_action: [fail],
      canceled: [cancel],
    },
    requires_action: {
      captured: [capture()],
      authorized: [["payment.retry"], authorise()],
      canceled: [cancel],
    },
    partially_authorized: {
      authorized: [authorise(600_00)],
      partially_captured: [capture(400_00)],
      canceled: [cancel],
    },
    authorized: { partially_captured: [capture(400_00)], captured: [capture()], canceled: [cancel] },
    partially_captured: {
      captured: [capture(600_00)],
      partially_refunded: refund(100_00),
      refunded: refund(400_00),
    },
    captured: {
      partially_refunded: refund(400_00),
      refunded: refund(1000_00),
      // An order edit asks for more than was paid.
      partially_captured: [addLine],
    },
    partially_refunded: { partially_refunded: refund(100_00), refunded: refund(600_00) },
  },
});

const goods = "order O live.fulfilment";
describeEngine({
  engine: "Medusa",
  machine: "order, fulfillment status",
  source,
  states: {
    not_fulfilled: { reach: accepted, stands: [`${goods}.unfulfilled`] },
    partially_fulfilled: { reach: [...accepted, shipA], stands: [`${goods}.inPreparation`] },
    fulfilled: { reach: [...accepted, ship], stands: [`${goods}.inPreparation`] },
    partially_shipped: { reach: [...accepted, shipA, pickUp()], stands: [`${goods}.partlyShipped`] },
    shipped: { reach: shipped, stands: [`${goods}.shipped`] },
    partially_delivered: { reach: [...accepted, shipA, deliver()], stands: [`${goods}.partlyDelivered`] },
    delivered: { reach: delivered, stands: [`${goods}.delivered`] },
    canceled: { reach: [...accepted, ship, cancelShipment], stands: ["shipment S1 open.parcel.cancelled"] },
  },
  legal: {
    not_fulfilled: { partially_fulfilled: [shipA], fulfilled: [ship] },
    partially_fulfilled: { fulfilled: [shipB], partially_shipped: [pickUp()], canceled: [cancelShipment] },
    fulfilled: {
      partially_shipped: { from: [...accepted, shipA, shipB], by: [pickUp()] },
      shipped: [pickUp()],
      partially_delivered: { from: [...accepted, shipA, shipB], by: [deliver()] },
      delivered: [deliver()],
      canceled: [cancelShipment],
    },
    partially_shipped: {
      shipped: [shipB, pickUp("S2")],
      partially_delivered: [deliver()],
      not_fulfilled: [annul()],
    },
    shipped: {
      partially_delivered: { from: [...accepted, shipA, pickUp(), shipB, pickUp("S2")], by: [deliver()] },
      delivered: [deliver()],
      not_fulfilled: [annul()],
    },
    partially_delivered: { delivered: [shipB, deliver("S2")] },
  },
});

const asked = [...delivered, askReturn()];
const states = (...paths: string[]) => [paths.map((path) => `return R ${path}`).join("|")];
const rest = ["return.receive", { receiptId: "rest", lines: [{ lineId: "B", units: 1 }] }] as const;
describeEngine({
  engine: "Medusa",
  machine: "return",
  source,
  states: {
    open: { reach: asked, stands: states("requested") },
    requested: { reach: [...asked, grantReturn], stands: states("approved") },
    partially_received: {
      reach: [...asked, grantReturn, receiveBack(lineA)],
      stands: states("partlyReceived"),
    },
    received: { reach: [...asked, grantReturn, receiveBack()], stands: states("received", "inspected") },
    canceled: { reach: [...asked, ["return.cancel"]], stands: states("cancelled") },
  },
  legal: {
    open: { requested: [grantReturn], canceled: [["return.cancel"]] },
    requested: {
      received: [receiveBack()],
      partially_received: [receiveBack(lineA)],
      canceled: [["return.cancel"]],
    },
    partially_received: { received: [inspect("A"), rest], partially_received: [inspect("A")] },
  },
});
