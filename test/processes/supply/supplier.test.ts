import { consult, persist, restore, start, step } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import { supplierProcess } from "../../../src/processes/supply/supplier.js";
import type { SupplierContext } from "../../../src/processes/supply/supplier.updates.js";
import { supplierSamples } from "../../../src/testing/samples/supplier.js";
import { type Happening, ProcessLife } from "../process-life.js";
import { shopRulebook } from "../shop-rulebook.js";

const reason = "the papers are false";
const licence: Happening = [
  "supplier.recordDocument",
  { documentId: "D-1", kind: "business-licence", validUntil: "2026-03-01T00:00:00Z" },
];
const toSample: Happening[] = [
  licence,
  ["supplier.qualify"],
  ["supplier.evaluateCapability", { capacityUnitsPerMonth: 9000 }],
  ["supplier.requestSample", { sampleId: "M-1" }],
  ["supplier.receiveSample", { sampleId: "M-1" }],
];
const toTalks: Happening[] = [...toSample, ["supplier.evaluateSample", { verdict: "accepted" }]];
const terms: Happening[] = [
  ["supplier.agreeTerms", { terms: { priceMinor: 1200 } }],
  ["supplier.agreeTerms", { terms: { deliveryDays: 14 } }],
];
const toContract: Happening[] = [
  ...toTalks,
  ...terms,
  ["supplier.concludeTalks", { metrics: {} }, "fit"],
  ["supplier.sign", { agreementId: "C-1" }],
];

const supplier = (happenings: readonly Happening[]) =>
  new ProcessLife(supplierProcess, supplierSamples.start).live(happenings);
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as SupplierContext;
const standing = (happenings: readonly Happening[]) => supplier([...toContract, ...happenings]).states[0];

describe("supplierProcess", () => {
  test("comes under contract after papers, capability, sample and talks", () => {
    const life = supplier(toContract);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual([
      "contracted.standing.active.appraised",
      "contracted.agreement.valid",
      "contracted.papers.inOrder",
    ]);
    expect(life.told).toEqual(["qualified", "sampleRequested", "sampleAccepted", "contracted"]);
    expect(life.tags).toEqual(["orderable"]);
  });

  test.each<[string, readonly Happening[], string]>([
    ["to qualify it without its papers", [["supplier.qualify"]], "condition"],
    [
      "to conclude talks while a term is open",
      [...toTalks, ["supplier.concludeTalks", { metrics: {} }, "fit"]],
      "forbidden",
    ],
    [
      "a source that is not good enough",
      [...toTalks, ...terms, ["supplier.concludeTalks", { metrics: {} }, "unfit"]],
      "forbidden",
    ],
    [
      "a sample that nobody requested",
      [...toSample.slice(0, 4), ["supplier.receiveSample", { sampleId: "M-9" }]],
      "condition",
    ],
    [
      "an agreement that is over already",
      [
        ...toContract.slice(0, -1),
        ["supplier.sign", { agreementId: "C-1", validUntil: "2025-12-31T00:00:00Z" }],
      ],
      "condition",
    ],
    [
      "the same document id with other contents",
      [licence, ["supplier.recordDocument", { documentId: "D-1", kind: "other" }]],
      "condition",
    ],
  ])("refuses %s", (_name, happenings, code) => {
    expect(supplier(happenings).refusals.map((refusal) => refusal.code)).toEqual([code]);
  });

  test("papers that have expired since do not qualify it", () => {
    const expired: Happening = [
      "supplier.recordDocument",
      { documentId: "D-0", kind: "business-licence", validUntil: "2026-01-02T00:00:00Z" },
    ];
    expect(supplier([expired, ["supplier.qualify"]]).states).toEqual(["candidate"]);
  });

  test("a sample may be asked for again, come late, or be noted twice", () => {
    const again = supplier([...toSample, ["supplier.evaluateSample", { verdict: "resample" }]]);
    again.live([["supplier.requestSample", { sampleId: "M-2" }], { passes: "sampleWindow" }]);
    expect(again.states).toEqual(["sampling.late"]);
    expect(contextOf(again).samples).toBe(2);
    again.live([
      ["supplier.receiveSample", { sampleId: "M-2" }],
      ["supplier.receiveSample", { sampleId: "M-2" }],
    ]);
    expect(again.refusals).toEqual([]);
    expect(again.states).toEqual(["sampled"]);
  });

  test("talks are broken off and resumed with what was agreed", () => {
    const life = supplier([
      ...toTalks,
      ...terms,
      ["supplier.breakOff", { reason }],
      ["supplier.resumeTalks"],
    ]);
    expect(life.states).toEqual(["negotiating"]);
    expect(contextOf(life).terms).toEqual({ priceMinor: 1200, deliveryDays: 14 });
  });

  test.each<[string, readonly Happening[], string]>([
    ["to be appraised when the cycle is over", [{ passes: "appraisalCycle" }], "active.appraisalDue"],
    [
      "to be appraised out of turn",
      [["supplier.recordNonconformity", { inspectionId: "Q-1" }]],
      "active.appraisalDue",
    ],
    [
      "kept",
      [{ passes: "appraisalCycle" }, ["supplier.appraise", { metrics: {} }, "keep"]],
      "active.appraised",
    ],
    ["on probation", [["supplier.appraise", { metrics: {} }, "improve"]], "probation.correcting"],
    [
      "late to correct",
      [["supplier.demandCorrection", { reason }], { passes: "correctionWindow" }],
      "probation.correctionLate",
    ],
    [
      "good again after a correction",
      [
        ["supplier.demandCorrection", { reason }],
        ["supplier.finishCorrection", { actions: "a new mould" }],
        ["supplier.appraise", { metrics: {} }, "prefer"],
      ],
      "active.appraised",
    ],
    [
      "suspended when another should take its place",
      [["supplier.appraise", { metrics: {} }, "replace"]],
      "suspended",
    ],
    [
      "reinstated",
      [
        ["supplier.suspend", { reason }],
        ["supplier.reinstate", { reason }],
      ],
      "active.appraised",
    ],
  ])("is %s", (_name, happenings, state) => {
    expect(standing(happenings)).toBe(`contracted.standing.${state}`);
  });

  test("the same inspection counts once", () => {
    const found: Happening = ["supplier.recordNonconformity", { inspectionId: "Q-1" }];
    const life = supplier([...toContract, found, ["supplier.appraise", { metrics: {} }, "keep"], found]);
    expect(contextOf(life).nonconformities).toEqual(["Q-1"]);
    expect(life.states[0]).toBe("contracted.standing.active.appraised");
    expect(life.refusals).toEqual([]);
  });

  test("papers are looked at when the first of them expires, not only after the usual time", () => {
    const life = supplier(toContract);
    expect(life.deadlines.get("papersReview")?.dueAt).toBe("2026-03-01T00:00:00.000Z");
    life.live([{ passes: "papersReview" }]);
    expect(life.states[2]).toBe("contracted.papers.due");
    const renewed = { documentId: "D-2", kind: "business-licence", validUntil: "2026-06-01T00:00:00Z" };
    life.live([["supplier.recordDocument", renewed]]);
    expect(life.states[2]).toBe("contracted.papers.inOrder");
    expect(life.deadlines.get("papersReview")?.dueAt).toBe("2026-06-01T00:00:00.000Z");
  });

  test("an agreement gives notice before its end, expires, and is renewed once", () => {
    // Signed on the tenth day after 1 January 2026 for 365 days, with notice 30 days before.
    const life = supplier(toContract);
    expect(life.deadlines.get("agreementTerm")?.dueAt).toBe("2026-12-12T00:00:00.000Z");
    life.live([{ passes: "agreementTerm" }, { passes: "renewalNotice" }]);
    expect(life.tags).toContain("blocked");
    const renewal: Happening = ["supplier.renew", { agreementId: "C-2" }];
    life.live([renewal, renewal]);
    expect(life.states[1]).toBe("contracted.agreement.valid");
    expect(life.told.filter((event) => event === "agreementRenewed")).toHaveLength(1);
    expect(life.refusals).toEqual([]);
  });

  test("when it ends and too few others are left, another one must be found", () => {
    const end = (outcome: string) =>
      supplier([...toContract, ["supplier.end", { metrics: {}, reason }, outcome]]);
    expect(end("enough").told.at(-1)).toBe("ended");
    expect(end("too-few").told.slice(-2)).toEqual(["ended", "replacementNeeded"]);
    expect(end("undecided").refusals[0]?.code).toBe("undecided");
  });

  test("the three conditions are asked of the rulebook", () => {
    const life = supplier([...toTalks, ...terms]);
    const conclude = (worstDefectRate: number) => {
      const event = consult(
        supplierProcess,
        shopRulebook,
        persist(restore(supplierProcess, life.snapshot)),
        { type: "supplier.concludeTalks", metrics: { worstDefectRate, priceRatio: 1, onTimeRate: 1 } },
        { at: "2026-02-01T00:00:00.000Z" },
      );
      return step(supplierProcess, life.snapshot, event);
    };
    // R240: stable quality, by the starter layer up to 3 % defective.
    expect(conclude(0.03)).toMatchObject({ accepted: true, states: ["agreed"] });
    expect(conclude(0.031)).toMatchObject({ accepted: false, refusal: { code: "forbidden" } });
  });

  test("a window that is not given refuses the start", () => {
    const { agreementDays: _none, ...rest } = supplierSamples.start as Record<string, unknown>;
    expect(() =>
      start(supplierProcess, supplierProcess.input(rest as never, shopRulebook.at()), "2026-01-01T00:00:00Z"),
    ).toThrow(/agreementDays/);
  });
});
