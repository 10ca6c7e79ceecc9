import { consult, type Process, type ProcessEvent, start } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import { complianceCaseProcess } from "../../../src/processes/compliance/compliance-case.js";
import { counterfeitCaseProcess } from "../../../src/processes/compliance/counterfeit-case.js";
import { complianceHandOvers } from "../../../src/processes/compliance/hand-overs.js";
import { ipComplaintProcess } from "../../../src/processes/compliance/ip-complaint.js";
import { penaltyProcess } from "../../../src/processes/compliance/penalty.js";
import { platformRuleComplianceProcess } from "../../../src/processes/compliance/platform-rule-compliance.js";
import { securityIncidentProcess } from "../../../src/processes/compliance/security-incident.js";
import { crisisProcess } from "../../../src/processes/service/crisis.js";
import { listingProcess } from "../../../src/processes/store/listing.js";
import { complianceCaseSamples } from "../../../src/testing/samples/compliance-case.js";
import { counterfeitCaseSamples } from "../../../src/testing/samples/counterfeit-case.js";
import { ipComplaintSamples } from "../../../src/testing/samples/ip-complaint.js";
import { securityIncidentSamples } from "../../../src/testing/samples/security-incident.js";
import { type Happening, ProcessLife } from "../process-life.js";
import { penaltyOnPlatform, penaltyRulebook } from "./penalty-on-platform.js";

const at = "2026-03-01T00:00:00.000Z";
const announced = {
  penaltyId: "P-1",
  storeId: "S-1",
  level: "points",
  cause: "infringement",
  points: 6,
  pointsValidDays: 30,
  evidenceDays: 3,
} as const;

/** What the rows from a process make of its events. */
const handedOver = (from: Process, events: readonly ProcessEvent[]) =>
  events.flatMap((event) =>
    complianceHandOvers
      .filter((row) => row.from === from.id && row.event === event.type)
      .flatMap(({ to, does, make }) => make(event).map(({ id, payload }) => ({ to, does, id, payload }))),
  );

const started = (process: Process, payload: object) =>
  start(process, process.input(payload, penaltyRulebook.at()), at);

const lived = (process: Process, samples: { readonly start: object }, happenings: readonly Happening[]) =>
  new ProcessLife(process, samples.start).live(happenings).events;

/** The command takes these fields, from the host itself. */
const expectTaken = ({ commands }: Process, told?: { readonly does: string; readonly payload: object }) => {
  const spec = commands[told?.does ?? ""];
  expect(spec?.payload.safeParse(told?.payload).success).toBe(true);
  expect(spec?.roles).toContain("system");
};

const screen: Happening = ["complianceCase.screen", { metrics: {} }, "accept"];
const review = (verdict: string, outcome = "accept"): Happening => [
  "complianceCase.review",
  { verdict, metrics: {} },
  outcome,
];

describe("complianceHandOvers", () => {
  test("a violation with an announced penalty starts the penalty, one without does not", () => {
    const report = (penalty?: object): Happening => [
      "complianceCase.reportViolation",
      { violationId: "V-1", reason: "copied design", ...(penalty && { penalty }) },
    ];
    const [told, ...others] = handedOver(
      complianceCaseProcess,
      lived(complianceCaseProcess, complianceCaseSamples, [report(announced)]),
    );
    expect(others).toEqual([]);
    expect(told).toMatchObject({ to: "penalty", does: "start", id: "P-1" });
    const begun = started(penaltyProcess, told?.payload ?? {});
    expect(begun.snapshot.context).toMatchObject({
      level: "points",
      violations: [{ violationId: "V-1", points: 6 }],
    });
    expect(
      handedOver(complianceCaseProcess, lived(complianceCaseProcess, complianceCaseSamples, [report()])),
    ).toEqual([]);
  });

  test("a penalty on what has a compliance case is a violation there", () => {
    const { events } = started(penaltyProcess, { ...announced, violationId: "V-7", caseId: "C-1" });
    const [told] = handedOver(penaltyProcess, events);
    expect(told).toEqual({
      to: "compliance-case",
      does: "complianceCase.reportViolation",
      id: "C-1",
      payload: { violationId: "V-7", reason: "infringement" },
    });
    const { snapshot } = started(complianceCaseProcess, { ...complianceCaseSamples.start, published: true });
    const command = {
      type: "complianceCase.reportViolation",
      violationId: "V-7",
      reason: "infringement",
    } as const;
    expect(consult(complianceCaseProcess, penaltyRulebook, snapshot, command, { at })).toMatchObject(command);
    expect(
      handedOver(penaltyProcess, started(penaltyProcess, { ...announced, violationId: "V-7" }).events),
    ).toEqual([]);
  });

  test("a penalty because of a complaint is started under the complaint", () => {
    const [told] = handedOver(
      ipComplaintProcess,
      lived(ipComplaintProcess, ipComplaintSamples, [["ipComplaint.recordPenalty", { penalty: announced }]]),
    );
    expect(started(penaltyProcess, told?.payload ?? {}).snapshot.context).toMatchObject({
      violations: [{ violationId: "K-1", cause: "infringement" }],
    });
  });

  test("a grave incident becomes a crisis", () => {
    const [told] = handedOver(
      securityIncidentProcess,
      lived(securityIncidentProcess, securityIncidentSamples, [
        ["securityIncident.confirm", { finding: "…" }],
        ["securityIncident.contain", { measures: "frozen" }],
        ["securityIncident.assess", { risk: "high", lossMinor: 0 }],
      ]),
    );
    expect(told).toMatchObject({ to: "crisis", does: "start", id: "security-incident/I-1" });
    expect(started(crisisProcess, told?.payload ?? {}).accepted).toBe(true);
  });

  test("harm by a copy becomes a crisis, further harm a signal of the same", () => {
    const harm = (harmId: string): Happening => ["counterfeitCase.reportHarm", { harmId, detail: "a rash" }];
    const told = handedOver(
      counterfeitCaseProcess,
      lived(counterfeitCaseProcess, counterfeitCaseSamples, [
        ["counterfeitCase.suspect", { signal: "…" }],
        harm("H-1"),
        harm("H-2"),
      ]),
    );
    expect(told).toMatchObject([
      { does: "start", id: "counterfeit-case/F-1" },
      { does: "crisis.recordSignal", id: "counterfeit-case/F-1", payload: { signalId: "H-2" } },
    ]);
    expect(crisisProcess.commands["crisis.recordSignal"].roles).toContain("system");
    expect(started(crisisProcess, told[0]?.payload ?? {}).accepted).toBe(true);
  });

  test.each<[string, readonly Happening[], string, string[]]>([
    ["passed", [screen, review("passed")], "listing.recordCompliance", ["passed"]],
    ["returned", [screen, review("toFix")], "listing.recordCompliance", ["returned"]],
    ["blocked", [screen, review("passed", "reject")], "listing.recordCompliance", ["blocked"]],
    [
      "exempted",
      [screen, review("toFix"), ["complianceCase.exempt", { reason: "old labels" }]],
      "listing.recordCompliance",
      ["returned", "passed"],
    ],
  ])("a listing hears that it is %s", (_name, happenings, does, verdicts) => {
    const by = { actor: "mei", role: "operations-director" } as const;
    const { events } = new ProcessLife(
      complianceCaseProcess,
      complianceCaseSamples.start,
      undefined,
      by,
    ).live(happenings);
    const told = handedOver(complianceCaseProcess, events);
    expect(told.map(({ payload }) => Reflect.get(payload, "verdict"))).toEqual(verdicts);
    for (const one of told) {
      expect(one).toMatchObject({ to: "listing", id: "A-1@tmall", does });
      expectTaken(listingProcess, one);
    }
  });

  test("a review of what is published does not bother the listing unless it must go", () => {
    const published: Happening[] = [review("passed"), ["complianceCase.recheck", { change: "…" }]];
    const lifeOf = (happenings: readonly Happening[]) =>
      lived(
        complianceCaseProcess,
        { start: { ...complianceCaseSamples.start, published: true } },
        happenings,
      );
    expect(handedOver(complianceCaseProcess, lifeOf([...published, review("toFix")]))).toEqual([]);
    const [told, ...others] = handedOver(
      complianceCaseProcess,
      lifeOf([...published, review("passed", "reject")]),
    );
    expect(others).toEqual([]);
    expect(told).toMatchObject({ to: "listing", does: "listing.takeDown", id: "A-1@tmall" });
    expectTaken(listingProcess, told);
  });

  test("a complaint takes the listing down once, and brings it back", () => {
    const takedown: Happening = ["ipComplaint.recordTakedown", { takenBy: "platform" }];
    const upheld: Happening[] = [
      ["ipComplaint.assess", { verdict: "justified", finding: "…" }],
      ["ipComplaint.concede", { compensationMinor: 0 }],
    ];
    const toldAfter = (happenings: readonly Happening[]) => {
      const told = handedOver(ipComplaintProcess, lived(ipComplaintProcess, ipComplaintSamples, happenings));
      for (const one of told) expectTaken(listingProcess, one);
      return told.map(({ does }) => does);
    };
    expect(toldAfter([takedown, ...upheld])).toEqual(["listing.takeDown"]);
    expect(toldAfter(upheld)).toEqual(["listing.takeDown"]);
    expect(toldAfter([takedown, ["ipComplaint.withdraw", { reason: "…" }], ["ipComplaint.restore"]])).toEqual(
      ["listing.takeDown", "listing.restore"],
    );
  });

  test("what a penalty was for becomes a topic of the study of rules", () => {
    const { events } = new ProcessLife(penaltyOnPlatform, { ...announced, violationId: "V-1" }).live([
      ["penalty.analyse", { finding: "a copied drawing" }],
    ]);
    const [told] = handedOver(penaltyProcess, events);
    expect(told).toEqual({
      to: "platform-rule-compliance",
      does: "platformRuleCompliance.addTopic",
      id: "shop",
      payload: { topic: "Penalty P-1: infringement", detail: "a copied drawing" },
    });
    expectTaken(platformRuleComplianceProcess, told);
  });
});
