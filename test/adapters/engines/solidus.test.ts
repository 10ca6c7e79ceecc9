import {
  accepted,
  annul,
  askReturn,
  authorise,
  cancel,
  cancelShipment,
  capture,
  delivered,
  fail,
  grantReturn,
  handOver,
  inspect,
  lineA,
  lineB,
  payBack,
  pickUp,
  receiveBack,
  reopen,
  returned,
  sendBack,
  ship,
  shipped,
  short,
  voidIt,
} from "./engine-life.js";
import { describeEngine } from "./engine-machine.js";

const folder = "https://github.com/solidusio/solidus/tree/main/core/lib/spree/core/state_machines";
const payment = "payment O/1 live.collection";
const underWay = {
  differs: "a capture under way is not told: the payment is authorised until money was taken",
};

describeEngine({
  engine: "Solidus",
  machine: "order",
  source: `${folder}/order.rb`,
  states: {
    complete: { reach: [], stands: ["order O live.handling.open"] },
    canceled: { reach: [cancel], stands: ["order O live.handling.cancelled"] },
    resumed: { reach: [cancel, reopen], stands: ["order O live.handling.open"] },
    awaiting_return: { reach: [...delivered, askReturn()], stands: ["return R requested"] },
    returned: { reach: [...delivered, ...returned], stands: ["order O live.fulfilment.returned"] },
  },
  legal: {
    complete: {
      canceled: [cancel],
      awaiting_return: [...delivered, askReturn()],
      returned: [...delivered, ...returned],
    },
    resumed: {
      canceled: [cancel],
      returned: [...delivered, ...returned],
      awaiting_return: [...delivered, askReturn()],
    },
    canceled: { resumed: [reopen] },
    awaiting_return: { returned: returned.slice(1) },
  },
});

describeEngine({
  engine: "Solidus",
  machine: "payment",
  source: `${folder}/payment.rb`,
  states: {
    checkout: { reach: [], stands: [`${payment}.created`] },
    processing: { reach: [["payment.request"]], stands: [`${payment}.awaiting`] },
    pending: { reach: [authorise()], stands: [`${payment}.authorised`] },
    completed: { reach: [capture()], stands: [`${payment}.captured`] },
    failed: { reach: [fail], stands: [`${payment}.failed`] },
    void: { reach: [voidIt], stands: [`${payment}.voided`] },
    invalid: { reach: [fail], stands: [`${payment}.failed`] },
  },
  legal: {
    checkout: {
      processing: [["payment.request"]],
      pending: [authorise()],
      completed: [capture()],
      void: [voidIt],
      invalid: [fail],
    },
    processing: {
      processing: underWay,
      pending: [authorise()],
      completed: [capture()],
      failed: [fail],
      void: [voidIt],
    },
    pending: { processing: underWay, completed: [capture()], failed: [fail], void: [voidIt] },
    completed: { processing: underWay, void: [voidIt] },
  },
});

const parcel = "shipment S1 open.parcel";
const resume = ["shipment.resume", { reason: "wanted after all" }] as const;
describeEngine({
  engine: "Solidus",
  machine: "shipment",
  source: `${folder}/shipment.rb`,
  states: {
    pending: { reach: [...accepted, ship], stands: [`${parcel}.preparing`] },
    ready: { reach: [...accepted, ship, handOver], stands: [`${parcel}.ready`] },
    shipped: { reach: shipped, stands: [`${parcel}.dispatched`] },
    canceled: { reach: [...accepted, ship, cancelShipment], stands: [`${parcel}.cancelled`] },
  },
  legal: {
    pending: { ready: [handOver], shipped: [pickUp()], canceled: [cancelShipment] },
    ready: {
      pending: [["shipment.takeBack", { reason: "not paid" }]],
      shipped: [pickUp()],
      canceled: [cancelShipment],
    },
    canceled: { pending: [resume], ready: [resume, handOver], shipped: [resume, pickUp()] },
  },
});

describeEngine({
  engine: "Solidus",
  machine: "inventory unit",
  source: `${folder}/inventory_unit.rb`,
  states: {
    on_hand: { reach: accepted, stands: ["order O live.handling.open.released"] },
    backordered: { reach: [...accepted, short], stands: ["order O live.handling.open.short"] },
    shipped: { reach: shipped, stands: ["order O live.fulfilment.shipped"] },
    returned: { reach: [...delivered, ...returned], stands: ["order O live.fulfilment.returned"] },
    canceled: { reach: [cancel], stands: ["order O live.fulfilment.nothingToShip"] },
  },
  legal: {
    on_hand: { shipped: [ship, pickUp()], canceled: [cancel] },
    backordered: {
      on_hand: [["order.reportShortage", { sku: "MUG", units: 0 }]],
      shipped: [["order.split"], ship, pickUp()],
      canceled: [cancel],
    },
    shipped: { returned: [...delivered.slice(shipped.length), ...returned], canceled: [annul(), cancel] },
  },
});

const asked = [...delivered, askReturn(), grantReturn];
const keep = ["return.letKeep", { reason: "not worth the way" }] as const;
const lost = [sendBack, ["return.reportLost", { reason: "no trace" }]] as const;
const shortReceipt = [receiveBack(lineA), ["return.closeShort", { reason: "one is missing" }]] as const;
const wrong = [receiveBack(), inspect("A", "rejected"), inspect("B", "rejected")] as const;
const inTime = [
  "return.chooseMethod",
  { method: "sent-by-buyer", sendBackBy: "2026-03-10T00:00:00Z" },
] as const;
const at = (...states: string[]) => [states.map((state) => `return R ${state}`).join("|")];

describeEngine({
  engine: "Solidus",
  machine: "return item, reception",
  source: `${folder}/return_item/reception_status.rb`,
  states: {
    awaiting: { reach: asked, stands: at("approved") },
    cancelled: { reach: [...asked, ["return.cancel"]], stands: at("cancelled") },
    received: { reach: [...asked, receiveBack()], stands: at("received", "partlyReceived", "inspected") },
    unexchanged: { outside: "an exchange whose goods never came back is billed as an order of its own" },
    given_to_customer: { reach: [...asked, keep], stands: at("kept") },
    lost_in_transit: { reach: [...asked, ...lost], stands: at("lostOnItsWay") },
    shipped_wrong_item: { reach: [...asked, ...wrong], stands: at("inspected") },
    short_shipped: { reach: [...asked, ...shortReceipt], stands: at("received") },
    in_transit: { reach: [...asked, sendBack], stands: at("onItsWayBack") },
    expired: { reach: [...asked, inTime, ["tick", { hours: 24 * 9.5 }]], stands: at("lapsed") },
  },
  legal: {
    awaiting: {
      cancelled: [["return.cancel"]],
      received: [receiveBack()],
      unexchanged: { differs: "an exchange whose goods never came back is billed as an order of its own" },
      given_to_customer: [keep],
      lost_in_transit: lost,
      shipped_wrong_item: wrong,
      short_shipped: shortReceipt,
      in_transit: [sendBack],
      expired: [inTime, ["tick", { hours: 24 * 9.5 }]],
    },
    given_to_customer: { received: [receiveBack()] },
    lost_in_transit: { received: [receiveBack()] },
    shipped_wrong_item: {
      received: { differs: "goods that come after others were refused come under a return of their own" },
    },
    short_shipped: { received: [["return.receive", { receiptId: "rest", lines: lineB }]] },
    in_transit: { received: [receiveBack()] },
  },
});

const received = [...asked, receiveBack()];
const all = (verdict: string) => [inspect("A", verdict), inspect("B", verdict)];
describeEngine({
  engine: "Solidus",
  machine: "return item, acceptance",
  source: `${folder}/return_item/acceptance_status.rb`,
  states: {
    pending: { reach: received, stands: at("received") },
    accepted: { reach: [...received, ...all("accepted")], stands: at("inspected") },
    rejected: {
      reach: [...received, ...all("rejected"), ["return.refuse", { reason: "worn" }]],
      stands: at("refused"),
    },
    manual_intervention_required: {
      reach: received,
      stands: at("received"),
    },
  },
  legal: {
    pending: {
      accepted: all("accepted"),
      rejected: [...all("rejected"), ["return.refuse", { reason: "worn" }]],
      manual_intervention_required: [],
    },
    accepted: {
      accepted: [],
      rejected: [["return.refuse", { reason: "worn, on a second look" }]],
      manual_intervention_required: {
        differs: "an inspection is not taken back: its refusal is disputed, or the return reopened",
      },
    },
    manual_intervention_required: {
      accepted: all("accepted"),
      rejected: [...all("rejected"), ["return.refuse", { reason: "worn" }]],
      manual_intervention_required: [],
    },
  },
});

const looked = [...received, ...all("accepted")];
const paying = ["return.refund", { refundId: "F", amountMinor: 1000_00 }] as const;
const errored = [paying, ["payment.failRefund", { refundId: "R/return-refund/F" }]] as const;
describeEngine({
  engine: "Solidus",
  machine: "reimbursement",
  source: `${folder}/reimbursement.rb`,
  states: {
    pending: { reach: looked, stands: at("inspected") },
    errored: { reach: [...looked, ...errored], stands: at("refundFailed") },
    reimbursed: { reach: [...looked, ...payBack(1000_00)], stands: at("settled") },
  },
  legal: {
    pending: { errored, reimbursed: payBack(1000_00) },
    errored: {
      errored: [
        ["return.refund", { refundId: "G", amountMinor: 1000_00 }],
        ["payment.failRefund", { refundId: "R/return-refund/G" }],
      ],
      reimbursed: [
        ["return.refund", { refundId: "G", amountMinor: 1000_00 }],
        ["payment.settleRefund", { refundId: "R/return-refund/G" }],
      ],
    },
  },
});
