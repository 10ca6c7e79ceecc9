import { describe, expect, test } from "vitest";
import type { ReturnContext } from "../../../src/processes/fulfilment/return.context.js";
import { refundOfReturn, returnRefundId } from "../../../src/processes/fulfilment/return.events.js";
import { returnProcess } from "../../../src/processes/fulfilment/return.js";
import { type Happening, ProcessLife } from "../process-life.js";
import { decide } from "./decide.js";

const start = {
  returnId: "R-1",
  orderId: "O-1",
  paymentId: "O-1/1",
  currency: "CNY",
  receivedAt: "2025-12-28T00:00:00.000Z",
  lines: [
    { lineId: "1", sku: "A-1", units: 3, paidMinor: 10_000 },
    { lineId: "2", sku: "SET", units: 1, paidMinor: 5000, components: [{ sku: "CUP", units: 4 }] },
  ],
  wants: "refund",
  cause: "too small",
};
const reason = { reason: "as it is" };
const review = (outcome: string): Happening => ["return.reviewWindow", { metrics: {} }, outcome];
const byCause = (outcome: string): Happening => ["return.reviewCause", { metrics: {} }, outcome];
const choose = (outcome: string, fields: object = {}): Happening => [
  "return.chooseMethod",
  { method: "sent-by-buyer", ...fields },
  outcome,
];
const receive = (receiptId: string, first: number, second = 0): Happening => [
  "return.receive",
  {
    receiptId,
    lines: [
      ...(first > 0 ? [{ lineId: "1", units: first }] : []),
      ...(second > 0 ? [{ lineId: "2", units: second }] : []),
    ],
  },
];
const inspect = (
  inspectionId: string,
  lineId: string,
  units: number,
  verdict = "accepted",
  outcome = "restock",
): Happening => ["return.inspect", { inspectionId, lineId, units, verdict, metrics: {} }, outcome];
const refund = (refundId: string, amountMinor: number): Happening => [
  "return.refund",
  { refundId, amountMinor },
];

const approved: Happening[] = [review("accept")];
const awaited: Happening[] = [...approved, choose("send-back")];
const onItsWay: Happening[] = [...awaited, ["return.recordDispatch", { trackingNumber: "SF-2" }]];
const received: Happening[] = [...onItsWay, receive("P-1", 3, 1)];
const inspected: Happening[] = [...received, inspect("I-1", "1", 3), inspect("I-2", "2", 1)];
const settled: Happening[] = [...inspected, refund("1", 15_000), ["return.recordRefund", { refundId: "1" }]];

const send = (happenings: readonly Happening[], input: object = {}) =>
  new ProcessLife(returnProcess, { ...start, ...input }, { compensationMinor: 1000 }).live(happenings);
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as ReturnContext;
const codes = ({ refusals }: ProcessLife) => refusals.map(({ code }) => code);

describe("returnProcess", () => {
  test.each<[string, readonly Happening[], string]>([
    ["requested at first", [], "requested.waiting"],
    ["not reviewed in time", [{ passes: "reviewWindow" }], "requested.overdue"],
    ["approved within the window", approved, "approved"],
    ["approved by its cause", [byCause("full-refund")], "approved"],
    ["approved although late", [{ passes: "reviewWindow" }, ...approved], "approved"],
    ["declined after the window", [review("expired")], "declined"],
    ["declined as exempt", [review("exempt")], "declined"],
    ["declined by a person", [["return.decline", reason]], "declined"],
    ["offered a compensation", [byCause("compensation")], "offered"],
    [
      "settled with a coupon",
      [byCause("compensation"), ["return.compensate", { compensationId: "C", couponMinor: 500 }]],
      "settled",
    ],
    ["approved because the buyer insists", [byCause("compensation"), review("accept")], "approved"],
    ["disputed", [review("expired"), ["return.dispute", reason]], "disputed"],
    [
      "approved after the dispute",
      [
        review("expired"),
        ["return.dispute", reason],
        ["return.rule", { verdict: "granted", reason: "fair" }],
      ],
      "approved",
    ],
    [
      "closed after the dispute",
      [
        review("expired"),
        ["return.dispute", reason],
        ["return.rule", { verdict: "declined", reason: "late" }],
      ],
      "closed",
    ],
    ["awaited without a time limit", awaited, "awaitingParcel.untimed"],
    ["kept because it is worth little", [...approved, choose("dispose")], "kept"],
    ["kept because somebody says so", [...approved, ["return.letKeep", reason]], "kept"],
    ["on its way back", onItsWay, "onItsWayBack"],
    ["lost on its way back", [...onItsWay, ["return.reportLost", reason]], "lostOnItsWay"],
    ["here in part", [...onItsWay, receive("P-1", 1)], "partlyReceived"],
    ["here in parts", [...onItsWay, receive("P-1", 1), receive("P-2", 2, 1)], "received"],
    ["here without a word", [...approved, receive("P-1", 3, 1)], "received"],
    ["here with a part missing", [...onItsWay, receive("P-1", 1), ["return.closeShort", reason]], "received"],
    ["inspected", inspected, "inspected"],
    ["being refunded", [...inspected, refund("1", 15_000)], "refunding"],
    ["settled", settled, "settled"],
    ["closed", [...settled, ["return.close"]], "closed"],
    ["reopened", [...settled, ["return.reopen", reason]], "inspected"],
    ["withdrawn", [...awaited, ["return.cancel", {}]], "cancelled"],
    [
      "waiting for another try of the refund",
      [...inspected, refund("1", 15_000), ["return.recordRefundFailure", { refundId: "1" }]],
      "refundFailed",
    ],
    [
      "settled when a failed refund goes through after all",
      [
        ...inspected,
        refund("1", 15_000),
        ["return.recordRefundFailure", { refundId: "1" }],
        ["return.recordRefund", { refundId: "1" }],
      ],
      "settled",
    ],
    [
      "refused after the inspection",
      [
        ...received,
        inspect("I-1", "1", 3, "rejected", "scrap"),
        inspect("I-2", "2", 1, "rejected", "scrap"),
        ["return.refuse", { reason: "worn" }],
      ],
      "refused",
    ],
  ])("is %s", (_name, happenings, state) => {
    const life = send(happenings);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual([state]);
  });

  test("the ordinary life tells what the others need", () => {
    const life = send(settled);
    expect(life.told).toEqual([
      "approved",
      "methodChosen",
      "dispatched",
      "received",
      "triaged",
      "triaged",
      "inspected",
      "refundRequested",
      "settled",
    ]);
    expect(life.events.find(({ type }) => type === "return.refundRequested")).toMatchObject({
      paymentId: "O-1/1",
      refund: { refundId: "R-1/return-refund/1", amountMinor: 15_000 },
    });
    expect(life.events.at(-1)).toMatchObject({
      lines: [
        { lineId: "1", sku: "A-1", units: 3 },
        { lineId: "2", sku: "SET", units: 1, components: [{ sku: "CUP", units: 4 }] },
      ],
      refundedMinor: 15_000,
    });
  });

  test("begins approved where it was granted before", () => {
    expect(send([], { granted: true }).states).toEqual(["approved"]);
  });

  test("answers within the 48 hours for after-sales requests", () => {
    expect(send([]).deadlines.get("reviewWindow")?.dueAt).toBe("2026-01-03T00:00:00.000Z");
  });
});

describe("the window of a return", () => {
  const judge = (at: string, input: object = {}, metrics: object = { goodsKind: "clothing" }) =>
    decide(returnProcess, send([], input), { type: "return.reviewWindow", metrics }, at).outcome;

  test("is seven days from the receipt to the request, or to the review where the request has no instant", () => {
    expect(judge("2026-01-04T00:00:00.000Z")).toBe("accept");
    expect(judge("2026-01-04T00:00:00.001Z")).toBe("expired");
    expect(judge("2026-01-09T00:00:00.000Z", { requestedAt: "2026-01-03T00:00:00.000Z" })).toBe("accept");
  });

  test("is for no goods that the shop exempts", () => {
    expect(judge("2026-01-02T00:00:00.000Z", {}, { goodsKind: "perishable" })).toBe("exempt");
  });

  test("quality is paid back in full, disappointment compensated, anything else is for a person", () => {
    const cause = (found: "quality" | "dissatisfied" | "other") =>
      decide(
        returnProcess,
        send([]),
        { type: "return.reviewCause", metrics: { cause: found } },
        "2026-01-02T00:00:00.000Z",
      ).outcome;
    expect(cause("quality")).toBe("full-refund");
    expect(cause("dissatisfied")).toBe("compensation");
    expect(cause("other")).toBe("undecided");
  });
});

describe("the goods of a return", () => {
  test("are to be sent by the day that was named, or within the days of the start", () => {
    const named = send([...approved, choose("send-back", { sendBackBy: "2026-01-20T00:00:00.000Z" })]);
    expect(named.states).toEqual(["awaitingParcel.timed"]);
    expect(named.deadlines.get("sendBackWindow")?.dueAt).toBe("2026-01-20T00:00:00.000Z");
    const standing = send(awaited, { sendBackDays: 10 });
    expect(standing.deadlines.get("sendBackWindow")?.dueAt).toBe("2026-01-13T00:00:00.000Z");
  });

  test("not sent in time the return lapses: more time, a parcel after all, or the end", () => {
    const lapsed: Happening[] = [...awaited, { passes: "sendBackWindow" }];
    const live = (...more: Happening[]) => send([...lapsed, ...more], { sendBackDays: 10 });
    expect(live().states).toEqual(["lapsed"]);
    expect(live().tags).toContain("overdue");
    expect(live(["return.extend", { sendBackBy: "2026-01-30T00:00:00.000Z" }]).states).toEqual([
      "awaitingParcel.timed",
    ]);
    expect(live(receive("P-1", 3, 1)).states).toEqual(["received"]);
    const closed = live(["return.close"]);
    expect(closed.states).toEqual(["closed"]);
    expect(closed.events.at(-1)).toMatchObject({ type: "return.endedWithout", lines: [] });
  });

  test("the same receipt again does nothing; another under its id is refused", () => {
    const once = send([...onItsWay, receive("P-1", 1)]);
    const twice = send([...onItsWay, receive("P-1", 1), receive("P-1", 1)]);
    expect(twice.refusals).toEqual([]);
    expect(twice.snapshot).toEqual(once.snapshot);
    expect(codes(send([...onItsWay, receive("P-1", 1), receive("P-1", 2)]))).toEqual(["condition"]);
  });

  test("never are more than were to come back, nor inspected than are here", () => {
    expect(codes(send([...onItsWay, receive("P-1", 4)]))).toEqual(["condition"]);
    expect(codes(send([...onItsWay, receive("P-1", 1), inspect("I-1", "1", 2)]))).toEqual(["forbidden"]);
    expect(codes(send([...received, inspect("I-1", "1", 1, "accepted", "undecided")]))).toEqual([
      "undecided",
    ]);
  });

  test("are sorted unit by unit", () => {
    const life = send([
      ...received,
      inspect("I-1", "1", 1),
      inspect("I-2", "1", 1, "accepted", "repair-and-sell-as-seconds"),
      inspect("I-3", "1", 1, "rejected", "scrap"),
      inspect("I-3", "1", 1, "rejected", "scrap"),
      inspect("I-4", "2", 1),
    ]);
    expect(life.states).toEqual(["inspected"]);
    expect(
      life.events
        .filter(({ type }) => type === "return.triaged")
        .map((event) => Reflect.get(Object(Reflect.get(event, "triage")), "disposition")),
    ).toEqual(["restock", "repair-and-sell-as-seconds", "scrap", "restock"]);
  });
});

describe("the money of a return", () => {
  test("is at most what was paid for the units that are not rejected", () => {
    // One of three units for 100.00 is rejected: 66.66 of it and the set for 50.00 remain.
    const some: Happening[] = [
      ...received,
      inspect("I-1", "1", 2),
      inspect("I-2", "1", 1, "rejected", "scrap"),
      inspect("I-3", "2", 1),
    ];
    expect(codes(send([...some, refund("1", 11_667)]))).toEqual(["condition"]);
    expect(send([...some, refund("1", 11_666)]).states).toEqual(["refunding"]);
  });

  test("is for what came, where the rest is not waited for", () => {
    const short: Happening[] = [
      ...onItsWay,
      receive("P-1", 3),
      ["return.closeShort", reason],
      inspect("I-1", "1", 3),
    ];
    expect(codes(send([...short, refund("1", 10_001)]))).toEqual(["condition"]);
    expect(send([...short, refund("1", 10_000)]).states).toEqual(["refunding"]);
  });

  test("goes back in parts, and never twice", () => {
    const parts: Happening[] = [
      ...inspected,
      refund("1", 9000),
      ["return.recordRefund", { refundId: "1" }],
      refund("1", 9000),
      refund("2", 6000),
      ["return.recordRefund", { refundId: "2" }],
      ["return.recordRefund", { refundId: "2" }],
      refund("3", 1),
    ];
    const life = send(parts);
    expect(codes(life)).toEqual(["condition"]);
    expect(life.told.filter((type) => type === "refundRequested")).toHaveLength(2);
    expect(contextOf(life).refunds.map(({ state }) => state)).toEqual(["settled", "settled"]);
  });

  test("does not go back twice where a failed refund was made good by another", () => {
    const life = send([
      ...inspected,
      refund("1", 15_000),
      ["return.recordRefundFailure", { refundId: "1" }],
      refund("2", 15_000),
      ["return.recordRefund", { refundId: "1" }],
    ]);
    expect(codes(life)).toEqual(["condition"]);
  });

  test("may go back before the goods are here", () => {
    const early: Happening[] = [
      ...onItsWay,
      refund("1", 15_000),
      ["return.recordRefund", { refundId: "1" }],
      receive("P-1", 3, 1),
      inspect("I-1", "1", 3),
      inspect("I-2", "2", 1),
    ];
    expect(send(early).states).toEqual(["inspected"]);
    expect(send([...early, ["return.settle"]]).states).toEqual(["settled"]);
    expect(codes(send([...early, refund("2", 1)]))).toEqual(["condition"]);
    expect(codes(send([...early, ["return.refuse", reason]]))).toEqual(["condition"]);
  });

  test("is what the rule proposes for goods of low value that stay with the buyer", () => {
    const kept: Happening[] = [...approved, choose("dispose")];
    expect(codes(send([...kept, refund("1", 1001)]))).toEqual(["condition"]);
    const life = send([...kept, refund("1", 1000), ["return.recordRefund", { refundId: "1" }]]);
    expect(life.events.at(-1)).toMatchObject({ type: "return.settled", lines: [], refundedMinor: 1000 });
  });

  test("is the whole where somebody lets the buyer keep the goods, or what is said", () => {
    const keep = (fields: object): Happening[] => [...approved, ["return.letKeep", { ...reason, ...fields }]];
    expect(contextOf(send(keep({}))).keptMinor).toBe(15_000);
    expect(contextOf(send(keep({ keptMinor: 700 }))).keptMinor).toBe(700);
    expect(codes(send(keep({ keptMinor: 15_001 })))).toEqual(["condition"]);
  });

  test("by the starter rules goods for less than 20.00 stay with the buyer", () => {
    const cheap = { lines: [{ lineId: "1", sku: "A-1", units: 1, paidMinor: 1999 }] };
    const decision = decide(
      returnProcess,
      send(approved, cheap),
      { type: "return.chooseMethod", method: "door-pick-up" },
      "2026-01-03T00:00:00.000Z",
    );
    expect(decision).toMatchObject({ outcome: "dispose", proposal: { compensationMinor: 1999 } });
  });

  test("after a refusal is granted in the dispute", () => {
    const refused: Happening[] = [
      ...received,
      inspect("I-1", "1", 3, "rejected", "scrap"),
      inspect("I-2", "2", 1, "rejected", "scrap"),
    ];
    expect(codes(send([...refused, refund("1", 1)]))).toEqual(["condition"]);
    const life = send([
      ...refused,
      ["return.refuse", reason],
      ["return.dispute", reason],
      ["return.rule", { verdict: "granted", reason: "the pictures" }],
      refund("1", 15_000),
    ]);
    expect(life.states).toEqual(["refunding"]);
  });

  test("a refund's id tells the return", () => {
    expect(refundOfReturn(returnRefundId("O-1/R-1", "2"))).toEqual({ returnId: "O-1/R-1", refundId: "2" });
    expect(refundOfReturn("O-1/refund/1")).toBeUndefined();
  });
});

describe("a return that is granted in part", () => {
  test("is about those units only", () => {
    const narrow: Happening = ["return.narrow", { lines: [{ lineId: "1", units: 2 }], ...reason }];
    const life = send([narrow, narrow, ...awaited]);
    expect(life.refusals).toEqual([]);
    // Two of three units for 100.00.
    expect(contextOf(life).lines).toMatchObject([{ lineId: "1", units: 2, paidMinor: 6666 }]);
    expect(codes(send([narrow, ...awaited, receive("P-1", 3)]))).toEqual(["condition"]);
    expect(codes(send([["return.narrow", { lines: [{ lineId: "1", units: 4 }], ...reason }]]))).toEqual([
      "condition",
    ]);
  });

  test("is not withdrawn once money has gone back", () => {
    expect(codes(send([...awaited, refund("1", 1), ["return.cancel", {}]]))).toEqual(["condition"]);
    expect(send([...onItsWay, ["return.cancel", {}]]).states).toEqual(["cancelled"]);
  });
});

describe("the exchange of a return", () => {
  const exchange: Happening = [
    "return.exchange",
    { shipmentId: "S-9", lines: [{ lineId: "1", units: 3, sku: "A-1-L" }] },
  ];
  const end = (outcome: string): Happening => ["return.recordExchange", { shipmentId: "S-9", outcome }];

  test("sends another variant, and is settled when it has come", () => {
    const life = send([...inspected, exchange, exchange, end("delivered"), end("delivered")]);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual(["settled"]);
    expect(life.events.find(({ type }) => type === "return.exchangeReleased")).toMatchObject({
      shipmentId: "S-9",
      lines: [{ lineId: "1", sku: "A-1-L", units: 3 }],
    });
  });

  test("takes what it is for out of the refund", () => {
    const some = [...inspected, exchange, end("delivered")];
    expect(codes(send([...some, refund("1", 5001)]))).toEqual(["condition"]);
    expect(send([...some, refund("1", 5000)]).states).toEqual(["refunding"]);
  });

  test("is not possible for what was paid back", () => {
    expect(codes(send([...settled, ["return.reopen", reason], exchange]))).toEqual(["condition"]);
  });

  test("that failed leaves the goods to be settled otherwise", () => {
    const failed = send([...inspected, exchange, end("failed")]);
    expect(failed.states).toEqual(["exchangeFailed"]);
    expect(send([...inspected, exchange, end("failed"), refund("1", 15_000)]).states).toEqual(["refunding"]);
  });
});
