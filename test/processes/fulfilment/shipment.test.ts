import { describe, expect, test } from "vitest";
import type { ShipmentContext } from "../../../src/processes/fulfilment/shipment.commands.js";
import { shipmentProcess } from "../../../src/processes/fulfilment/shipment.js";
import { type Happening, ProcessLife } from "../process-life.js";
import { decide } from "./decide.js";

const start = {
  shipmentId: "S-1",
  orderId: "O-1",
  lines: [
    { lineId: "1", sku: "A-1", units: 2 },
    { lineId: "2", sku: "SET", units: 1, components: [{ sku: "CUP", units: 4 }] },
  ],
};
const reason = { reason: "as it is" };
let scanned = 0;
const scan = (status: string, fields: object = {}): Happening => {
  scanned += 1;
  return ["shipment.recordScan", { scanId: `scan-${scanned}`, status, ...fields }];
};
const prepared: Happening[] = [
  ["shipment.pick"],
  ["shipment.pack"],
  ["shipment.check", { verdict: "accepted" }],
];
const ready: Happening[] = [...prepared, ["shipment.handOver", { carrier: "SF", trackingNumber: "SF-1" }]];
const moving: Happening[] = [...ready, scan("picked-up"), scan("in-transit")];
const delivered: Happening[] = [...moving, scan("out-for-delivery"), scan("delivered")];

const ship = (happenings: readonly Happening[], input: object = {}) =>
  new ProcessLife(shipmentProcess, { ...start, ...input }, { couponMinor: 500, service: "express" }).live(
    happenings,
  );
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as ShipmentContext;
const parcelOf = ({ states }: ProcessLife) =>
  states.find((state) => state.startsWith("open.parcel."))?.replace("open.parcel.", "");
const delayOf = ({ states }: ProcessLife) =>
  states.find((state) => state.startsWith("open.delay."))?.replace("open.delay.", "");

describe("shipmentProcess", () => {
  test.each<[string, readonly Happening[], string, string[]]>([
    ["released at first", [], "preparing.released", []],
    ["being picked", [["shipment.pick"]], "preparing.picking", []],
    ["packed", [["shipment.pick"], ["shipment.pack"]], "preparing.packed", []],
    ["checked", prepared, "preparing.checked", []],
    [
      "released anew when the check fails",
      [...prepared, ["shipment.check", { verdict: "rejected", reason: "wrong colour" }]],
      "preparing.released",
      [],
    ],
    ["ready for the carrier", ready, "ready.awaitingPickUp", ["readyForPickUp"]],
    [
      "not picked up in time",
      [...ready, { passes: "pickUpWindow" }],
      "ready.pickUpLate",
      ["readyForPickUp", "pickUpLate"],
    ],
    [
      "picked up late",
      [...ready, { passes: "pickUpWindow" }, scan("picked-up")],
      "dispatched.underWay.pickedUp",
      ["readyForPickUp", "pickUpLate", "dispatched"],
    ],
    [
      "back in the warehouse before the pick-up",
      [...ready, ["shipment.takeBack", reason]],
      "preparing.released",
      ["readyForPickUp"],
    ],
    ["in transit", moving, "dispatched.underWay.inTransit", ["readyForPickUp", "dispatched"]],
    ["delivered", delivered, "dispatched.delivered", ["readyForPickUp", "dispatched", "delivered"]],
    [
      "delivered although no other scan ever came",
      [...ready, scan("delivered")],
      "dispatched.delivered",
      ["readyForPickUp", "dispatched", "delivered"],
    ],
    [
      "picked up before anybody recorded that it is ready",
      [scan("picked-up")],
      "dispatched.underWay.pickedUp",
      ["dispatched"],
    ],
    [
      "not deliverable, and out again the next day",
      [...moving, scan("delivery-failed"), scan("out-for-delivery")],
      "dispatched.underWay.outForDelivery",
      ["readyForPickUp", "dispatched", "deliveryFailed"],
    ],
    [
      "at a collection point",
      [
        ...moving,
        scan("delivery-failed"),
        ["shipment.rearrange", { arrangement: "shop" }],
        scan("ready-for-collection"),
      ],
      "dispatched.underWay.awaitingCollection",
      ["readyForPickUp", "dispatched", "deliveryFailed"],
    ],
    [
      "refused at the door and back with the sender",
      [...moving, scan("refused"), scan("returned")],
      "dispatched.returned",
      ["readyForPickUp", "dispatched", "returning", "returnedToSender"],
    ],
    [
      "recalled",
      [...moving, ["shipment.recall", reason], scan("returned")],
      "dispatched.returned",
      ["readyForPickUp", "dispatched", "returning", "returnedToSender"],
    ],
    [
      "kept by the customs and let go",
      [...moving, scan("exception"), ["shipment.rearrange", { arrangement: "papers" }]],
      "dispatched.underWay.inTransit",
      ["readyForPickUp", "dispatched", "stopped"],
    ],
    [
      "lost",
      [...moving, ["shipment.reportMissing", reason], ["shipment.confirmLoss", reason]],
      "dispatched.lost",
      ["readyForPickUp", "dispatched", "missing", "lost"],
    ],
    [
      "found again",
      [...moving, ["shipment.reportMissing", reason], scan("in-transit")],
      "dispatched.underWay.inTransit",
      ["readyForPickUp", "dispatched", "missing"],
    ],
    [
      "on record as delivered, and never seen by the buyer",
      [...delivered, ["shipment.reportMissing", reason]],
      "dispatched.underWay.missing",
      ["readyForPickUp", "dispatched", "delivered", "missing"],
    ],
    [
      "damaged and delivered all the same",
      [...moving, ["shipment.reportDamage", reason], scan("delivered")],
      "dispatched.delivered",
      ["readyForPickUp", "dispatched", "damaged", "delivered"],
    ],
    [
      "damaged beyond use",
      [...moving, ["shipment.reportDamage", reason], ["shipment.confirmLoss", reason]],
      "dispatched.lost",
      ["readyForPickUp", "dispatched", "damaged", "lost"],
    ],
    ["held", [["shipment.pick"], ["shipment.hold", reason]], "held", ["held"]],
    [
      "released from the hold",
      [["shipment.hold", reason], ["shipment.release"]],
      "preparing.released",
      ["held", "released"],
    ],
    ["cancelled in the warehouse", [...prepared, ["shipment.cancel", reason]], "cancelled", ["cancelled"]],
    [
      "cancelled while it waits for the carrier",
      [...ready, ["shipment.cancel", reason]],
      "cancelled",
      ["readyForPickUp", "cancelled"],
    ],
    [
      "resumed after the cancellation",
      [
        ["shipment.cancel", reason],
        ["shipment.resume", reason],
      ],
      "preparing.released",
      ["cancelled", "resumed"],
    ],
    [
      "annulled after the dispatch",
      [...moving, ["shipment.annul", reason]],
      "annulled",
      ["readyForPickUp", "dispatched", "annulled"],
    ],
    [
      "annulled after the delivery",
      [...delivered, ["shipment.annul", reason]],
      "annulled",
      ["readyForPickUp", "dispatched", "delivered", "annulled"],
    ],
  ])("is %s", (_name, happenings, state, told) => {
    const life = ship(happenings);
    expect(life.refusals).toEqual([]);
    expect(parcelOf(life)).toBe(state);
    expect(life.told).toEqual(told);
  });

  test("is closed when nothing is left to be done", () => {
    const life = ship([...delivered, ["shipment.close"], ["shipment.pack"]]);
    expect(life.states).toEqual(["closed"]);
    expect(life.refusals.map(({ code }) => code)).toEqual(["finished"]);
  });

  test.each<[string, readonly Happening[], string]>([
    ["to cancel what has left", [...moving, ["shipment.cancel", reason]], "wrong-state"],
    ["to hold what has left", [...moving, ["shipment.hold", reason]], "wrong-state"],
    [
      "to resume what was annulled",
      [...moving, ["shipment.annul", reason], ["shipment.resume", reason]],
      "wrong-state",
    ],
    ["to close what is under way", [...moving, ["shipment.close"]], "wrong-state"],
    ["to take back what the carrier has", [...moving, ["shipment.takeBack", reason]], "wrong-state"],
    ["to pick what is held", [["shipment.hold", reason], ["shipment.pick"]], "wrong-state"],
  ])("refuses %s", (_name, happenings, code) => {
    const before = ship(happenings.slice(0, -1));
    const after = ship(happenings);
    expect(after.refusals.map((refusal) => refusal.code)).toEqual([code]);
    expect(after.snapshot.value).toEqual(before.snapshot.value);
  });

  test("its events carry what the order, the stock and the buyer need", () => {
    expect(ship(moving).events.at(-1)).toEqual({
      type: "shipment.dispatched",
      shipmentId: "S-1",
      orderId: "O-1",
      lines: start.lines,
      carrier: "SF",
      trackingNumber: "SF-1",
      at: "2026-01-06T00:00:00.000Z",
      detail: "picked-up",
    });
  });

  test("a tracking number may come late, and from another carrier", () => {
    const life = ship([
      ...prepared,
      ["shipment.handOver", {}],
      ["shipment.switchCarrier", { carrier: "YTO" }],
      scan("picked-up"),
      ["shipment.assignTracking", { trackingNumber: "YTO-9" }],
    ]);
    expect(contextOf(life)).toMatchObject({ carrier: "YTO", trackingNumber: "YTO-9" });
    expect(life.events.at(-1)).toMatchObject({ type: "shipment.trackingAssigned", trackingNumber: "YTO-9" });
  });

  test("takes the service that the rule matches, and none where no row fits", () => {
    const choose = (outcome: string): Happening => ["shipment.chooseCarrier", { metrics: {} }, outcome];
    expect(contextOf(ship([choose("matched")])).carrier).toBe("express");
    const unmatched = ship([choose("unmatched")]);
    expect(unmatched.refusals.map(({ code }) => code)).toEqual(["forbidden"]);
  });
});

describe("the scans of a shipment", () => {
  test("the same scan again does nothing", () => {
    const attempt = scan("delivery-failed", { location: "Hangzhou" });
    const once = ship([...moving, attempt]);
    const twice = ship([...moving, attempt, attempt]);
    expect(twice.refusals).toEqual([]);
    expect(twice.snapshot).toEqual(once.snapshot);
    expect(twice.told).toEqual(once.told);
    expect(contextOf(twice).failedAttempts).toBe(1);
  });

  test("another scan under the same id is refused", () => {
    const life = ship([
      ...ready,
      ["shipment.recordScan", { scanId: "X", status: "picked-up" }],
      ["shipment.recordScan", { scanId: "X", status: "delivered" }],
    ]);
    expect(life.refusals.map(({ code }) => code)).toEqual(["condition"]);
    expect(parcelOf(life)).toBe("dispatched.underWay.pickedUp");
  });

  test("a scan that comes late is noted and moves nothing", () => {
    const life = ship([
      ...ready,
      scan("out-for-delivery", { scannedAt: "2026-01-09T08:00:00Z" }),
      scan("in-transit", { scannedAt: "2026-01-08T08:00:00Z" }),
    ]);
    expect(parcelOf(life)).toBe("dispatched.underWay.outForDelivery");
    expect(contextOf(life).scans.map(({ status }) => status)).toEqual(["out-for-delivery", "in-transit"]);
  });

  test("after the delivery a scan on the way is noted, and one of a refusal sends it back", () => {
    expect(parcelOf(ship([...delivered, scan("in-transit")]))).toBe("dispatched.delivered");
    expect(parcelOf(ship([...delivered, scan("refused")]))).toBe("dispatched.underWay.returning");
  });

  test("a parcel that was given up and is scanned all the same wants somebody's eye", () => {
    const lost: Happening[] = [
      ...moving,
      ["shipment.reportMissing", reason],
      ["shipment.confirmLoss", reason],
    ];
    for (const given of [lost, [["shipment.cancel", reason]] as Happening[]]) {
      const life = ship([...given, scan("in-transit")]);
      expect(life.refusals).toEqual([]);
      expect(life.told.at(-1)).toBe("strayed");
    }
  });
});

describe("the delay of a shipment", () => {
  const promisedAt = "2026-01-08T00:00:00.000Z";
  const late: Happening[] = [...moving, { passes: "delayWindow" }];

  test("is timed from the dispatch to the promise and the time after which the buyer is told", () => {
    // The starter layer contacts the buyer from one hour past the promise on.
    expect(ship(moving, { promisedAt }).deadlines.get("delayWindow")?.dueAt).toBe("2026-01-08T01:00:00.000Z");
    expect(ship(moving).deadlines.has("delayWindow")).toBe(false);
  });

  test("ends with the delivery", () => {
    const life = ship(delivered, { promisedAt });
    expect(delayOf(life)).toBe("untimed");
    expect(life.deadlines.has("delayWindow")).toBe(false);
  });

  test("the buyer is contacted, then compensated, once", () => {
    const compensate: Happening = ["shipment.compensate", { metrics: {} }, "compensate"];
    const life = ship([...late, ["shipment.contactBuyer", {}], compensate, compensate], { promisedAt });
    expect(delayOf(life)).toBe("settled");
    expect(life.told.slice(-3)).toEqual(["delayed", "buyerContacted", "compensated"]);
    expect(life.events.at(-1)).toMatchObject({ amountMinor: 500 });
    expect(life.refusals.map(({ code }) => code)).toEqual(["forbidden"]);
  });

  test("may be made up for after the parcel has come", () => {
    const life = ship([...late, scan("delivered"), ["shipment.compensate", { metrics: {} }, "compensate"]], {
      promisedAt,
    });
    expect(parcelOf(life)).toBe("dispatched.delivered");
    expect(delayOf(life)).toBe("settled");
  });

  test("the buyer must be contacted where the rule says no more than that", () => {
    const contact: Happening = ["shipment.compensate", { metrics: {} }, "contact"];
    expect(ship([...late, contact], { promisedAt }).refusals.map(({ code }) => code)).toEqual(["forbidden"]);
    expect(delayOf(ship([...late, ["shipment.contactBuyer", {}], contact], { promisedAt }))).toBe("settled");
  });

  test("may be reported where nothing was promised", () => {
    const life = ship([...moving, ["shipment.reportDelay", { reason: "snow" }]]);
    expect(delayOf(life)).toBe("late");
    expect(life.events.at(-1)).toMatchObject({ type: "shipment.delayed", detail: "snow" });
  });

  test("by the starter rules 30 hours are worth a coupon of a twentieth of the order", () => {
    const life = ship(late, { promisedAt, valueMinor: 10_000 });
    const decision = decide(
      shipmentProcess,
      life,
      { type: "shipment.compensate", metrics: {} },
      "2026-01-09T06:00:00.000Z",
    );
    expect(decision).toMatchObject({
      outcome: "compensate",
      facts: { hoursLate: 30, orderValueMinor: 10_000 },
      proposal: { couponMinor: 500 },
    });
  });
});

describe("the claim for a lost shipment", () => {
  const lost: Happening[] = [...moving, ["shipment.reportMissing", reason], ["shipment.confirmLoss", reason]];
  const claim: Happening = ["shipment.claim", { claimId: "C-1", claimedMinor: 900 }];

  test("is made and settled once", () => {
    const settle: Happening = ["shipment.settleClaim", { claimId: "C-1", paidMinor: 600 }];
    const life = ship([...lost, claim, claim, settle, settle]);
    expect(life.refusals).toEqual([]);
    expect(life.told.slice(-2)).toEqual(["claimed", "claimSettled"]);
    expect(contextOf(life).claim).toEqual({ claimId: "C-1", claimedMinor: 900, paidMinor: 600 });
  });

  test("is not paid with more than was claimed", () => {
    const life = ship([...lost, claim, ["shipment.settleClaim", { claimId: "C-1", paidMinor: 901 }]]);
    expect(life.refusals.map(({ code }) => code)).toEqual(["condition"]);
  });
});
