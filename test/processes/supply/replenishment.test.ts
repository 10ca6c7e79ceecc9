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
      ["requested", "ordered", "received", "stocked"],
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
    expect(life.events.slice(-2)).toEqual([
      { type: "replenishment.received", sku: "A-1", units: 10, at: "2026-01-05T00:00:00.000Z" },
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
});
