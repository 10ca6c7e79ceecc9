import fc from "fast-check";
import { type Process, type ProcessSnapshot, start, statePaths, step } from "opscycle/processes";
import { sampleDecision } from "opscycle/testing";
import { describe, expect, test } from "vitest";
import {
  type OrderContext,
  orderProcess,
  type PaymentContext,
  paymentProcess,
} from "../../../src/processes/orders/index.js";
import { fulfilmentStanding } from "../../../src/processes/orders/order-lines.js";
import { paymentStanding } from "../../../src/processes/orders/order-money.js";
import type { ProcessSamples } from "../../../src/testing/process-samples.js";
import { orderSamples } from "../../../src/testing/samples/order.js";
import { paymentSamples } from "../../../src/testing/samples/payment.js";
import { shopRulebook } from "../shop-rulebook.js";

const at = "2026-01-01T00:00:00.000Z";
type Command = { readonly type: string } & object;

/** Sends commands whatever comes of them, and shows every standing on the way. */
function live(
  process: Process,
  input: object,
  commands: readonly Command[],
  see: (snapshot: ProcessSnapshot, before?: ProcessSnapshot, event?: Command) => void,
) {
  let { snapshot } = start(process, process.input(input, shopRulebook.at()), at);
  see(snapshot);
  for (const command of commands) {
    const rule = process.commands[command.type]?.consults?.rule;
    const event = { ...command, at, ...(rule && { decision: sampleDecision(rule, "pass") }) };
    const taken = step(process, snapshot, event);
    if (!taken.accepted) continue;
    see(taken.snapshot, snapshot, event);
    snapshot = taken.snapshot;
  }
}

function checkInvariants<Context>(
  { invariants }: ProcessSamples<Context>,
  snapshot: ProcessSnapshot,
  before?: ProcessSnapshot,
  event?: Command,
) {
  const standing = {
    context: snapshot.context as Context,
    states: statePaths(snapshot.value),
    ...(before && { before: before.context as Context }),
    ...(event && { event }),
  };
  const broken = invariants.filter((invariant) => !invariant.holds(standing)).map(({ name }) => name);
  expect(broken).toEqual([]);
}

const oneOf = (...ids: readonly string[]) => fc.constantFrom(...ids);
const minor = fc.integer({ min: 1, max: 3000 });
const lines = fc.uniqueArray(
  fc.record({ lineId: oneOf("L-1", "L-2"), units: fc.constantFrom(0.1, 0.2, 1, 2) }),
  { minLength: 1, maxLength: 2, selector: ({ lineId }) => lineId },
);
const reason = fc.constant("because");
const command = <Fields>(type: string, fields: { [Field in keyof Fields]: fc.Arbitrary<Fields[Field]> }) =>
  fc.record({ type: fc.constant(type), ...fields }) as fc.Arbitrary<Command>;
const paymentId = oneOf("O-1/1", "O-1/2");
const shipmentId = oneOf("S-1", "S-2", "S-3");

const orderCommand = fc.oneof(
  {
    arbitrary: command("order.recordPayment", {
      paymentId,
      amountMinor: fc.oneof(minor, fc.constant(2450)),
      kind: oneOf("authorised", "captured"),
      notificationId: oneOf("N-1", "N-2", "N-3"),
    }),
    weight: 2,
  },
  {
    arbitrary: command("order.recordPaymentFailure", {
      paymentId,
      cause: oneOf("failed", "voided", "expired"),
    }),
    weight: 2,
  },
  {
    arbitrary: command("order.recordPaymentFailure", {
      paymentId,
      cause: oneOf("voided"),
      capturedMinor: fc.nat(3000),
    }),
    weight: 2,
  },
  { arbitrary: command("order.audit", { metrics: fc.constant({}) }), weight: 2 },
  { arbitrary: command("order.audit", { metrics: fc.constant({}) }), weight: 2 },
  { arbitrary: command("order.ship", { shipmentId, lines }), weight: 4 },
  { arbitrary: command("order.ship", { shipmentId, lines }), weight: 4 },
  { arbitrary: command("order.recordDispatch", { shipmentId }), weight: 4 },
  { arbitrary: command("order.recordDelivery", { shipmentId }), weight: 4 },
  {
    arbitrary: command("order.recordShipmentEnd", {
      shipmentId,
      outcome: oneOf("cancelled", "lost", "returnedToSender"),
    }),
    weight: 2,
  },
  {
    arbitrary: command("order.cancelLines", { cancellationId: oneOf("X-1", "X-2"), lines, reason }),
    weight: 2,
  },
  {
    arbitrary: command("order.modify", { modificationId: oneOf("M-1", "M-2"), discountMinor: fc.nat(3000) }),
    weight: 1,
  },
  {
    arbitrary: command("order.modify", {
      modificationId: oneOf("M-3", "M-4"),
      addLines: fc.constant([{ lineId: "L-3", sku: "C-1", units: 1, unitPriceMinor: 700 }]),
      cancelLines: lines,
    }),
    weight: 1,
  },
  { arbitrary: command("order.cancel", { reason }), weight: 1 },
  { arbitrary: command("order.reopen", { reason }), weight: 2 },
  { arbitrary: command("order.requestPayment", {}), weight: 1 },
  { arbitrary: command("order.confirmReceipt", {}), weight: 1 },
  {
    arbitrary: command("order.reportShortage", { sku: oneOf("A-1", "CUP"), units: fc.constantFrom(0, 1, 3) }),
    weight: 2,
  },
  { arbitrary: command("order.split", {}), weight: 2 },
  { arbitrary: command("order.hold", { reason }), weight: 1 },
  { arbitrary: command("order.release", {}), weight: 4 },
  {
    arbitrary: command("order.requestReturn", { returnId: oneOf("R-1", "R-2"), lines, cause: reason }),
    weight: 4,
  },
  { arbitrary: command("order.recordReturn", { returnId: oneOf("R-1", "R-2"), lines }), weight: 4 },
  {
    arbitrary: command("order.recordRefund", {
      refundId: oneOf("F-1", "F-2", "O-1/refund/1"),
      amountMinor: minor,
    }),
    weight: 4,
  },
);

const prepaid = (kind: "authorised" | "captured"): Command[] => [
  { type: "order.recordPayment", paymentId: "O-1/1", amountMinor: 2450, kind } as Command,
  { type: "order.audit", metrics: {} } as Command,
];
const parcel = {
  shipmentId: "S-1",
  lines: [
    { lineId: "L-1", units: 0.1 },
    { lineId: "L-2", units: 2 },
  ],
};

/** Random commands alone seldom come to a parcel: most lives begin where there is one. */
const orderLife = fc
  .tuple(
    fc.constantFrom<Command[]>(
      [],
      prepaid("authorised"),
      prepaid("captured"),
      [...prepaid("captured"), { type: "order.ship", ...parcel } as Command],
      [
        ...prepaid("captured"),
        { type: "order.ship", ...parcel } as Command,
        { type: "order.recordDelivery", shipmentId: "S-1" } as Command,
      ],
    ),
    fc.array(orderCommand, { minLength: 10, maxLength: 60, size: "max" }),
  )
  .map(([begun, commands]) => [...begun, ...commands]);
const paymentLife = () =>
  fc
    .tuple(
      fc.constantFrom<Command[]>(
        [],
        [{ type: "payment.capture", captureId: "C-0", amountMinor: 2500 } as Command],
        [
          { type: "payment.authorise", notificationId: "N-0", amountMinor: 2500 } as Command,
          { type: "payment.capture", captureId: "C-0", amountMinor: 2000 } as Command,
        ],
      ),
      fc.array(paymentCommand, { minLength: 10, maxLength: 60, size: "max" }),
    )
    .map(([begun, commands]) => [...begun, ...commands]);

const bought = {
  orderId: "O-1",
  currency: "CNY",
  lines: [
    { lineId: "L-1", sku: "A-1", units: 0.3, unitPriceMinor: 1500 },
    {
      lineId: "L-2",
      sku: "SET",
      units: 2,
      unitPriceMinor: 1000,
      components: [{ sku: "CUP", units: 2 }],
    },
  ],
  paymentMode: "prepaid" as const,
};

/** What was taken for good: by hand from what came in and went out, not by the order's own sums. */
const net = ({ payments, refunds }: OrderContext) =>
  payments.map(({ capturedMinor }) => capturedMinor).reduce((sum, one) => sum + one, 0) -
  refunds.map(({ amountMinor }) => amountMinor).reduce((sum, one) => sum + one, 0);

describe("orderProcess", () => {
  test("whatever is sent, units and money are conserved, and a cancelled order keeps nothing", () => {
    fc.assert(
      fc.property(orderLife, (commands) => {
        live(orderProcess, bought, commands, (snapshot, before, event) => {
          checkInvariants(orderSamples, snapshot, before, event);
          const context = snapshot.context as OrderContext;
          expect(net(context)).toBeGreaterThanOrEqual(0);
          if (statePaths(snapshot.value).includes("live.handling.cancelled")) expect(net(context)).toBe(0);
          if (snapshot.status === "done") return;
          expect(statePaths(snapshot.value)).toContain(`live.payment.${paymentStanding(context)}`);
          expect(statePaths(snapshot.value)).toContain(
            `live.fulfilment.${fulfilmentStanding(context.lines)}`,
          );
        });
      }),
      { numRuns: 100 },
    );
  });
});

const paymentCommand = fc.oneof(
  command("payment.request", {}),
  command("payment.review", { notificationId: oneOf("N-1", "N-2") }),
  command("payment.authorise", { notificationId: oneOf("N-3", "N-4"), amountMinor: minor }),
  command("payment.capture", { captureId: oneOf("C-1", "C-2", "C-3"), amountMinor: minor }),
  command("payment.fail", { notificationId: oneOf("N-5", "N-6") }),
  command("payment.retry", {}),
  command("payment.expire", { notificationId: oneOf("N-7", "N-8") }),
  command("payment.void", {}),
  command("payment.refund", { refundId: oneOf("F-1", "F-2", "F-3"), amountMinor: minor }),
  ...["settleRefund", "failRefund", "retryRefund", "cancelRefund"].map((name) =>
    command(`payment.${name}`, { refundId: oneOf("F-1", "F-2", "F-3") }),
  ),
  command("payment.dispute", { disputeId: oneOf("D-1", "D-2"), amountMinor: minor }),
  ...["contest", "winDispute", "loseDispute"].map((name) =>
    command(`payment.${name}`, { disputeId: oneOf("D-1", "D-2") }),
  ),
);

describe("paymentProcess", () => {
  test("whatever is sent, money is conserved", () => {
    fc.assert(
      fc.property(paymentLife(), (commands) => {
        const input = { ...paymentSamples.start, dueMinor: 2500 } as Parameters<
          typeof paymentProcess.input
        >[0];
        live(paymentProcess, input, commands, (snapshot, before, event) => {
          checkInvariants(paymentSamples, snapshot, before, event);
          const { capturedMinor, taken } = snapshot.context as PaymentContext;
          expect(capturedMinor).toBeLessThanOrEqual(2500);
          expect(new Set(taken.map(({ id }) => id)).size).toBe(taken.length);
        });
      }),
      { numRuns: 100 },
    );
  });
});
