import { type AnyCommand, consult, start, step } from "opscycle/processes";
import { builtInRules, defineRulebook, platformLayersFor, starterLayer } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { settlementProcess } from "../../../src/processes/finance/settlement.js";
import { residualMinor, type SettlementContext } from "../../../src/processes/finance/settlement.updates.js";
import { settlementSamples } from "../../../src/testing/samples/settlement.js";
import { type Happening, ProcessLife } from "../process-life.js";

const dates = { earliestOn: "2026-01-17", latestOn: "2026-01-25" };
const settle = (happenings: readonly Happening[]) =>
  new ProcessLife(settlementProcess, settlementSamples.start, dates).live(happenings);
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as SettlementContext;

// 100.00 sold, 20.00 refunded, 5.00 commission, 6.50 for ads, 1.20 for insurance: 67.30 is left (R230).
const books: Happening[] = [
  ["settlement.recordSale", { orderId: "O-1", amountMinor: 6_000, receivedAt: "2026-01-10T08:00:00Z" }],
  ["settlement.recordSale", { orderId: "O-2", amountMinor: 4_000, receivedAt: "2026-01-10T09:00:00Z" }],
  ["settlement.recordRefund", { refundId: "F-1", orderId: "O-2", amountMinor: 2_000 }],
  ["settlement.recordFee", { feeId: "C-1", kind: "commission", amountMinor: 500 }],
  ["settlement.recordFee", { feeId: "A-1", kind: "ad-fee", amountMinor: 650 }],
  ["settlement.recordFee", { feeId: "I-1", kind: "other", amountMinor: 120 }],
];
const closed: Happening[] = [...books, ["settlement.closeBatch", { metrics: {} }, "confirmed"]];
const stated = (paidMinor: number, lines: object[] = []): Happening[] => [
  ...closed,
  ["settlement.recordStatement", { statementId: "T-1", paidMinor, lines }],
];
const differing: Happening[] = [...stated(6_700), ["settlement.reconcile", {}, "residual"]];
const paying: Happening[] = [...stated(6_730), ["settlement.reconcile", {}, "reconciled"]];
const paid = (payoutId: string, amountMinor: number): Happening => [
  "settlement.recordPayout",
  { payoutId, amountMinor },
];

describe("settlementProcess", () => {
  test("collects, waits, is stated, reconciled and paid in parts", () => {
    const life = settle([...paying, paid("P-1", 5_000), paid("P-1", 5_000), paid("P-2", 1_730)]);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual(["closed"]);
    expect(life.told).toEqual([
      "forecast",
      "stated",
      "reconciled",
      "payoutReceived",
      "payoutReceived",
      "closed",
    ]);
    expect(life.events.at(-1)).toMatchObject({
      netMinor: 6_730,
      dueMinor: 6_730,
      paidMinor: 6_730,
      residualMinor: 0,
    });
  });

  test("each entry counts once, and its id with other contents is refused", () => {
    const life = settle([
      ...books,
      ...books,
      ["settlement.recordRefund", { refundId: "F-1", amountMinor: 1 }],
    ]);
    expect(life.refusals.map(({ code }) => code)).toEqual(["condition"]);
    expect(contextOf(life)).toMatchObject({
      sales: { length: 2 },
      refunds: { length: 1 },
      fees: { length: 3 },
    });
  });

  test("a sale is confirmed later, once", () => {
    const sale = { orderId: "O-1", amountMinor: 6_000 };
    const confirmed = { ...sale, receivedAt: "2026-01-10T08:00:00Z" };
    const life = settle([
      ["settlement.recordSale", sale],
      ["settlement.recordSale", confirmed],
      ["settlement.recordSale", confirmed],
    ]);
    expect(life.refusals).toEqual([]);
    expect(contextOf(life).sales).toEqual([confirmed]);
  });

  test("waits until the end of the platform's latest date and the grace beyond", () => {
    // Latest on 25 January, one day of grace.
    const life = settle(closed);
    expect(life.deadlines.get("settlementTerm")?.dueAt).toBe("2026-01-27T00:00:00.000Z");
    expect(contextOf(life).forecast).toEqual(dates);
    life.live([{ passes: "settlementTerm" }]);
    expect(life.states).toEqual(["waiting.late"]);
    expect(life.tags).toContain("overdue");
  });

  test("an expected receipt is forecast anew when it is confirmed; an open one is no forecast", () => {
    const life = settle([...books, ["settlement.closeBatch", { metrics: {} }, "expected"]]);
    expect(life.states).toEqual(["waiting.expected"]);
    life.live([["settlement.forecast", { metrics: {} }, "confirmed"]]);
    expect(life.states).toEqual(["waiting.confirmed"]);
    expect(settle([...books, ["settlement.closeBatch", { metrics: {} }, "open"]]).refusals[0]?.code).toBe(
      "forbidden",
    );
  });

  test("a refund while it waits lowers the net", () => {
    const life = settle([...closed, ["settlement.recordRefund", { refundId: "F-2", amountMinor: 730 }]]);
    life.live([["settlement.recordStatement", { statementId: "T-1", paidMinor: 6_000, lines: [] }]]);
    expect(residualMinor(contextOf(life))).toBe(0);
  });

  test("tells entry by entry where books and statement differ", () => {
    const lines = [
      { kind: "sale", reference: "O-1", amountMinor: 6_000 },
      { kind: "sale", reference: "O-2", amountMinor: 4_000 },
      { kind: "refund", reference: "F-1", amountMinor: -2_000 },
      { kind: "commission", reference: "C-1", amountMinor: -530 },
      { kind: "ad-fee", reference: "A-1", amountMinor: -650 },
      { kind: "other", reference: "J-1", amountMinor: -120 },
    ];
    const life = settle([...stated(6_700, lines), ["settlement.reconcile", {}, "residual"]]);
    expect(life.events.at(-1)).toMatchObject({
      residualMinor: -30,
      mismatches: [
        { kind: "commission", reference: "C-1", bookedMinor: -500, statedMinor: -530 },
        { kind: "other", reference: "I-1", bookedMinor: -120, statedMinor: 0 },
        { kind: "other", reference: "J-1", bookedMinor: 0, statedMinor: -120 },
      ],
    });
  });

  test("a granted claim is paid on top, a refused one is written off", () => {
    const claim: Happening = [
      "settlement.claimDifference",
      { differenceId: "X-1", amountMinor: -30, cause: "commission too high" },
    ];
    const granted = settle([
      ...differing,
      claim,
      ["settlement.settleClaim", { differenceId: "X-1", verdict: "granted" }],
      ["settlement.reconcile", {}, "reconciled"],
    ]);
    expect(granted.events.at(-1)).toMatchObject({ dueMinor: 6_730, residualMinor: 0 });
    const refused = settle([
      ...differing,
      claim,
      ["settlement.settleClaim", { differenceId: "X-1", verdict: "refused" }],
      ["settlement.writeOffDifference", { differenceId: "X-2", amountMinor: -30, cause: "lost" }],
      ["settlement.reconcile", {}, "reconciled"],
    ]);
    expect(refused.events.at(-1)).toMatchObject({ dueMinor: 6_700, residualMinor: 0 });
  });

  test("while a claim is open it is not reconciled", () => {
    const life = settle([
      ...differing,
      ["settlement.claimDifference", { differenceId: "X-1", amountMinor: -30, cause: "commission" }],
      ["settlement.reconcile", {}, "reconciled"],
    ]);
    expect(life.refusals).toHaveLength(1);
    expect(life.states).toEqual(["differing.clearing"]);
  });

  test("a corrected statement takes the place of the first, whose repeat changes nothing", () => {
    const life = settle([
      ...differing,
      ["settlement.recordStatement", { statementId: "T-2", paidMinor: 6_730, lines: [] }],
      ["settlement.recordStatement", { statementId: "T-1", paidMinor: 6_700, lines: [] }],
    ]);
    expect(life.states).toEqual(["stated"]);
    expect(residualMinor(contextOf(life))).toBe(0);
  });

  test("a reserve is held back, released and paid", () => {
    const life = settle([
      ...paying,
      ["settlement.holdReserve", { reserveId: "H-1", amountMinor: 730 }],
      paid("P-1", 6_001),
      paid("P-1", 6_000),
      { passes: "payoutWindow" },
    ]);
    expect(life.refusals.map(({ code }) => code)).toEqual(["condition"]);
    expect(life.states).toEqual(["paying.late"]);
    life.live([["settlement.releaseReserve", { reserveId: "H-1" }], paid("P-2", 730)]);
    expect(life.states).toEqual(["closed"]);
  });

  test.each<[string, readonly Happening[]]>([
    ["more than is due", [...paying, paid("P-1", 6_731)]],
    ["a payout in the wrong direction", [...paying, paid("P-1", -1)]],
    [
      "a reserve of more than is due",
      [...paying, ["settlement.holdReserve", { reserveId: "H-1", amountMinor: 6_731 }]],
    ],
    [
      "the answer to a claim that nobody made",
      [...differing, ["settlement.settleClaim", { differenceId: "X-9", verdict: "granted" }]],
    ],
  ])("refuses %s", (_name, happenings) => {
    expect(settle(happenings).refusals.map(({ code }) => code)).toEqual(["condition"]);
  });

  test("the shop may owe the platform", () => {
    const life = settle([
      ["settlement.recordFee", { feeId: "A-1", kind: "ad-fee", amountMinor: 650 }],
      ["settlement.closeBatch", { metrics: {} }, "confirmed"],
      ["settlement.recordStatement", { statementId: "T-1", paidMinor: -650, lines: [] }],
      ["settlement.reconcile", {}, "reconciled"],
      paid("P-1", -650),
    ]);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual(["closed"]);
  });

  test("differences have a clock", () => {
    expect(settle([...differing, { passes: "claimWindow" }]).states).toEqual(["differing.late"]);
  });

  test("the rulebook of the platform gives the dates, and the rule the residual", () => {
    const rules = builtInRules;
    const rulebook = defineRulebook({ rules, layers: [starterLayer, ...platformLayersFor(rules)] });
    const at = "2026-03-01T00:00:00.000Z";
    const input = settlementProcess.input(settlementSamples.start as never, rulebook.at());
    let { snapshot } = start(settlementProcess, input, at);
    const send = (command: AnyCommand & object) => {
      const taken = step(
        settlementProcess,
        snapshot,
        consult(settlementProcess, rulebook, snapshot, command as never, { at }),
      );
      if (taken.accepted) snapshot = taken.snapshot;
      return taken;
    };
    for (const happening of books)
      if (!("passes" in happening)) send({ type: happening[0], ...happening[1] });
    send({
      type: "settlement.closeBatch",
      metrics: { orderedOn: "2026-02-20", confirmedOn: "2026-03-01" },
    } as AnyCommand);
    // R027: Tmall pays 7 to 15 days after confirmed receipt.
    expect(snapshot.context).toMatchObject({
      forecast: { earliestOn: "2026-03-08", latestOn: "2026-03-16" },
    });
    send({
      type: "settlement.recordStatement",
      statementId: "T-1",
      paidMinor: 6_729,
      lines: [],
    } as AnyCommand);
    send({ type: "settlement.reconcile" });
    expect(snapshot.value).toEqual({ differing: "clearing" });
    expect(send({ type: "settlement.reconcile" })).toMatchObject({ refusal: { code: "forbidden" } });
    send({
      type: "settlement.explainDifference",
      differenceId: "X-1",
      amountMinor: -1,
      cause: "rounding of the commission",
    } as AnyCommand);
    send({ type: "settlement.reconcile" });
    expect(snapshot.value).toEqual({ paying: "open" });
  });
});
