import { createOperations, memoryStore, virtualClock } from "opscycle/operations";
import type { Refusal } from "opscycle/processes";
import { orderProcess, paymentProcess, returnProcess, shipmentProcess } from "opscycle/processes";
import { shopRulebook } from "../../processes/shop-rulebook.js";

/** A command; its process is told by its name. `tick` lets so many hours pass, `start` starts a payment of its own. */
export type Step = readonly [command: string, fields?: object, id?: string];

/** One order of two lines of 5.00, its payments, shipments and returns, on one host. */
export const bought = {
  orderId: "O",
  currency: "EUR",
  lines: [
    { lineId: "A", sku: "MUG", units: 1, unitPriceMinor: 500_00 },
    { lineId: "B", sku: "CUP", units: 1, unitPriceMinor: 500_00 },
  ],
  paymentMode: "prepaid",
} as const;

const start = "2026-03-01T00:00:00.000Z";
const ids: { readonly [process: string]: string } = {
  order: "O",
  payment: "O/1",
  shipment: "S1",
  return: "R",
};

/** Lets an order live on a host, with all hand-overs, one step a minute. */
export async function liveOnHost(steps: readonly Step[]) {
  const operations = createOperations({
    rulebook: shopRulebook,
    processes: [orderProcess, paymentProcess, shipmentProcess, returnProcess],
    clock: virtualClock(start),
    store: memoryStore(),
  });
  const refused: string[] = [];
  const note = (what: string, reason: Refusal | Error) => refused.push(`${what}: ${reason.message}`);
  operations.on("handOverFailed", (entry, reason) => note(JSON.stringify(entry.message), reason));
  let now = Date.parse(start);
  const by = () => ({ actor: "engine", role: "system", at: new Date(now).toISOString() }) as const;
  await operations.start("order", "O", bought, by());
  for (const [command, fields = {}, id] of steps) {
    const [process = ""] = command.split(".");
    now += 60_000;
    if (command === "tick") {
      now += Number(Reflect.get(fields, "hours")) * 3_600_000;
      await operations.tick(new Date(now).toISOString());
      continue;
    }
    if (command === "start") {
      const dueMinor = Number(Reflect.get(fields, "dueMinor"));
      const payment = id ?? "";
      await operations.start(
        "payment",
        payment,
        { paymentId: payment, orderId: "O", currency: "EUR", dueMinor },
        by(),
      );
      continue;
    }
    // The tables name commands of four processes; the host refuses what none of them has.
    const answer = await operations.send(
      process as "order",
      id ?? ids[process] ?? "",
      { type: command, ...fields } as never,
      by(),
    );
    if (!answer.accepted) note(command, answer.refusal);
  }
  const instances = await operations.list();
  const stands = instances.flatMap(({ process, id, states }) =>
    states.map((state) => `${process} ${id} ${state}`),
  );
  return { refused, stands };
}

const both = [
  { lineId: "A", units: 1 },
  { lineId: "B", units: 1 },
];
const fine = { addressValid: true, contactValid: true, specificationValid: true };
const because = { reason: "as the engine says" };

/** The steps that most tables are made of. */
export const authorise = (amountMinor = 1000_00, id = "O/1"): Step => [
  "payment.authorise",
  { notificationId: `authorised/${amountMinor}`, amountMinor },
  id,
];
export const capture = (amountMinor = 1000_00, id = "O/1"): Step => [
  "payment.capture",
  { captureId: `captured/${amountMinor}`, amountMinor },
  id,
];
/** A bank transfer that nobody asked for. */
export const transfer = (amountMinor: number): readonly Step[] => [
  ["start", { dueMinor: amountMinor }, "bank"],
  capture(amountMinor, "bank"),
];
export const fail: Step = ["payment.fail", { notificationId: "failed" }];
export const voidIt: Step = ["payment.void", because];
export const expire: Step = ["payment.expire", { notificationId: "expired" }];
export const review: Step = ["payment.review", { notificationId: "reviewed" }];
export const refund = (amountMinor: number): readonly Step[] => [
  ["payment.refund", { refundId: `refund/${amountMinor}`, amountMinor }],
  ["payment.settleRefund", { refundId: `refund/${amountMinor}` }],
];
export const audit: Step = ["order.audit", { metrics: fine }];
export const badAudit: Step = ["order.audit", { metrics: { ...fine, addressValid: false } }];
export const hold: Step = ["order.hold", because];
export const release: Step = ["order.release"];
export const cancel: Step = ["order.cancel", because];
export const reopen: Step = ["order.reopen", because];
export const archive: Step = ["order.archive"];
export const confirm: Step = ["order.confirmReceipt"];
export const short: Step = ["order.reportShortage", { sku: "MUG", units: 1 }];
export const ship: Step = ["order.ship", { shipmentId: "S1", lines: both }];
export const shipA: Step = ["order.ship", { shipmentId: "S1", lines: both.slice(0, 1) }];
export const shipB: Step = ["order.ship", { shipmentId: "S2", lines: both.slice(1) }];
export const handOver: Step = ["shipment.handOver"];
export const scan = (status: string, id = "S1"): Step => [
  "shipment.recordScan",
  { scanId: `${id}/${status}`, status },
  id,
];
export const pickUp = (id = "S1"): Step => scan("picked-up", id);
export const deliver = (id = "S1"): Step => scan("delivered", id);
export const annul = (id = "S1"): Step => ["shipment.annul", because, id];
export const cancelShipment: Step = ["shipment.cancel", because];
export const addLine: Step = [
  "order.modify",
  { modificationId: "add", addLines: [{ lineId: "C", sku: "BOWL", units: 1, unitPriceMinor: 500_00 }] },
];
export const surcharge: Step = ["order.modify", { modificationId: "surcharge", shippingMinor: 500_00 }];

/** Paid and looked through. */
export const accepted: readonly Step[] = [capture(), audit];
/** With the carrier, one parcel. */
export const shipped: readonly Step[] = [...accepted, ship, pickUp()];
/** With the buyer. */
export const delivered: readonly Step[] = [...shipped, deliver()];

export const askReturn = (lines: readonly object[] = both): Step => [
  "order.requestReturn",
  { returnId: "R", lines, cause: "faulty", wants: "refund" },
];
export const grantReturn: Step = ["return.reviewCause", { metrics: { cause: "quality" } }];
export const sendBack: Step = ["return.recordDispatch"];
export const receiveBack = (lines: readonly object[] = both): Step => [
  "return.receive",
  { receiptId: `receipt/${lines.length}`, lines },
];
export const inspect = (lineId: string, verdict = "accepted"): Step => [
  "return.inspect",
  { inspectionId: lineId, lineId, units: 1, verdict, metrics: { condition: "intact" } },
];
export const payBack = (amountMinor: number): readonly Step[] => [
  ["return.refund", { refundId: "F", amountMinor }],
  ["payment.settleRefund", { refundId: "R/return-refund/F" }],
];
/** Everything came back and was paid back. */
export const returned: readonly Step[] = [
  askReturn(),
  grantReturn,
  receiveBack(),
  inspect("A"),
  inspect("B"),
  ...payBack(1000_00),
];
/** One line came back and was paid back. */
export const partlyReturned: readonly Step[] = [
  askReturn(both.slice(0, 1)),
  grantReturn,
  receiveBack(both.slice(0, 1)),
  inspect("A"),
  ...payBack(500_00),
];
export const lineA = both.slice(0, 1);
export const lineB = both.slice(1);
