import {
  accepted,
  authorise,
  cancel,
  cancelShipment,
  capture,
  confirm,
  delivered,
  fail,
  pickUp,
  refund,
  ship,
  shipA,
  shipB,
  shipped,
  voidIt,
} from "./engine-life.js";
import { describeEngine, type EngineState } from "./engine-machine.js";

const folder =
  "https://github.com/Sylius/Sylius/tree/2.0/src/Sylius/Bundle/CoreBundle/Resources/config/app/workflow";
const cart: EngineState = { outside: "a cart that is still being filled is not an order yet" };
const fromCart = { differs: "an order begins when it is placed: what was the cart's is its start" };

describeEngine({
  engine: "Sylius",
  machine: "order",
  source: `${folder}/sylius_order.php`,
  states: {
    cart,
    new: { reach: [], stands: ["order O live.handling.open"] },
    cancelled: { reach: [cancel], stands: ["order O live.handling.cancelled"] },
    fulfilled: { reach: [...delivered, confirm], stands: ["order O live.handling.completed"] },
  },
  legal: {
    cart: { new: fromCart },
    new: { cancelled: [cancel], fulfilled: [...delivered, confirm] },
  },
});

const payment = "payment O/1 live.collection";
describeEngine({
  engine: "Sylius",
  machine: "payment",
  source: `${folder}/sylius_payment.php`,
  states: {
    cart,
    new: { reach: [], stands: [`${payment}.created`] },
    processing: { reach: [["payment.request"]], stands: [`${payment}.awaiting`] },
    authorized: { reach: [authorise()], stands: [`${payment}.authorised`] },
    completed: { reach: [capture()], stands: [`${payment}.captured`] },
    failed: { reach: [fail], stands: [`${payment}.failed`] },
    cancelled: { reach: [voidIt], stands: [`${payment}.voided`] },
    refunded: { reach: [capture(), ...refund(1000_00)], stands: ["payment O/1 live.refunding.refunded"] },
  },
  legal: {
    cart: { new: fromCart },
    new: {
      processing: [["payment.request"]],
      authorized: [authorise()],
      completed: [capture()],
      failed: [fail],
      cancelled: [voidIt],
    },
    processing: { authorized: [authorise()], completed: [capture()], failed: [fail], cancelled: [voidIt] },
    authorized: { completed: [capture()], cancelled: [voidIt] },
    completed: { refunded: refund(1000_00) },
  },
});

describeEngine({
  engine: "Sylius",
  machine: "shipment",
  source: `${folder}/sylius_shipment.php`,
  states: {
    cart,
    ready: { reach: [...accepted, ship], stands: ["shipment S1 open.parcel.preparing"] },
    shipped: { reach: shipped, stands: ["shipment S1 open.parcel.dispatched"] },
    cancelled: { reach: [...accepted, ship, cancelShipment], stands: ["shipment S1 open.parcel.cancelled"] },
  },
  legal: { cart: { ready: fromCart }, ready: { shipped: [pickUp()], cancelled: [cancelShipment] } },
});

const standing = "order O live.payment";
describeEngine({
  engine: "Sylius",
  machine: "order payment",
  source: `${folder}/sylius_order_payment.php`,
  states: {
    cart,
    awaiting_payment: { reach: [], stands: [`${standing}.unpaid`] },
    partially_authorized: { reach: [authorise(400_00)], stands: [`${standing}.partlyAuthorised`] },
    authorized: { reach: [authorise()], stands: [`${standing}.authorised`] },
    partially_paid: { reach: [capture(400_00)], stands: [`${standing}.partlyPaid`] },
    paid: { reach: [capture()], stands: [`${standing}.paid`] },
    cancelled: { reach: [cancel], stands: [`${standing}.notDue`] },
    partially_refunded: { reach: [capture(), ...refund(400_00)], stands: [`${standing}.partlyRefunded`] },
    refunded: { reach: [capture(), ...refund(1000_00)], stands: [`${standing}.refunded`] },
  },
  legal: {
    cart: { awaiting_payment: fromCart },
    awaiting_payment: {
      partially_authorized: [authorise(400_00)],
      authorized: [authorise()],
      partially_paid: [capture(400_00)],
      paid: [capture()],
      cancelled: [cancel],
    },
    partially_authorized: {
      partially_authorized: [authorise(300_00)],
      authorized: [authorise(600_00)],
      partially_paid: [capture(400_00)],
      cancelled: [cancel],
    },
    authorized: { paid: [capture()], cancelled: [cancel] },
    partially_paid: {
      partially_paid: [capture(300_00)],
      paid: [capture(600_00)],
      partially_refunded: refund(100_00),
      refunded: refund(400_00),
    },
    paid: { partially_refunded: refund(400_00), refunded: refund(1000_00) },
    partially_refunded: { partially_refunded: refund(300_00), refunded: refund(600_00) },
  },
});

const goods = "order O live.fulfilment";
describeEngine({
  engine: "Sylius",
  machine: "order shipping",
  source: `${folder}/sylius_order_shipping.php`,
  states: {
    cart,
    ready: { reach: accepted, stands: [`${goods}.unfulfilled`] },
    partially_shipped: { reach: [...accepted, shipA, pickUp()], stands: [`${goods}.partlyShipped`] },
    shipped: { reach: shipped, stands: [`${goods}.shipped`] },
    cancelled: { reach: [cancel], stands: [`${goods}.nothingToShip`] },
  },
  legal: {
    cart: { ready: fromCart },
    ready: { partially_shipped: [shipA, pickUp()], shipped: [ship, pickUp()], cancelled: [cancel] },
    partially_shipped: { shipped: [shipB, pickUp("S2")] },
  },
});
