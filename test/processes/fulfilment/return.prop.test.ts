import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReturnContext } from "../../../src/processes/fulfilment/return.context.js";
import { returnProcess } from "../../../src/processes/fulfilment/return.js";
import { returnSamples } from "../../../src/testing/samples/return.js";
import { type Happening, ProcessLife } from "../process-life.js";

const ids = fc.constantFrom("1", "2", "3");
const lineIds = fc.constantFrom("a", "b");
const units = fc.integer({ min: 1, max: 3 });
const amounts = fc.integer({ min: 1, max: 2500 });

const happenings: fc.Arbitrary<Happening> = fc.oneof(
  fc
    .tuple(ids, lineIds, units)
    .map(
      ([receiptId, lineId, n]): Happening => ["return.receive", { receiptId, lines: [{ lineId, units: n }] }],
    ),
  fc
    .tuple(ids, lineIds, units, fc.constantFrom("accepted", "rejected"))
    .map(
      ([inspectionId, lineId, n, verdict]): Happening => [
        "return.inspect",
        { inspectionId, lineId, units: n, verdict, metrics: {} },
        "restock",
      ],
    ),
  fc
    .tuple(ids, amounts)
    .map(([refundId, amountMinor]): Happening => ["return.refund", { refundId, amountMinor }]),
  ids.map((refundId): Happening => ["return.recordRefund", { refundId }]),
  ids.map((refundId): Happening => ["return.recordRefundFailure", { refundId }]),
  fc
    .tuple(ids, lineIds, units)
    .map(
      ([shipmentId, lineId, n]): Happening => [
        "return.exchange",
        { shipmentId, lines: [{ lineId, units: n }] },
      ],
    ),
  fc
    .tuple(ids, fc.constantFrom("delivered", "failed"))
    .map(([shipmentId, outcome]): Happening => ["return.recordExchange", { shipmentId, outcome }]),
  fc.constantFrom<Happening>(
    ["return.closeShort", { reason: "x" }],
    ["return.letKeep", { reason: "x" }],
    ["return.letKeep", { reason: "x", keptMinor: 500 }],
    ["return.settle"],
    ["return.reopen", { reason: "x" }],
    ["return.refuse", { reason: "x" }],
    ["return.dispute", { reason: "x" }],
    ["return.rule", { verdict: "granted", reason: "x" }],
    ["return.compensate", { compensationId: "C", couponMinor: 100 }],
    ["return.chooseMethod", { method: "door-pick-up" }, "send-back"],
  ),
);

const start = {
  returnId: "R-1",
  orderId: "O-1",
  currency: "CNY",
  lines: [
    { lineId: "a", sku: "A", units: 3, paidMinor: 1000 },
    { lineId: "b", sku: "B", units: 2, paidMinor: 999 },
  ],
  wants: "refund",
  cause: "other",
  granted: true,
};
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as ReturnContext;
const lives = fc.array(happenings, { maxLength: 60, size: "max" });

describe("returnProcess", () => {
  test("never pays back more than was paid, and counts everything once, whatever happens", () => {
    fc.assert(
      fc.property(lives, (all) => {
        const life = new ProcessLife(returnProcess, start);
        for (const happening of all) {
          const before = contextOf(life);
          life.live([happening]);
          const standing = { context: contextOf(life), before, states: life.states };
          for (const { name, holds } of returnSamples.invariants) expect(holds(standing), name).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("asks the payment for no more than was paid, failed refunds apart", () => {
    fc.assert(
      fc.property(lives, (all) => {
        const life = new ProcessLife(returnProcess, start).live(all);
        const asked = life.events
          .filter(({ type }) => type === "return.refundRequested")
          .map((event) => Reflect.get(event, "refund") as { refundId: string; amountMinor: number });
        expect(new Set(asked.map(({ refundId }) => refundId)).size).toBe(asked.length);
        const failed = contextOf(life)
          .refunds.filter(({ state }) => state === "failed")
          .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
        expect(asked.reduce((sum, { amountMinor }) => sum + amountMinor, 0) - failed).toBeLessThanOrEqual(
          1999,
        );
      }),
      { numRuns: 200 },
    );
  });

  test("sorts no more units into stock than have arrived", () => {
    fc.assert(
      fc.property(lives, (all) => {
        const life = new ProcessLife(returnProcess, start).live(all);
        const sorted = life.events
          .filter(({ type }) => type === "return.triaged")
          .flatMap((event) => Reflect.get(event, "lines") as { lineId: string; units: number }[]);
        for (const { lineId, receivedUnits } of contextOf(life).lines)
          expect(
            sorted.filter((line) => line.lineId === lineId).reduce((sum, line) => sum + line.units, 0),
          ).toBeLessThanOrEqual(receivedUnits);
      }),
      { numRuns: 200 },
    );
  });
});
