import { builtInProcesses, type Process, type ProcessEvent } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import { fulfilmentHandOvers } from "../../../src/processes/fulfilment/hand-overs.js";
import { returnProcess } from "../../../src/processes/fulfilment/return.js";
import { shipmentProcess } from "../../../src/processes/fulfilment/shipment.js";
import { stockItemProcess } from "../../../src/processes/fulfilment/stock-item.js";
import { type Happening, ProcessLife } from "../process-life.js";

const processes = new Map(builtInProcesses.map((process: Process) => [process.id, process] as const));

const make = (event: ProcessEvent, to: string, does: string) =>
  fulfilmentHandOvers
    .filter((row) => row.event === event.type && row.to === to && row.does === does)
    .flatMap((row) => row.make(event));

const lines = [
  { lineId: "1", sku: "A-1", units: 2 },
  {
    lineId: "2",
    sku: "SET",
    units: 3,
    components: [
      { sku: "A-1", units: 1 },
      { sku: "CUP", units: 4 },
    ],
  },
];
const reason = { reason: "x" };
const scan = (scanId: string, status: string): Happening => ["shipment.recordScan", { scanId, status }];
const ship = (happenings: readonly Happening[], input: object = {}) =>
  new ProcessLife(shipmentProcess, { shipmentId: "S-1", orderId: "O-1", lines, ...input }).live(happenings)
    .events;
const give = (happenings: readonly Happening[]) =>
  new ProcessLife(returnProcess, {
    returnId: "R-1",
    orderId: "O-1",
    paymentId: "O-1/1",
    currency: "CNY",
    lines: lines.map((line) => ({ ...line, paidMinor: 600 })),
    wants: "refund",
    cause: "x",
    granted: true,
  }).live(happenings).events;
const stock = (happenings: readonly Happening[], input: object = {}) =>
  new ProcessLife(stockItemProcess, { sku: "A-1", onHandUnits: 4, ...input }, { units: 30 }).live(happenings)
    .events;

const inspect = (inspectionId: string, units: number, verdict: string, outcome: string): Happening => [
  "return.inspect",
  { inspectionId, lineId: "1", units, verdict, metrics: {} },
  outcome,
];
const received: Happening[] = [
  ["return.receive", { receiptId: "P", lines: lines.map(({ lineId, units }) => ({ lineId, units })) }],
];

const shipments: readonly (readonly Happening[])[] = [
  [scan("1", "picked-up"), scan("2", "delivered")],
  [scan("1", "picked-up"), scan("2", "refused"), scan("3", "returned")],
  [scan("1", "picked-up"), ["shipment.annul", reason]],
  [["shipment.handOver", {}], { passes: "pickUpWindow" }, ["shipment.cancel", reason]],
  [
    scan("1", "picked-up"),
    ["shipment.reportDelay", reason],
    ["shipment.reportDamage", reason],
    ["shipment.reportMissing", reason],
    ["shipment.confirmLoss", reason],
  ],
];

/** What the machines really told, in many lives. */
const told: readonly ProcessEvent[] = [
  ...shipments.flatMap((happenings) => [...ship(happenings), ...ship(happenings, { returnId: "R-1" })]),
  ...give([
    ...received,
    inspect("I-1", 1, "accepted", "restock"),
    inspect("I-2", 1, "accepted", "repair-and-sell-as-seconds"),
    [
      "return.inspect",
      { inspectionId: "I-3", lineId: "2", units: 3, verdict: "rejected", metrics: {} },
      "scrap",
    ],
    ["return.exchange", { shipmentId: "S-2", lines: [{ lineId: "1", units: 1 }] }],
    ["return.recordExchange", { shipmentId: "S-2", outcome: "delivered" }],
    ["return.refund", { refundId: "1", amountMinor: 300 }],
  ]),
  ...give([["return.cancel", {}]]),
  ...give([
    ...received,
    inspect("I-1", 2, "rejected", "scrap"),
    [
      "return.inspect",
      { inspectionId: "I-2", lineId: "2", units: 3, verdict: "rejected", metrics: {} },
      "scrap",
    ],
    ["return.refuse", reason],
    ["return.dispute", reason],
  ]),
  ...stock(
    [
      ["stockItem.reserve", { orderId: "O-1", units: 6 }],
      ["stockItem.receive", { receiptId: "R", units: 5 }],
      ["stockItem.issue", { shipmentId: "S", orderId: "O-1", units: 2 }],
      ["stockItem.release", { orderId: "O-1" }],
      ["stockItem.quarantine", { movementId: "M", units: 1, reason: "x" }],
      ["stockItem.clear", { movementId: "N", units: 1 }],
      ["stockItem.expire", { lotId: "L", units: 1 }],
      ["stockItem.adjust", { adjustmentId: "J", units: 1, reason: "x" }],
      ["stockItem.startCount", { countId: "C" }],
      ["stockItem.count", { countId: "C", countedUnits: 7 }, "within-tolerance"],
      ["stockItem.startCount", { countId: "D" }],
      ["stockItem.count", { countId: "D", countedUnits: 1 }, "investigate"],
      ["stockItem.settleCount", { countId: "D", countedUnits: 7 }],
      ["stockItem.reviewLevel", { metrics: {} }, "low"],
      ["stockItem.requestReplenishment", { metrics: {} }, "order"],
    ],
    { safetyUnits: 5, dailyUnits: 1 },
  ),
];

describe("fulfilmentHandOvers", () => {
  test("every target is there, and takes what it is told", () => {
    const taken = new Set<string>();
    for (const { event: type, to, does, make: makeOf } of fulfilmentHandOvers) {
      const target = processes.get(to);
      for (const event of told.filter((one) => one.type === type))
        for (const { payload } of makeOf(event)) {
          const schema = does === "start" ? target?.start : target?.commands[does]?.payload;
          expect(schema?.safeParse(payload), `${type} to ${does}`).toMatchObject({ success: true });
          taken.add(`${type} ${to} ${does}`);
        }
      if (does !== "start") expect(target?.commands[does]?.roles, does).toContain("system");
    }
    const untold = fulfilmentHandOvers
      .filter(
        ({ from, event, to, does }) =>
          !["replenishment", "payment"].includes(from) && !taken.has(`${event} ${to} ${does}`),
      )
      .map(({ event, to, does }) => `${event} ${to} ${does}`);
    expect(untold).toEqual([]);
  });

  test("a dispatch takes bundles out of stock by their components, each article once", () => {
    const [dispatched] = ship([scan("1", "picked-up")]);
    expect(dispatched && make(dispatched, "stock-item", "stockItem.issue")).toEqual([
      { id: "A-1", payload: { shipmentId: "S-1", orderId: "O-1", units: 5 } },
      { id: "CUP", payload: { shipmentId: "S-1", orderId: "O-1", units: 12 } },
    ]);
  });

  test("an exchange tells its return and not the order", () => {
    const delivered = ship([scan("1", "delivered")], { returnId: "R-1" }).at(-1);
    expect(delivered && make(delivered, "order", "order.recordDelivery")).toEqual([]);
    expect(delivered && make(delivered, "return", "return.recordExchange")).toEqual([
      { id: "R-1", payload: { shipmentId: "S-1", outcome: "delivered" } },
    ]);
  });

  test("inspected goods go back on sale, into quarantine, or nowhere", () => {
    const triaged = told.filter(({ type }) => type === "return.triaged");
    expect(triaged.slice(0, 3).map((event) => make(event, "stock-item", "stockItem.receive"))).toEqual([
      [{ id: "A-1", payload: { receiptId: "R-1/I-1", units: 1, into: "on-hand" } }],
      [{ id: "A-1", payload: { receiptId: "R-1/I-2", units: 1, into: "quarantine" } }],
      [],
    ]);
  });

  test("an order is told what it lacks, and when it lacks nothing any more", () => {
    const events = stock([
      ["stockItem.reserve", { orderId: "O-1", units: 6 }],
      ["stockItem.receive", { receiptId: "R", units: 5 }],
    ]);
    expect(events.flatMap((event) => make(event, "order", "order.reportShortage"))).toEqual([
      { id: "O-1", payload: { sku: "A-1", units: 2 } },
      { id: "O-1", payload: { sku: "A-1", units: 0 } },
    ]);
  });

  test("a replenishment is named by its stock item, and comes back to it", () => {
    const below = told.find(({ type }) => type === "stockItem.belowSafety");
    expect(below && make(below, "replenishment", "start")).toEqual([
      {
        id: "A-1/stock/1",
        payload: { replenishmentId: "A-1/stock/1", sku: "A-1", units: 30, requested: true },
      },
    ]);
    const base = { sku: "A-1", units: 30, at: "2026-01-09T00:00:00.000Z" };
    const own = {
      ...base,
      type: "replenishment.stocked",
      replenishmentId: "A-1@north/stock/1",
      closedUnits: 30,
    };
    expect(make(own, "stock-item", "stockItem.receive")).toEqual([
      {
        id: "A-1@north",
        payload: { receiptId: "A-1@north/stock/1/2026-01-09T00:00:00.000Z", units: 30, closedUnits: 30 },
      },
    ]);
    const ofProduct = { ...base, type: "replenishment.stocked", receiptId: "GR-7", closedUnits: 30 };
    expect(make(ofProduct, "stock-item", "stockItem.receive")).toEqual([
      { id: "A-1", payload: { receiptId: "A-1/GR-7", units: 30 } },
    ]);
    const cancelled = { ...own, type: "replenishment.cancelled", units: 0 };
    expect(make(cancelled, "stock-item", "stockItem.closeOnOrder")).toEqual([
      { id: "A-1@north", payload: { replenishmentId: "A-1@north/stock/1", closedUnits: 30 } },
    ]);
  });

  test("a refund goes to the payment and comes back to its return; others do not", () => {
    const requested = told.find(({ type }) => type === "return.refundRequested");
    expect(requested && make(requested, "payment", "payment.refund")).toEqual([
      { id: "O-1/1", payload: { refundId: "R-1/return-refund/1", amountMinor: 300 } },
    ]);
    const refunded = { type: "payment.refunded", noticeId: "R-1/return-refund/1" };
    expect(make(refunded, "return", "return.recordRefund")).toEqual([
      { id: "R-1", payload: { refundId: "1" } },
    ]);
    expect(
      make({ ...refunded, noticeId: "O-1/refund/1" } as ProcessEvent, "return", "return.recordRefund"),
    ).toEqual([]);
  });

  test("what was lost is reserved again for the order, and an exchange draws on what is free", () => {
    const lost = told.find(({ type }) => type === "shipment.lost");
    expect(lost && make(lost, "stock-item", "stockItem.reserve")).toEqual([
      { id: "A-1", payload: { orderId: "O-1", units: 5, reservationId: "S-1" } },
      { id: "CUP", payload: { orderId: "O-1", units: 12, reservationId: "S-1" } },
    ]);
    const [exchanged] = ship([scan("1", "picked-up")], { returnId: "R-1" });
    expect(exchanged && make(exchanged, "stock-item", "stockItem.issue")[0]).toEqual({
      id: "A-1",
      payload: { shipmentId: "S-1", orderId: "R-1", units: 5 },
    });
  });

  test("a level is reviewed only where there is something to hold it against", () => {
    const [reserved] = stock([["stockItem.reserve", { orderId: "O-1", units: 1 }]]);
    expect(reserved && make(reserved, "stock-item", "stockItem.reviewLevel")).toEqual([]);
  });
});
