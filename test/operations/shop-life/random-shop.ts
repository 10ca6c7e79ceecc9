import type { ReturnContext } from "../../../src/processes/fulfilment/return.context.js";
import type { ShipmentContext } from "../../../src/processes/fulfilment/shipment.commands.js";
import type { StockItemContext } from "../../../src/processes/fulfilment/stock-item.commands.js";
import { availableUnits } from "../../../src/processes/fulfilment/stock-updates.js";
import type { OrderContext } from "../../../src/processes/orders/order.context.js";
import type { PaymentContext } from "../../../src/processes/orders/payment.commands.js";
import { refundableMinor } from "../../../src/processes/orders/payment-sums.js";
import type { ProcessId, WholeShop } from "./shop-life.js";

/** Something that happens in a shop: its kind, and two numbers that choose whom it happens to, and how. */
export interface Chance {
  readonly kind: keyof typeof happenings;
  readonly whom: number;
  readonly how: number;
}

interface Situation extends Chance {
  readonly shop: WholeShop;
  /** Tells one happening from all others. */
  readonly number: number;
}

const pick = <One>(from: readonly One[], at: number): One | undefined => from[at % Math.max(1, from.length)];

/** Sends a command to one instance of a process; refused or not. */
async function toOne<Context>(
  { shop, whom }: Situation,
  process: ProcessId,
  make: (context: Context, id: string) => readonly [type: string, fields?: object] | undefined,
) {
  const instance = pick(await shop.operations.list({ process }), whom);
  if (instance === undefined) return;
  const command = make(instance.snapshot.context as Context, instance.id);
  if (command === undefined) return;
  const [type, fields = {}] = command;
  await shop.attempt(process, instance.id, type, { ...fields });
}

/** Sends one of these commands, or the same with other fields. */
const anyOf =
  <Context>(process: ProcessId, ...commands: readonly (readonly [type: string, fields?: object])[]) =>
  (situation: Situation) =>
    toOne<Context>(situation, process, () => pick(commands, situation.how));

const reason = { reason: "it is so" };
const scans = ["picked-up", "in-transit", "delivery-failed", "delivered", "delivered", "refused", "returned"];

const disturbances: readonly (readonly [type: string, fields?: object])[] = [
  ["shipment.reportMissing", reason],
  ["shipment.confirmLoss", reason],
  ["shipment.recall", reason],
  ["shipment.cancel", reason],
  ["shipment.annul", reason],
  ["shipment.hold", reason],
  ["shipment.release"],
];

/** A return is settled with the delivery of its exchange, and does not hear of what becomes of that later. */
const isExchanged = ({ returnId, endedAt }: ShipmentContext): boolean =>
  returnId !== undefined && endedAt !== null;

/** All that can happen, at any time, to anybody. */
export const happenings = {
  pay: (s: Situation) =>
    toOne<PaymentContext>(s, "payment", ({ dueMinor, capturedMinor }) => {
      const left = dueMinor - capturedMinor;
      const amountMinor = s.how % 4 === 0 ? Math.ceil(left / 2) : left;
      return ["payment.capture", { captureId: `capture/${s.number}`, amountMinor: Math.max(1, amountMinor) }];
    }),
  // An order takes no promise beyond what is due: it is promised with its first payment, before any other.
  authorise: async (s: Situation) => {
    const payments = await s.shop.operations.list({ process: "payment" });
    await toOne<PaymentContext>(s, "payment", ({ dueMinor, capturedMinor, refunds, orderId }) => {
      const isOnly = payments.filter(({ id }) => id.startsWith(`${orderId}/`)).length === 1;
      return isOnly && capturedMinor === 0 && refunds.length === 0
        ? ["payment.authorise", { notificationId: `notice/${s.number}`, amountMinor: dueMinor }]
        : undefined;
    });
  },
  unpay: (s: Situation) =>
    anyOf<PaymentContext>(
      "payment",
      ["payment.fail", { notificationId: `notice/${s.number}` }],
      ["payment.expire", { notificationId: `notice/${s.number}` }],
      ["payment.void"],
      ["payment.retry"],
    )(s),
  answerRefund: (s: Situation) =>
    toOne<PaymentContext>(s, "payment", ({ refunds }) => {
      const refund = pick(refunds, s.how);
      const type = ["settleRefund", "settleRefund", "settleRefund", "failRefund", "retryRefund"][s.how % 5];
      return refund && [`payment.${type}`, { refundId: refund.refundId }];
    }),
  // It arrives at once: the order hears of a refund that it did not ask for only when that has arrived.
  payBack: async (s: Situation) => {
    const refundId = `goodwill/${s.number}`;
    await toOne<PaymentContext>(s, "payment", ({ capturedMinor }) => [
      "payment.refund",
      { refundId, amountMinor: Math.max(1, Math.floor(capturedMinor / (1 + (s.how % 3)))) },
    ]);
    await toOne(s, "payment", () => ["payment.settleRefund", { refundId }]);
  },
  audit: anyOf<OrderContext>("order", [
    "order.audit",
    { metrics: { addressValid: true, contactValid: true, specificationValid: true } },
  ]),
  ship: (s: Situation) =>
    toOne<OrderContext>(s, "order", ({ lines }, id) => {
      const open = lines
        .map(({ lineId, units, cancelledUnits, shippedUnits }) => ({
          lineId,
          units: units - cancelledUnits - shippedUnits,
        }))
        .filter(({ units }) => units > 0);
      const part = s.how % 3 === 0 ? open.slice(0, 1).map(({ lineId }) => ({ lineId, units: 1 })) : open;
      return part.length === 0
        ? undefined
        : ["order.ship", { shipmentId: `${id}/S${s.number}`, lines: part }];
    }),
  // A delivered parcel does not come home by the carrier while the buyer is sending its goods back.
  scan: async (s: Situation) => {
    const shipment = pick(await s.shop.operations.list({ process: "shipment" }), s.whom);
    if (shipment === undefined) return;
    const context = shipment.snapshot.context as ShipmentContext;
    if (isExchanged(context)) return;
    const { orderId } = context;
    const { returns } = (await s.shop.context("order", orderId)) as unknown as OrderContext;
    const isComingBack = returns.some(({ returnedLines }) => returnedLines === undefined);
    const status = pick(isComingBack ? scans.slice(0, 5) : scans, s.how);
    await s.shop.attempt("shipment", shipment.id, "shipment.recordScan", {
      scanId: `scan/${s.number}`,
      status,
    });
  },
  disturb: (s: Situation) =>
    toOne<ShipmentContext>(s, "shipment", (context) =>
      isExchanged(context) ? undefined : pick(disturbances, s.how),
    ),
  change: (s: Situation) =>
    anyOf<OrderContext>(
      "order",
      ["order.cancel", reason],
      ["order.keep"],
      ["order.reopen", reason],
      ["order.confirmReceipt"],
      ["order.hold", reason],
      ["order.release"],
      ["order.awaitStock"],
      ["order.requestPayment"],
      [
        "order.cancelLines",
        { cancellationId: `X${s.number}`, lines: [{ lineId: "1", units: 1 }], ...reason },
      ],
      [
        "order.modify",
        {
          modificationId: `M${s.number}`,
          addLines: [{ lineId: `L${s.number}`, sku: "CUP", units: 1, unitPriceMinor: 700 }],
        },
      ],
      [
        "order.modify",
        { modificationId: `M${s.number}`, cancelLines: [{ lineId: "2", units: 1 }], discountMinor: 100 },
      ],
    )(s),
  askBack: (s: Situation) =>
    toOne<OrderContext>(s, "order", ({ lines }, id) => {
      const line = pick(lines, s.how);
      return (
        line && [
          "order.requestReturn",
          { returnId: `${id}/R${s.number}`, lines: [{ lineId: line.lineId, units: 1 }], cause: "broken" },
        ]
      );
    }),
  handleReturn: async (s: Situation) => {
    const stock = (await s.shop.context("stock-item", "CUP")) as unknown as StockItemContext;
    const pot = (await s.shop.context("stock-item", "POT")) as unknown as StockItemContext;
    const isInStock = availableUnits(stock) >= 2 && availableUnits(pot) >= 1;
    const payments = await s.shop.operations.list({ process: "payment" });
    await toOne<ReturnContext>(s, "return", ({ lines, refunds, paymentId }) => {
      const payment = payments.find(({ id }) => id === paymentId)?.snapshot.context as
        | PaymentContext
        | undefined;
      // A return asks for no more than its payment still has: goodwill may have taken a part of it.
      const stillThere = payment === undefined ? 0 : refundableMinor(payment);
      const asked = lines.map(({ lineId, units }) => ({ lineId, units }));
      const [line] = asked;
      const paidMinor = lines.reduce((sum, one) => sum + one.paidMinor, 0);
      const condition = ["intact", "slight-damage", "severe-damage"][s.whom % 3];
      const verdict = s.whom % 4 === 0 ? "rejected" : "accepted";
      return pick<readonly [string, object?]>(
        [
          ["return.reviewCause", { metrics: { cause: "quality" } }],
          ["return.receive", { receiptId: `receipt/${s.number}`, lines: asked }],
          ["return.inspect", { inspectionId: `I${s.number}`, ...line, verdict, metrics: { condition } }],
          [
            "return.refund",
            {
              refundId: `F${refunds.length}-${s.number}`,
              amountMinor: Math.max(1, Math.min(paidMinor, stillThere)),
            },
          ],
          isInStock ? ["return.exchange", { shipmentId: `X${s.number}`, lines: asked }] : ["return.settle"],
          ["return.letKeep", reason],
          ["return.settle"],
          ["return.refuse", reason],
          ["return.dispute", reason],
          ["return.rule", { verdict: s.whom % 2 === 0 ? "granted" : "declined", ...reason }],
          ["return.cancel"],
          ["return.reportLost", reason],
        ],
        s.how,
      );
    });
  },
  receive: (s: Situation) =>
    toOne(s, "stock-item", () => [
      "stockItem.receive",
      { receiptId: `goods/${s.number}`, units: 1 + (s.how % 3) },
    ]),
  wait: async ({ shop, how }: Situation) => shop.wait([1, 12, 30, 300][how % 4] ?? 1),
} as const;
