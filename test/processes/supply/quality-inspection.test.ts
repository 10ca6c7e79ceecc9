import { type AnyCommand, consult, start, step } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import { qualityInspectionProcess } from "../../../src/processes/supply/quality-inspection.js";
import {
  openUnits,
  type QualityInspectionContext,
} from "../../../src/processes/supply/quality-inspection.updates.js";
import { qualityInspectionSamples } from "../../../src/testing/samples/quality-inspection.js";
import { type Happening, ProcessLife } from "../process-life.js";
import { shopRulebook } from "../shop-rulebook.js";

const reason = "cracked lids";
const lot = { ...qualityInspectionSamples.start, lotUnits: 100 };
const plan = { sampleUnits: 20, acceptUpToDefectives: 1 };
const inspect = (happenings: readonly Happening[], input: object = lot) =>
  new ProcessLife(qualityInspectionProcess, input, plan).live(happenings);
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as QualityInspectionContext;

const drawn: Happening[] = [
  ["qualityInspection.plan", {}, "sample"],
  ["qualityInspection.draw", { units: 20 }],
];
const found = (findingId: string, units: number): Happening => [
  "qualityInspection.recordFinding",
  { findingId, units, severity: "major", defect: "cracked" },
];
const judged = (outcome: string): Happening => ["qualityInspection.judge", { metrics: {} }, outcome];
const released: Happening = ["qualityInspection.release", { metrics: {} }, "complete"];
const disposed = (dispositionId: string, units: number, as: string): Happening => [
  "qualityInspection.dispose",
  { dispositionId, units, as },
];
const bad: Happening[] = [...drawn, found("F-1", 3), judged("nonconforming")];

describe("qualityInspectionProcess", () => {
  test("a good lot is planned, drawn, tested, accepted and released whole", () => {
    const life = inspect([...drawn, judged("accepted"), released]);
    expect(life.refusals).toEqual([]);
    expect(life.told).toEqual(["planned", "accepted", "lotSettled", "closed"]);
    expect(life.events.at(-1)).toMatchObject({ goodUnits: 100, returnedUnits: 0, scrappedUnits: 0 });
  });

  test("defective units found in an accepted lot are not sold with it", () => {
    const life = inspect([...drawn, found("F-1", 1), judged("accepted"), released]);
    expect(life.states).toEqual(["released"]);
    expect(contextOf(life).releasedUnits).toBe(99);
    life.live([disposed("W-1", 1, "scrapped")]);
    expect(life.events.at(-1)).toMatchObject({
      type: "qualityInspection.closed",
      goodUnits: 99,
      scrappedUnits: 1,
    });
  });

  test("the plan's number counts beside the standard's share", () => {
    expect(inspect([...drawn, found("F-1", 2), judged("accepted")]).told.at(-1)).toBe("nonconforming");
    expect(inspect([...drawn, found("F-1", 1), judged("accepted")]).told.at(-1)).toBe("accepted");
  });

  test("a lot waits for the review of its supplier, and is judged again", () => {
    const life = inspect([...drawn, judged("review-supplier")]);
    expect(life.states).toEqual(["awaitingSupplierReview"]);
    expect(life.live([judged("accepted")]).states).toEqual(["accepted"]);
  });

  test("without its records a lot is not released", () => {
    const life = inspect([
      ...drawn,
      judged("accepted"),
      ["qualityInspection.release", { metrics: {} }, "incomplete"],
    ]);
    expect(life.refusals.map(({ code }) => code)).toEqual(["forbidden"]);
  });

  test("the same finding counts once, a withdrawn one not at all, another under its id is refused", () => {
    const withdrawn: Happening = ["qualityInspection.withdrawFinding", { findingId: "F-1", reason }];
    const life = inspect([...drawn, found("F-1", 1), found("F-1", 1), found("F-1", 2)]);
    expect(life.refusals.map(({ code }) => code)).toEqual(["condition"]);
    life.live([withdrawn, withdrawn, found("F-2", 1), judged("accepted")]);
    expect(life.events.at(-1)).toMatchObject({ type: "qualityInspection.accepted", defectiveUnits: 1 });
  });

  test.each<[string, readonly Happening[]]>([
    [
      "to draw fewer than planned",
      [
        ["qualityInspection.plan", {}, "sample"],
        ["qualityInspection.draw", { units: 19 }],
      ],
    ],
    ["more defective units than were drawn", [...drawn, found("F-1", 15), found("F-2", 6)]],
    [
      "to dispose of more than is open",
      [...bad, ["qualityInspection.reject", { reason }], disposed("W-1", 101, "scrapped")],
    ],
  ])("refuses %s", (_name, happenings) => {
    expect(inspect(happenings).refusals.map(({ code }) => code)).toEqual(["condition"]);
  });

  test("a rejected lot is sorted, reworked, returned and scrapped in parts, each once", () => {
    const life = inspect([
      ...bad,
      ["qualityInspection.reject", { reason }],
      disposed("W-1", 60, "sorted-good"),
      disposed("W-1", 60, "sorted-good"),
      disposed("W-2", 10, "reworked-good"),
      disposed("W-3", 25, "returned-to-supplier"),
    ]);
    expect(life.refusals).toEqual([]);
    expect(openUnits(contextOf(life))).toBe(5);
    life.live([disposed("W-4", 5, "scrapped"), disposed("W-4", 5, "scrapped")]);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual(["nonconforming.lot.disposed", "nonconforming.correction.reported"]);
    life.live([["qualityInspection.waiveCorrection", { reason }]]);
    expect(life.events.at(-1)).toMatchObject({
      type: "qualityInspection.closed",
      goodUnits: 70,
      returnedUnits: 25,
      scrappedUnits: 5,
    });
  });

  test("a concession releases the whole lot, and may be taken back before", () => {
    const conceded = inspect([...bad, ["qualityInspection.concede", { reason }]]);
    expect(conceded.live([released]).states[0]).toBe("nonconforming.lot.disposed");
    expect(contextOf(conceded).releasedUnits).toBe(100);
    const back = inspect([
      ...bad,
      ["qualityInspection.concede", { reason }],
      ["qualityInspection.reject", { reason }],
    ]);
    expect(back.states[0]).toBe("nonconforming.lot.disposing");
  });

  test("the cause is found and corrected, again where it did not work, with a clock", () => {
    const life = inspect([
      ...bad,
      ["qualityInspection.contain", { actions: "kept apart" }],
      { passes: "correctionWindow" },
      ["qualityInspection.findCause", { cause: "worn mould" }],
      ["qualityInspection.correct", { actions: "new mould" }],
      ["qualityInspection.verifyCorrection", { verdict: "ineffective" }],
    ]);
    expect(life.refusals).toEqual([]);
    expect(life.told).toContain("correctionLate");
    expect(life.states[1]).toBe("nonconforming.correction.underWay.contained");
  });

  test("a recall is demanded once", () => {
    const demand: Happening = ["qualityInspection.demandRecall", { reason }];
    const life = inspect([...bad, demand, demand]);
    expect(life.told.filter((event) => event === "recallDemanded")).toHaveLength(1);
    expect(life.refusals).toEqual([]);
  });

  test("what buyers report needs no plan, and testing has a clock", () => {
    const life = inspect([["qualityInspection.draw", { units: 4 }], { passes: "inspectionWindow" }], {
      ...lot,
      kind: "feedback",
    });
    expect(life.states).toEqual(["testing.late"]);
    expect(life.tags).toContain("overdue");
  });

  test("is cancelled before it is judged", () => {
    expect(inspect([...drawn, ["qualityInspection.cancel", { reason }]]).states).toEqual(["cancelled"]);
  });

  // ISO 2859-1, level II: a lot of 1,000 has code J, a sample of 80, and at AQL 2.5 accepts up to 5 defective units.
  test.each([
    [true, 0, "accepted"],
    [true, 1, "nonconforming"],
    [false, 1, "accepted"],
    [false, 2, "nonconforming"],
  ])("of 80 of 1,000, own brand %s, with %i defective the lot is %s", (ownBrand, defective, verdict) => {
    const at = "2026-01-02T00:00:00.000Z";
    const input = qualityInspectionProcess.input(
      { ...(lot as object), ownBrand, lotUnits: 1_000 } as never,
      shopRulebook.at(),
    );
    let { snapshot } = start(qualityInspectionProcess, input, at);
    const told: string[] = [];
    const send = (command: AnyCommand) => {
      const event = consult(qualityInspectionProcess, shopRulebook, snapshot, command as never, { at });
      const taken = step(qualityInspectionProcess, snapshot, event);
      if (!taken.accepted) throw new Error(taken.refusal.message);
      snapshot = taken.snapshot;
      told.push(...taken.events.map(({ type }) => type));
    };
    send({ type: "qualityInspection.plan" });
    expect(snapshot.context).toMatchObject({ plannedUnits: 80, acceptUpToDefectives: 5 });
    send({ type: "qualityInspection.draw", units: 80 } as AnyCommand);
    const finding = { findingId: "F-1", units: defective, severity: "minor", defect: "scratched" };
    if (defective > 0) send({ type: "qualityInspection.recordFinding", ...finding } as AnyCommand);
    send({ type: "qualityInspection.judge", metrics: { daysSinceSupplierReview: 10 } } as AnyCommand);
    expect(told.at(-1)).toBe(`qualityInspection.${verdict}`);
  });
});
