import { type ReplenishmentContext, replenishmentProcess } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import { type Happening, ProcessLife } from "../process-life.js";

const requested: Happening[] = [["replenishment.request"]];
const approved: Happening[] = [...requested, ["replenishment.approve"]];
const ordered: Happening[] = [...approved, ["replenishment.order"]];
const received = (...parts: number[]): Happening[] => [
  ...ordered,
  ...parts.map((units): Happening => ["replenishment.receive", { units }]),
];
const reason = { reason: "the season is over" };

const replenish = (happenings: readonly Happening[], units = 10) =>
  new ProcessLife(replenishmentProcess, { sku: "A-1", units }).live(happenings);
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as ReplenishmentContext;

describe("replenishmentProcess", () => {
  test.each<[string, readonly Happening[], string, string[]]>([
    ["needed at first", [], "needed", []],
    ["requested", requested, "requested", ["requested"]],
    ["approved", approved, "approved", ["requested"]],
    ["ordered", ordered, "ordered.expected", ["requested", "ordered"]],
    ["dispatched", [...ordered, ["replenishment.dispatch"]], "ordered.inTransit", ["requested", "ordered"]],
    ["late", [...ordered, { passes: "deliveryWindow" }], "ordered.late", ["requested", "ordered", "late"]],
    [
      "late although dispatched",
      [...ordered, ["replenishment.dispatch"], { passes: "deliveryWindow" }],
      "ordered.late",
      ["requested", "ordered", "late"],
    ],
    [
      "still late when dispatched late",
      [...ordered, { passes: "deliveryWindow" }, ["replenishment.dispatch"]],
      "ordered.late",
      ["requested", "ordered", "late"],
    ],
    ["received", received(10), "received", ["requested", "ordered", "received"]],
    ["partly received", received(4), "partlyReceived", ["requested", "ordered", "partlyReceived"]],
    [
      "received in parts",
      received(4, 3, 3),
      "received",
      ["requested", "ordered", "partlyReceived", "partlyReceived", "received"],
    ],
    [
      "received after all when late",
      [...ordered, { passes: "deliveryWindow" }, ["replenishment.receive", { units: 10 }]],
      "received",
      ["requested", "ordered", "late", "received"],
    ],
    [
      "with the rest late",
      [...received(4), { passes: "deliveryWindow" }],
      "restLate",
      ["requested", "ordered", "partlyReceived", "late"],
    ],
    [
      "closed short",
      [...received(4), ["replenishment.closeShort", reason]],
      "received",
      ["requested", "ordered", "partlyReceived", "received"],
    ],
    [
      "in stock",
      [...received(10), ["replenishment.check", { passedUnits: 9 }], ["replenishment.stock"]],
      "stocked",
      ["requested", "ordered", "received", "rejectsFound", "stocked"],
    ],
    [
      "in stock at once, where one person does it all",
      [...ordered, ["replenishment.accept", { units: 10 }]],
      "stocked",
      ["requested", "ordered", "stocked"],
    ],
    [
      "in stock at once, when the rest of a part comes late",
      [...received(4), { passes: "deliveryWindow" }, ["replenishment.accept", { units: 6 }]],
      "stocked",
      ["requested", "ordered", "partlyReceived", "late", "stocked"],
    ],
    ["rejected", [...requested, ["replenishment.reject", reason]], "rejected", ["requested", "rejected"]],
    [
      "cancelled while ordered",
      [...ordered, ["replenishment.cancel", reason]],
      "cancelled",
      ["requested", "ordered", "cancelled"],
    ],
  ])("is %s", (_name, happenings, state, told) => {
    const life = replenish(happenings);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual([state]);
    expect(life.told).toEqual(told);
  });

  test("begins requested when it is started so", () => {
    const life = new ProcessLife(replenishmentProcess, { sku: "A-1", units: 10, requested: true });
    expect(life.states).toEqual(["requested"]);
    expect(life.events).toEqual([{ type: "replenishment.requested", sku: "A-1", units: 10 }]);
  });

  test("under a standing order is approved and ordered once it is requested, at start or by hand", () => {
    const whole = { approvedUnits: 10, orderedUnits: 10 };
    const atStart = new ProcessLife(replenishmentProcess, {
      sku: "A-1",
      units: 10,
      requested: true,
      standing: true,
    });
    expect(atStart.states).toEqual(["ordered.expected"]);
    expect(atStart.events.map(({ type }) => type)).toEqual([
      "replenishment.requested",
      "replenishment.ordered",
    ]);
    expect(contextOf(atStart)).toMatchObject(whole);
    const byHand = new ProcessLife(replenishmentProcess, { sku: "A-1", units: 10, standing: true });
    expect(byHand.states).toEqual(["needed"]);
    byHand.live([["replenishment.request"]]);
    expect(byHand.states).toEqual(["ordered.expected"]);
    expect(contextOf(byHand)).toMatchObject(whole);
  });

  test.each<[string, readonly Happening[], string]>([
    ["more than was ordered", [...ordered, ["replenishment.receive", { units: 11 }]], "condition"],
    ["more than is still to come", [...received(4), ["replenishment.receive", { units: 7 }]], "condition"],
    [
      "more approved than was requested",
      [...requested, ["replenishment.approve", { units: 11 }]],
      "condition",
    ],
    ["more passed than came", [...received(10), ["replenishment.check", { passedUnits: 11 }]], "condition"],
    [
      "to accept less than is still to come",
      [...ordered, ["replenishment.accept", { units: 9 }]],
      "condition",
    ],
    ["to cancel what has come in part", [...received(4), ["replenishment.cancel", reason]], "wrong-state"],
    ["to order what is not approved", [...requested, ["replenishment.order"]], "wrong-state"],
    [
      "anything after the end",
      [...requested, ["replenishment.reject", reason], ["replenishment.order"]],
      "finished",
    ],
  ])("refuses %s", (_name, happenings, code) => {
    const before = replenish(happenings.slice(0, -1));
    const after = replenish(happenings);
    expect(after.refusals.map((refusal) => refusal.code)).toEqual([code]);
    expect(after.snapshot).toEqual(before.snapshot);
  });

  test("is ordered, and received whole, at what was approved", () => {
    const some: Happening[] = [
      ...requested,
      ["replenishment.approve", { units: 6 }],
      ["replenishment.order"],
    ];
    const life = replenish([...some, ["replenishment.receive", { units: 6 }]]);
    expect(contextOf(life)).toMatchObject({
      requestedUnits: 10,
      approvedUnits: 6,
      orderedUnits: 6,
      receivedUnits: 6,
    });
    expect(life.states).toEqual(["received"]);
  });

  test.each([0.5, 9, 10])("may be approved at %s of the 10 requested", (units) => {
    const life = replenish([...requested, ["replenishment.approve", { units }]]);
    expect(life.refusals).toEqual([]);
    expect(contextOf(life).approvedUnits).toBe(units);
  });

  test("remembers the supplier whom it was ordered from", () => {
    const order: Happening = ["replenishment.order", { supplierId: "S-1" }];
    expect(contextOf(replenish([...approved, order])).supplierId).toBe("S-1");
    expect(contextOf(replenish(ordered))).not.toHaveProperty("supplierId");
  });

  test("its last event closes all that was requested, and tells what went into stock", () => {
    const life = replenish([
      ...received(10),
      ["replenishment.check", { passedUnits: 9 }],
      ["replenishment.stock"],
    ]);
    // Six happenings after 1 January 2026.
    expect(life.events.slice(-3)).toEqual([
      { type: "replenishment.received", sku: "A-1", units: 10, at: "2026-01-05T00:00:00.000Z" },
      { type: "replenishment.rejectsFound", sku: "A-1", units: 1, at: "2026-01-06T00:00:00.000Z" },
      {
        type: "replenishment.stocked",
        sku: "A-1",
        units: 9,
        closedUnits: 10,
        at: "2026-01-07T00:00:00.000Z",
      },
    ]);
  });

  test("accepted at once, all of it has passed", () => {
    const life = replenish([...received(4), ["replenishment.accept", { units: 6 }]]);
    expect(contextOf(life)).toMatchObject({ receivedUnits: 10, passedUnits: 10 });
    expect(life.events.at(-1)).toMatchObject({ type: "replenishment.stocked", units: 10, closedUnits: 10 });
  });

  test("kilograms that come in parts add up to the whole", () => {
    expect(replenish(received(0.1, 0.2), 0.3).states).toEqual(["received"]);
  });

  test("waits for the supplier as long as the restock rule's lead time", () => {
    // Ordered on the third day after 1 January 2026; the house layer's lead time is 14 days.
    expect(replenish(ordered).deadlines.get("deliveryWindow")?.dueAt).toBe("2026-01-18T00:00:00.000Z");
  });

  const confirmed: Happening[] = [...ordered, ["replenishment.confirm", { units: 8 }]];

  test("is expected as far as the supplier confirms it", () => {
    const life = replenish([...confirmed, ["replenishment.receive", { units: 8 }]]);
    expect(life.states).toEqual(["received"]);
    expect(contextOf(life)).toMatchObject({ requestedUnits: 10, orderedUnits: 8, receivedUnits: 8 });
    expect(replenish([...ordered, ["replenishment.confirm", { units: 11 }]]).refusals[0]?.code).toBe(
      "condition",
    );
  });

  test("refused by the supplier it is ordered elsewhere, for as much as was approved", () => {
    const life = replenish([
      ...confirmed,
      ["replenishment.refuse", { reason: "out of material" }],
      ["replenishment.order", { supplierId: "S-2" }],
    ]);
    expect(life.told).toEqual(["requested", "ordered", "confirmed", "refused", "ordered"]);
    expect(contextOf(life)).toMatchObject({ supplierId: "S-2", orderedUnits: 10 });
  });

  test("a standing order that the supplier refuses waits for a person", () => {
    const life = new ProcessLife(replenishmentProcess, {
      sku: "A-1",
      units: 10,
      requested: true,
      standing: true,
    }).live([["replenishment.refuse", reason]]);
    expect(life.states).toEqual(["refused"]);
    expect(life.tags).toContain("attention");
  });

  test("a surplus is taken or refused at the door, and nothing is taken without a word", () => {
    const taken = replenish([...received(4), ["replenishment.receive", { units: 9, surplus: "accept" }]]);
    expect(contextOf(taken)).toMatchObject({ receivedUnits: 13, surplusUnits: 3, refusedUnits: 0 });
    const refused = replenish([...received(4), ["replenishment.receive", { units: 9, surplus: "refuse" }]]);
    expect(contextOf(refused)).toMatchObject({ receivedUnits: 10, surplusUnits: 0, refusedUnits: 3 });
    const later = taken.live([["replenishment.receive", { units: 2, surplus: "refuse" }]]);
    expect(contextOf(later)).toMatchObject({ receivedUnits: 13, surplusUnits: 3, refusedUnits: 2 });
  });

  test("the same receipt counts once, and its id with other contents is refused", () => {
    const receipt: Happening = ["replenishment.receive", { units: 4, receiptId: "N-1" }];
    const life = replenish([
      ...ordered,
      receipt,
      receipt,
      ["replenishment.receive", { units: 5, receiptId: "N-1" }],
    ]);
    expect(contextOf(life).receivedUnits).toBe(4);
    expect(life.refusals.map(({ code }) => code)).toEqual(["condition"]);
    expect(life.told).toEqual(["requested", "ordered", "partlyReceived"]);
    const whole = replenish([...ordered, ["replenishment.receive", { units: 10, receiptId: "N-1" }]]);
    whole.live([["replenishment.receive", { units: 10, receiptId: "N-1" }]]);
    expect(whole.refusals).toEqual([]);
    expect(contextOf(whole).receivedUnits).toBe(10);
  });

  test("what comes after it was closed short is still taken", () => {
    const life = replenish([
      ...received(4),
      ["replenishment.closeShort", reason],
      ["replenishment.receive", { units: 6 }],
    ]);
    expect(life.states).toEqual(["received"]);
    expect(contextOf(life).receivedUnits).toBe(10);
  });

  const rejects: Happening[] = [
    ...received(10),
    ["replenishment.check", { passedUnits: 5 }],
    ["replenishment.returnRejects", { units: 3, remedy: "replacement", receiptId: "RT-1" }],
    ["replenishment.returnRejects", { units: 2, remedy: "credit", receiptId: "RT-2" }],
    ["replenishment.stock"],
  ];

  test("rejected units are replaced or credited, and all that was on order is closed once", () => {
    const life = replenish(rejects);
    expect(life.states).toEqual(["claiming.claimed"]);
    life.live([
      ["replenishment.receiveReplacement", { units: 1, receiptId: "N-2" }],
      ["replenishment.receiveReplacement", { units: 1, receiptId: "N-2" }],
      { passes: "deliveryWindow" },
      ["replenishment.receiveReplacement", { units: 2, receiptId: "N-3" }],
      ["replenishment.recordCredit", { units: 2, receiptId: "CN-1" }],
    ]);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual(["stocked"]);
    const closed = life.events.map((event) => [
      event.type,
      Reflect.get(event, "units"),
      Reflect.get(event, "closedUnits"),
    ]);
    expect(closed.slice(-6)).toEqual([
      ["replenishment.rejectsFound", 5, undefined],
      ["replenishment.stocked", 5, 7],
      ["replenishment.replaced", 1, 1],
      ["replenishment.claimLate", 0, undefined],
      ["replenishment.replaced", 2, 2],
      ["replenishment.claimClosed", 0, 0],
    ]);
  });

  test("a claim may be dropped, and then nothing more is on order", () => {
    const life = replenish([...rejects, ["replenishment.dropClaim", reason]]);
    expect(life.states).toEqual(["stocked"]);
    expect(life.events.at(-1)).toMatchObject({ type: "replenishment.claimClosed", closedUnits: 3 });
  });

  test("what goes back for replacement after the good units were stocked is not taken off order twice", () => {
    const credited = { units: 2, remedy: "credit", receiptId: "RT-1" };
    const replaced = { units: 1, remedy: "replacement", receiptId: "RT-2" };
    const life = replenish([
      ...received(10),
      ["replenishment.check", { passedUnits: 5 }],
      ["replenishment.returnRejects", credited],
      ["replenishment.stock"],
      ["replenishment.returnRejects", replaced],
      ["replenishment.dropClaim", reason],
    ]);
    const closed = life.events.map((event) => Number(Reflect.get(event, "closedUnits") ?? 0));
    expect(closed.filter((units) => units > 0)).toEqual([10]);
  });

  test.each<[string, Happening]>([
    [
      "more returned than was rejected",
      ["replenishment.returnRejects", { units: 1, remedy: "credit", receiptId: "RT-3" }],
    ],
    [
      "more replaced than was returned for it",
      ["replenishment.receiveReplacement", { units: 4, receiptId: "N-2" }],
    ],
    [
      "more credited than was returned for it",
      ["replenishment.recordCredit", { units: 3, receiptId: "CN-1" }],
    ],
    ["a return note's id on a credit", ["replenishment.recordCredit", { units: 2, receiptId: "RT-2" }]],
  ])("refuses %s", (_name, happening) => {
    expect(replenish([...rejects, happening]).refusals.map(({ code }) => code)).toEqual(["condition"]);
  });
});
