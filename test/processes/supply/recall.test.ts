import { consult, step } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import { recallProcess } from "../../../src/processes/supply/recall.js";
import { progressOf, type RecallContext } from "../../../src/processes/supply/recall.updates.js";
import { recallSamples } from "../../../src/testing/samples/recall.js";
import { type Happening, ProcessLife } from "../process-life.js";
import { shopRulebook } from "../shop-rulebook.js";

const reason = "no answer from the rest";
const recall = (happenings: readonly Happening[]) =>
  new ProcessLife(recallProcess, recallSamples.start).live(happenings);
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as RecallContext;

const assess = (verdict: string, authorityDue = false): Happening => [
  "recall.assess",
  { verdict, severity: "serious", authorityDue },
];
const stop: Happening = ["recall.stopSale"];
const lot: Happening = [
  "recall.recordLot",
  {
    lotId: "L-1",
    stockUnits: 5,
    orders: [
      { orderId: "O-1", units: 2 },
      { orderId: "O-2", units: 1 },
    ],
  },
];
const traced: Happening[] = [stop, lot, ["recall.finishTrace", { metrics: {} }, "complete"]];
const collecting: Happening[] = [assess("recall"), ...traced, ["recall.sendNotice", { noticeId: "N-1" }]];
const back = (returnId: string, units: number, as = "sent-back"): Happening => [
  "recall.recordReturn",
  { returnId, lotId: "L-1", units, as },
];
const disposal = (disposalId: string, units: number): Happening => [
  "recall.recordDisposal",
  { disposalId, lotId: "L-1", units, as: "destroyed" },
];
const remedy = (remedyId: string, units: number): Happening => [
  "recall.recordRemedy",
  { remedyId, lotId: "L-1", units, as: "refund" },
];

describe("recallProcess", () => {
  test("runs from the report to the end, with the authority told on the way", () => {
    const life = recall([
      assess("recall", true),
      ["recall.notifyAuthority", { authority: "SAMR", reference: "2026-1" }],
      ...traced,
      ["recall.sendNotice", { noticeId: "N-1" }],
      back("B-1", 2),
      back("B-2", 1, "destroyed-by-buyer"),
      remedy("M-1", 3),
      disposal("D-1", 7),
      ["recall.finishCollection"],
      ["recall.checkEffect", { verdict: "effective" }],
      ["recall.close", { outcome: "withdrawn" }],
    ]);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual(["closed"]);
    expect(life.told).toEqual([
      "assessed",
      "authorityNotified",
      "saleStopped",
      "traced",
      "noticeSent",
      "progressed",
      "progressed",
      "collected",
      "closed",
    ]);
    expect(life.events.at(-1)).toMatchObject({
      detail: "withdrawn",
      progress: {
        soldUnits: 3,
        stockUnits: 5,
        collectedUnits: 3,
        remediedUnits: 3,
        inHandUnits: 7,
        disposedUnits: 7,
      },
    });
  });

  test("the notice tells which orders are affected", () => {
    expect(recall(collecting).events.at(-1)).toMatchObject({
      orders: [
        { orderId: "O-1", lotId: "L-1", units: 2 },
        { orderId: "O-2", lotId: "L-1", units: 1 },
      ],
    });
  });

  test("a withdrawal takes goods off the shelf and calls none back", () => {
    const life = recall([assess("withdrawal"), ...traced]);
    expect(life.states).toEqual(["running.goods.collecting.open", "running.authority.notDue"]);
    life.live([["recall.sendNotice", { noticeId: "N-1" }], disposal("D-1", 5), ["recall.finishCollection"]]);
    expect(life.refusals.map(({ code }) => code)).toEqual(["condition"]);
    expect(life.states).toEqual(["checking"]);
  });

  test.each<[string, readonly Happening[], string[]]>([
    ["before anything was stopped", [assess("false-alarm")], ["calledOff"]],
    [
      "after the sale was stopped as a precaution",
      [stop, assess("false-alarm")],
      ["saleStopped", "calledOff", "saleReleased"],
    ],
    [
      "called off before buyers were told",
      [assess("recall"), ...traced, ["recall.callOff", { reason }]],
      ["assessed", "saleStopped", "traced", "calledOff", "saleReleased"],
    ],
  ])("is a false alarm %s", (_name, happenings, told) => {
    const life = recall(happenings);
    expect(life.states).toEqual(["falseAlarm"]);
    expect(life.told).toEqual(told);
    expect(contextOf(life).saleStopped).toBe(false);
  });

  test("a sale that was stopped already is not stopped twice", () => {
    const life = recall([stop, stop, assess("recall")]);
    expect(life.told).toEqual(["saleStopped", "assessed"]);
    expect(life.states[0]).toBe("running.goods.tracing");
  });

  test.each<[string, readonly Happening[], string]>([
    ["assessment", [{ passes: "assessmentWindow" }], "reported.late"],
    ["the authority", [assess("recall", true), { passes: "authorityWindow" }], "running.authority.late"],
    ["the collection", [...collecting, { passes: "collectionWindow" }], "running.goods.collecting.late"],
  ])("is overdue with %s", (_name, happenings, state) => {
    const life = recall(happenings);
    expect(life.states).toContain(state);
    expect(life.tags).toContain("overdue");
  });

  test("progress is by lot and in parts; the same id counts once, with other contents never", () => {
    const life = recall([
      ...collecting,
      back("B-1", 1),
      back("B-1", 1),
      back("B-1", 2),
      remedy("M-1", 1),
      remedy("M-1", 1),
    ]);
    expect(life.refusals.map(({ code }) => code)).toEqual(["condition"]);
    expect(progressOf(contextOf(life), "L-1")).toEqual({
      soldUnits: 3,
      stockUnits: 5,
      collectedUnits: 1,
      remediedUnits: 1,
      inHandUnits: 6,
      disposedUnits: 0,
    });
  });

  test.each<[string, readonly Happening[]]>([
    ["more back than was sold", [back("B-1", 4)]],
    [
      "a lot that is not affected",
      [["recall.recordReturn", { returnId: "B-1", lotId: "L-9", units: 1, as: "sent-back" }]],
    ],
    ["a remedy for what did not come back", [remedy("M-1", 1)]],
    ["to dispose of what buyers destroyed", [back("B-1", 3, "destroyed-by-buyer"), disposal("D-1", 6)]],
    ["to finish while goods are in hand", [["recall.finishCollection", { reason }]]],
    ["to finish without a word on what did not come back", [disposal("D-1", 5), ["recall.finishCollection"]]],
  ])("refuses %s", (_name, happenings) => {
    expect(recall([...collecting, ...happenings]).refusals.map(({ code }) => code)).toEqual(["condition"]);
  });

  test("is repeated where not enough came back, and a fixed product is sold again", () => {
    const life = recall([
      ...collecting,
      disposal("D-1", 5),
      ["recall.finishCollection", { reason }],
      ["recall.checkEffect", { verdict: "insufficient" }],
      ["recall.sendNotice", { noticeId: "N-2" }],
      back("B-1", 1),
      remedy("M-1", 1),
      disposal("D-2", 1),
      ["recall.finishCollection", { reason }],
      ["recall.checkEffect", { verdict: "effective" }],
      ["recall.close", { outcome: "fixed" }],
    ]);
    expect(life.refusals).toEqual([]);
    expect(life.told.slice(-2)).toEqual(["saleReleased", "closed"]);
  });

  test("the trace is finished when the rulebook finds the records complete", () => {
    const life = recall([assess("recall"), stop, lot]);
    const finish = (records: string[]) =>
      step(
        recallProcess,
        life.snapshot,
        consult(
          recallProcess,
          shopRulebook,
          life.snapshot,
          { type: "recall.finishTrace", metrics: { records } },
          { at: "2026-02-01T00:00:00.000Z" },
        ),
      );
    // R260, with what the starter layer asks to be on record.
    expect(finish(["supplier", "lot", "inspection", "buyers"]).accepted).toBe(true);
    expect(finish(["supplier", "lot", "inspection"])).toMatchObject({ refusal: { code: "forbidden" } });
  });

  test("without a lot nothing is traced", () => {
    const life = recall([assess("recall"), stop, ["recall.finishTrace", { metrics: {} }, "complete"]]);
    expect(life.refusals).toHaveLength(1);
  });
});
