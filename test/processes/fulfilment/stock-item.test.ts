import { describe, expect, test } from "vitest";
import type { StockItemContext } from "../../../src/processes/fulfilment/stock-item.commands.js";
import { stockItemId, stockItemProcess } from "../../../src/processes/fulfilment/stock-item.js";
import { availableUnits } from "../../../src/processes/fulfilment/stock-updates.js";
import { type Happening, ProcessLife } from "../process-life.js";
import { decide } from "./decide.js";

const keep = (happenings: readonly Happening[], input: object = {}) =>
  new ProcessLife(
    stockItemProcess,
    { sku: "A-1", onHandUnits: 10, ...input },
    { units: 40, onlineUnits: 7 },
  ).live(happenings);
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as StockItemContext;
const codes = ({ refusals }: ProcessLife) => refusals.map(({ code }) => code);
const reserve = (orderId: string, units: number): Happening => ["stockItem.reserve", { orderId, units }];
const receive = (receiptId: string, units: number, fields: object = {}): Happening => [
  "stockItem.receive",
  { receiptId, units, ...fields },
];
const issue = (shipmentId: string, orderId: string, units: number): Happening => [
  "stockItem.issue",
  { shipmentId, orderId, units },
];
const of = (life: ProcessLife, type: string) =>
  life.events.filter((event) => event.type === `stockItem.${type}`);

describe("stockItemProcess", () => {
  test("the stock of a SKU, or of a SKU in a warehouse", () => {
    expect(stockItemId("A-1")).toBe("A-1");
    expect(stockItemId("A-1", "north")).toBe("A-1@north");
  });

  test("an order is reserved, issued and gone", () => {
    const life = keep([reserve("O-1", 4), issue("S-1", "O-1", 4)]);
    expect(life.told).toEqual(["reserved", "issued"]);
    expect(contextOf(life)).toMatchObject({ onHandUnits: 6, issuedUnits: 4, reservations: [] });
  });

  test("what was reserved is not available to others", () => {
    const life = keep([reserve("O-1", 8), issue("S-2", "O-2", 3)]);
    expect(availableUnits(contextOf(life))).toBe(2);
    expect(codes(life)).toEqual(["condition"]);
    expect(codes(keep([reserve("O-1", 8), issue("S-2", "O-2", 2)]))).toEqual([]);
  });

  test("an order gets what there is, and is told what it lacks", () => {
    const life = keep([reserve("O-1", 8), reserve("O-2", 5)]);
    expect(of(life, "reserved").at(-1)).toMatchObject({ orderId: "O-2", units: 2, waitingUnits: 3 });
    expect(of(life, "shortfall")).toMatchObject([{ sku: "A-1", orderId: "O-2", units: 3 }]);
    expect(availableUnits(contextOf(life))).toBe(0);
  });

  test("goods that come in go to the oldest order that waits", () => {
    const life = keep([reserve("O-1", 12), reserve("O-2", 1), receive("R-1", 3)]);
    expect(of(life, "reserved").slice(-2)).toMatchObject([
      { orderId: "O-1", units: 2, waitingUnits: 0, hadWaited: true },
      { orderId: "O-2", units: 1, waitingUnits: 0, hadWaited: true },
    ]);
  });

  test("an older order that wants more takes nothing from a newer one", () => {
    const life = keep([
      reserve("O-1", 4),
      reserve("O-2", 6),
      ["stockItem.reserve", { orderId: "O-1", units: 2, reservationId: "more" }],
    ]);
    expect(contextOf(life).reservations).toEqual([
      { orderId: "O-1", wantedUnits: 6, units: 4 },
      { orderId: "O-2", wantedUnits: 6, units: 6 },
    ]);
  });

  test("where stock turns out to be less, the newest orders lose their promise and are told", () => {
    const life = keep([
      reserve("O-1", 4),
      reserve("O-2", 6),
      ["stockItem.adjust", { adjustmentId: "J-1", units: -3, reason: "missing" }],
    ]);
    expect(of(life, "shortfall")).toMatchObject([{ orderId: "O-2", units: 3 }]);
    expect(contextOf(life)).toMatchObject({ onHandUnits: 7, adjustedUnits: -3 });
  });

  test("back-orders are promised beyond what is there, up to the limit, and issued when it is there", () => {
    const input = { backOrderUnits: 5 };
    const life = keep([reserve("O-1", 14)], input);
    expect(of(life, "shortfall")).toEqual([]);
    expect(availableUnits(contextOf(life))).toBe(-4);
    expect(codes(keep([reserve("O-1", 14), issue("S-1", "O-1", 14)], input))).toEqual(["condition"]);
    expect(codes(keep([reserve("O-1", 14), receive("R", 4), issue("S-1", "O-1", 14)], input))).toEqual([]);
    expect(of(keep([reserve("O-1", 16)], input), "shortfall")).toMatchObject([{ units: 1 }]);
  });

  test.each<[string, Happening]>([
    ["a receipt", receive("R-1", 5)],
    ["a reservation", reserve("O-1", 3)],
    ["an issue", issue("S-1", "O-1", 3)],
    ["a correction", ["stockItem.adjust", { adjustmentId: "J-1", units: 1, reason: "found" }]],
    ["an expiry", ["stockItem.expire", { lotId: "L-1", units: 2 }]],
    ["a quarantine", ["stockItem.quarantine", { movementId: "M-1", units: 2, reason: "wet" }]],
  ])("%s that comes twice counts once", (_name, happening) => {
    const once = keep([happening]);
    const twice = keep([happening, happening]);
    expect(twice.refusals).toEqual([]);
    expect(twice.snapshot).toEqual(once.snapshot);
    expect(twice.told).toEqual(once.told);
  });

  test("the same id with another quantity is refused", () => {
    expect(codes(keep([receive("R-1", 5), receive("R-1", 6)]))).toEqual(["condition"]);
    expect(codes(keep([issue("S-1", "O-1", 1), issue("S-1", "O-1", 2)]))).toEqual(["condition"]);
  });

  test("what was reserved is released whole or in part", () => {
    const whole = keep([reserve("O-1", 12), ["stockItem.release", { orderId: "O-1" }]]);
    expect(contextOf(whole).reservations).toEqual([]);
    expect(of(whole, "released")).toMatchObject([{ units: 12 }]);
    const part = keep([
      reserve("O-1", 12),
      ["stockItem.release", { orderId: "O-1", units: 3, releaseId: "X" }],
    ]);
    expect(contextOf(part).reservations).toEqual([{ orderId: "O-1", wantedUnits: 9, units: 9 }]);
    const more = keep([reserve("O-1", 2), ["stockItem.release", { orderId: "O-1", units: 3 }]]);
    expect(of(more, "released")).toMatchObject([{ units: 2 }]);
    expect(codes(keep([["stockItem.release", { orderId: "O-9" }]]))).toEqual(["condition"]);
  });

  test("what is in quarantine is not for sale until it is cleared", () => {
    const damaged: Happening[] = [
      ["stockItem.quarantine", { movementId: "M-1", units: 4, reason: "wet" }],
      receive("R-1", 2, { into: "quarantine" }),
    ];
    expect(contextOf(keep(damaged))).toMatchObject({ onHandUnits: 6, quarantineUnits: 6, receivedUnits: 2 });
    const sorted = keep([
      ...damaged,
      ["stockItem.clear", { movementId: "M-2", units: 5 }],
      ["stockItem.scrap", { movementId: "M-3", units: 1, reason: "mould" }],
    ]);
    expect(contextOf(sorted)).toMatchObject({ onHandUnits: 11, quarantineUnits: 0, writtenOffUnits: 1 });
    expect(
      codes(keep([...damaged, ["stockItem.scrap", { movementId: "M-3", units: 7, reason: "x" }]])),
    ).toEqual(["condition"]);
  });

  test("kilograms add up", () => {
    const life = keep([receive("R-1", 0.1), receive("R-2", 0.2)], { onHandUnits: 0 });
    expect(contextOf(life).onHandUnits).toBe(0.3);
  });

  test("nothing more is issued than there is", () => {
    expect(codes(keep([issue("S-1", "O-1", 11)]))).toEqual(["condition"]);
  });

  test("is discontinued when it is empty", () => {
    expect(codes(keep([["stockItem.discontinue"]]))).toEqual(["condition"]);
    expect(keep([["stockItem.discontinue"]], { onHandUnits: 0 }).states).toEqual(["discontinued"]);
  });
});

describe("the count of a stock item", () => {
  const begin: Happening = ["stockItem.startCount", { countId: "C-1" }];
  const count = (countedUnits: number, outcome: string): Happening => [
    "stockItem.count",
    { countId: "C-1", countedUnits },
    outcome,
  ];

  test("within tolerance is taken over", () => {
    const life = keep([begin, count(9, "within-tolerance"), count(9, "within-tolerance")]);
    expect(life.refusals).toEqual([]);
    expect(life.states).toContain("kept.counting.idle");
    expect(contextOf(life)).toMatchObject({ onHandUnits: 9, adjustedUnits: -1 });
    expect(of(life, "counted")).toMatchObject([{ units: -1 }]);
  });

  test("too far off is looked into, and settled by somebody", () => {
    const disputed = keep([begin, count(7, "investigate")]);
    expect(disputed.states).toContain("kept.counting.disputed");
    expect(contextOf(disputed).onHandUnits).toBe(10);
    const settled = keep([
      begin,
      count(7, "investigate"),
      ["stockItem.settleCount", { countId: "C-1", countedUnits: 8, reason: "two were misplaced" }],
    ]);
    expect(contextOf(settled)).toMatchObject({ onHandUnits: 8, adjustedUnits: -2 });
  });

  test("an error rate of a hundredth is too much, one below is not", () => {
    const rate = (onHandUnits: number, countedUnits: number) =>
      decide(
        stockItemProcess,
        keep([begin], { onHandUnits }),
        { type: "stockItem.count", countId: "C-1", countedUnits },
        "2026-01-03T00:00:00.000Z",
      ).outcome;
    expect(rate(1000, 991)).toBe("within-tolerance");
    expect(rate(1000, 990)).toBe("investigate");
    expect(rate(1000, 1010)).toBe("investigate");
    expect(rate(0, 0)).toBe("within-tolerance");
    expect(rate(0, 1)).toBe("investigate");
  });

  test("ids are known over one count, and forgotten after the second", () => {
    const second: Happening[] = [
      ["stockItem.startCount", { countId: "C-2" }],
      ["stockItem.count", { countId: "C-2", countedUnits: 15 }, "within-tolerance"],
    ];
    const once = keep([receive("R-1", 5), begin, count(15, "within-tolerance"), receive("R-1", 5)]);
    expect(contextOf(once).onHandUnits).toBe(15);
    const twice = keep([receive("R-1", 5), begin, count(15, "within-tolerance"), ...second]);
    expect(contextOf(twice)).toMatchObject({ taken: [], earlierTaken: [] });
  });

  test("of another name is refused, and one may be broken off", () => {
    expect(
      codes(keep([begin, ["stockItem.count", { countId: "C-9", countedUnits: 1 }, "within-tolerance"]])),
    ).toEqual(["forbidden"]);
    expect(keep([begin, ["stockItem.cancelCount"]]).states).toContain("kept.counting.idle");
  });
});

describe("the level of a stock item", () => {
  const level = (outcome: string, metrics: object = {}): Happening => [
    "stockItem.reviewLevel",
    { metrics },
    outcome,
  ];

  test("is told when it changes, and not when it stays", () => {
    const life = keep([level("low"), level("low"), level("out"), level("in-stock"), level("overstocked")]);
    expect(of(life, "levelChanged").map((event) => Reflect.get(event, "level"))).toEqual([
      "low",
      "out",
      "in-stock",
      "overstocked",
    ]);
    expect(life.tags).toContain("attention");
  });

  test("is of what is available: below the safety stock it is low, with nothing left it is out", () => {
    const of = (reserved: number) =>
      decide(
        stockItemProcess,
        keep([reserve("O-1", reserved)], { safetyUnits: 5, dailyUnits: 1 }),
        { type: "stockItem.reviewLevel", metrics: {} },
        "2026-01-03T00:00:00.000Z",
      ).outcome;
    expect(of(5)).toBe("in-stock");
    expect(of(6)).toBe("low");
    expect(of(10)).toBe("out");
  });

  test("below safety stock, replenishment is requested with what the rule proposes", () => {
    const request: Happening = ["stockItem.requestReplenishment", { metrics: {} }, "order"];
    const life = keep([request, receive("A-1/stock/1", 40, { closedUnits: 40 }), request]);
    expect(of(life, "belowSafety").map((event) => Reflect.get(event, "replenishment"))).toEqual([
      { number: 1, units: 40 },
      { number: 2, units: 40 },
    ]);
    expect(contextOf(life)).toMatchObject({ onHandUnits: 50, onOrderUnits: 40 });
    expect(codes(keep([["stockItem.requestReplenishment", { metrics: {} }, "hold"]]))).toEqual(["forbidden"]);
  });
});

describe("the online stock of a stock item", () => {
  const sync = (onlineUnits: number, outcome: string): Happening => [
    "stockItem.sync",
    { onlineUnits },
    outcome,
  ];

  test("is due again when stock moves", () => {
    const life = keep([sync(10, "in-sync"), reserve("O-1", 3)]);
    expect(life.states).toContain("kept.online.due");
    expect(of(life, "onlineStockDue")).toMatchObject([{ onlineUnits: 7 }]);
    expect(keep([sync(10, "in-sync"), reserve("O-1", 3), sync(7, "in-sync")]).states).toContain(
      "kept.online.inStep",
    );
  });

  test("more on sale than there is is told with what to put on sale", () => {
    const life = keep([sync(12, "oversell")]);
    expect(life.states).toContain("kept.online.oversold");
    expect(of(life, "onlineStockDue")).toMatchObject([{ onlineUnits: 7 }]);
  });

  test("is held against what is available, not what is on hand", () => {
    const life = keep([reserve("O-1", 3)]);
    const outcome = (onlineUnits: number) =>
      decide(stockItemProcess, life, { type: "stockItem.sync", onlineUnits }, "2026-01-03T00:00:00.000Z")
        .outcome;
    expect(outcome(7)).toBe("in-sync");
    expect(outcome(8)).toBe("oversell");
    expect(outcome(6)).toBe("undersell");
  });
});
