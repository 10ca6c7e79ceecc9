import { builtInProcesses, type Process, type ProcessEvent } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import { orderHandOvers, orderProcess, paymentProcess } from "../../../src/processes/orders/index.js";
import { type Happening, ProcessLife } from "../process-life.js";
import { shopRulebook } from "../shop-rulebook.js";
import { arrived, authorised, bought, confirm, refunded, released, ship } from "./order-life.js";

const processes: readonly Process[] = builtInProcesses;
const processOf = (id: string): Process => {
  const process = processes.find((one) => one.id === id);
  if (process === undefined) throw new Error(`there is no process ${id}`);
  return process;
};

const because = { reason: "the buyer says so" };
const cancel: Happening = ["order.cancel", because];
const lines = [{ lineId: "L-1", units: 1 }];
const bundle = {
  ...bought,
  settlementId: "tmall/2026-03",
  lines: [{ ...bought.lines[0], components: [{ sku: "CUP", units: 2 }] }],
};
const told = (happenings: readonly Happening[]) =>
  new ProcessLife(orderProcess, bundle).live(happenings).events;
const paid = (happenings: readonly Happening[]) =>
  new ProcessLife(paymentProcess, {
    paymentId: "O-1/1",
    orderId: "O-1",
    dueMinor: 2100,
    currency: "CNY",
  }).live(happenings).events;
const capture: Happening = ["payment.capture", { captureId: "C-1", amountMinor: 2100 }];

/** What the machines really told. */
const events: readonly ProcessEvent[] = [
  ...told([...released, ["order.cancelLines", { cancellationId: "X-1", lines, ...because }]]),
  ...told([...released, ship("S-1", 2), cancel]),
  ...told([
    ...released,
    [
      "order.modify",
      {
        modificationId: "M-1",
        cancelLines: lines,
        addLines: [{ lineId: "L-2", sku: "B-1", units: 1, unitPriceMinor: 5000 }],
      },
    ],
  ]),
  ...told([cancel, authorised(2100), ["order.reopen", because]]),
  ...told([["order.requestPayment"]]),
  ...told([["order.changePaymentMode", { paymentMode: "cash-on-delivery" }]]),
  ...told([...released, refunded("F-1", 2100)]),
  ...told([...arrived, confirm, refunded("F-1", 100)]),
  ...told([
    ...arrived,
    ["order.requestReturn", { returnId: "R-1", lines, cause: "too small" }],
    ["order.recordReturn", { returnId: "R-1", lines }],
    confirm,
  ]),
  ...paid([["payment.authorise", { notificationId: "N-1", amountMinor: 2100 }], capture]),
  ...paid([["payment.fail", { notificationId: "N-1" }]]),
  ...paid([["payment.expire", { notificationId: "N-1" }]]),
  ...paid([["payment.void", {}]]),
  ...paid([
    capture,
    ["payment.refund", { refundId: "F-1", amountMinor: 100 }],
    ["payment.settleRefund", { refundId: "F-1" }],
    ["payment.dispute", { disputeId: "D-1", amountMinor: 100 }],
    ["payment.loseDispute", { disputeId: "D-1" }],
  ]),
];

const madeOf = (row: (typeof orderHandOvers)[number]) =>
  events.filter(({ type }) => type === row.event).flatMap((event) => row.make(event));

describe("orderHandOvers", () => {
  test.each(orderHandOvers.map((row) => [row.event, row.to, row.does, row] as const))(
    "%s hands over to %s: %s, with a payload that it takes",
    (_event, to, does, row) => {
      const target = processOf(to);
      const handed = madeOf(row);
      expect(handed.length).toBeGreaterThan(0);
      for (const { id, payload } of handed) {
        expect(id).toMatch(/\S/);
        if (does === "start") {
          expect(() => target.input(payload, shopRulebook.at())).not.toThrow();
        } else {
          expect(target.commands[does]?.payload.safeParse(payload).success).toBe(true);
          expect(target.commands[does]?.roles).toContain("system");
        }
      }
    },
  );

  const handedBy = (event: string, does: string) => {
    const row = orderHandOvers.find((one) => one.event === event && one.does === does);
    return row === undefined ? [] : madeOf(row);
  };

  test("a bundle reserves its components", () => {
    expect(handedBy("order.placed", "stockItem.reserve")[0]).toEqual({
      id: "CUP",
      payload: { orderId: "O-1", units: 4 },
    });
  });

  test("the first payment is for all that is due", () => {
    expect(handedBy("order.placed", "start")[0]).toEqual({
      id: "O-1/1",
      payload: { paymentId: "O-1/1", orderId: "O-1", dueMinor: 2100, currency: "CNY", platform: "tmall" },
    });
  });

  test("an order takes what its payment told, through to the refund", () => {
    const payment = new ProcessLife(paymentProcess, {
      paymentId: "O-1/1",
      orderId: "O-1",
      dueMinor: 2100,
      currency: "CNY",
    }).live([capture]);
    const order = new ProcessLife(orderProcess, bought);
    const pass = (from: readonly ProcessEvent[]) => {
      for (const event of from)
        for (const row of orderHandOvers.filter((one) => one.event === event.type && one.does !== "start"))
          for (const { payload } of row.make(event)) {
            if (row.to === "order") order.live([[row.does, payload]]);
            if (row.to === "payment") payment.live([[row.does, payload]]);
          }
    };
    pass(payment.events);
    expect(order.states).toContain("live.payment.paid");
    order.live([cancel]);
    pass(order.events.slice(-2));
    expect(payment.states).toContain("live.refunding.pending");
    payment.live([["payment.settleRefund", { refundId: "O-1/refund/1" }]]);
    pass(payment.events.slice(-1));
    expect(order.states).toEqual(
      expect.arrayContaining(["live.handling.cancelled", "live.payment.refunded"]),
    );
    expect([...order.refusals, ...payment.refusals]).toEqual([]);
  });
});
