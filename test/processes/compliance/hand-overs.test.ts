import { consult, type Process, type ProcessEvent, start } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import { complianceCaseProcess } from "../../../src/processes/compliance/compliance-case.js";
import { counterfeitCaseProcess } from "../../../src/processes/compliance/counterfeit-case.js";
import { complianceHandOvers } from "../../../src/processes/compliance/hand-overs.js";
import { ipComplaintProcess } from "../../../src/processes/compliance/ip-complaint.js";
import { penaltyProcess } from "../../../src/processes/compliance/penalty.js";
import { securityIncidentProcess } from "../../../src/processes/compliance/security-incident.js";
import { crisisProcess } from "../../../src/processes/service/crisis.js";
import { complianceCaseSamples } from "../../../src/testing/samples/compliance-case.js";
import { counterfeitCaseSamples } from "../../../src/testing/samples/counterfeit-case.js";
import { ipComplaintSamples } from "../../../src/testing/samples/ip-complaint.js";
import { securityIncidentSamples } from "../../../src/testing/samples/security-incident.js";
import { type Happening, ProcessLife } from "../process-life.js";
import { penaltyRulebook } from "./penalty-on-platform.js";

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
  complianceHandOvers
    .filter((row) => row.from === from.id)
    .flatMap((row) =>
      events
        .filter(({ type }) => type === row.event)
        .flatMap((event) =>
          row.make(event).map(({ id, payload }) => ({ to: row.to, does: row.does, id, payload })),
        ),
    );

const started = (process: Process, payload: object) =>
  start(process, process.input(payload, penaltyRulebook.at()), at);

const lived = (process: Process, samples: { readonly start: object }, happenings: readonly Happening[]) =>
  new ProcessLife(process, samples.start).live(happenings).events;

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
});
