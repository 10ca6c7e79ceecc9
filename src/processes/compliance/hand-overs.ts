import { defineHandOver, type HandOver } from "../hand-over.js";
import { crisisProcess } from "../service/crisis.js";
import type { AnnouncedPenalty } from "./announced-penalty.js";
import { complianceCaseProcess } from "./compliance-case.js";
import { counterfeitCaseProcess } from "./counterfeit-case.js";
import { ipComplaintProcess } from "./ip-complaint.js";
import { penaltyProcess } from "./penalty.js";
import { securityIncidentProcess } from "./security-incident.js";

/** Starts the case of a penalty that the platform announced. */
const startPenalty = (penalty: AnnouncedPenalty, violationId: string, at?: string, platform?: string) => ({
  id: penalty.penaltyId,
  payload: {
    ...penalty,
    violationId,
    ...(at !== undefined && { imposedAt: at }),
    ...(platform !== undefined && { platform }),
  },
});

/** How the crisis of a case against counterfeits is named. */
const counterfeitCrisis = (caseId: string) => `counterfeit-case/${caseId}`;

/** Whom compliance and security hand over to. */
export const complianceHandOvers: readonly HandOver[] = [
  defineHandOver({
    from: complianceCaseProcess,
    event: "complianceCase.violationReported",
    to: penaltyProcess,
    does: "start",
    make: ({ penalty, violationId, at, platform }) =>
      penalty && violationId !== undefined ? startPenalty(penalty, violationId, at, platform) : undefined,
  }),
  defineHandOver({
    from: penaltyProcess,
    event: "penalty.imposed",
    to: complianceCaseProcess,
    does: "complianceCase.reportViolation",
    make: ({ caseId, violationId, cause }) =>
      caseId !== undefined && violationId !== undefined && cause !== undefined
        ? { id: caseId, payload: { violationId, reason: cause } }
        : undefined,
  }),
  defineHandOver({
    from: ipComplaintProcess,
    event: "ipComplaint.penalised",
    to: penaltyProcess,
    does: "start",
    make: ({ penalty, complaintId, at }) => penalty && startPenalty(penalty, complaintId, at),
  }),
  defineHandOver({
    from: securityIncidentProcess,
    event: "securityIncident.turnedGrave",
    to: crisisProcess,
    does: "start",
    make: ({ incidentId, kind, subject }) => {
      const id = `security-incident/${incidentId}`;
      return { id, payload: { crisisId: id, subject: `${kind}: ${subject}`, signalId: incidentId } };
    },
  }),
  defineHandOver({
    from: counterfeitCaseProcess,
    event: "counterfeitCase.harmReported",
    to: crisisProcess,
    does: "start",
    make: ({ caseId, target, detail, harmId }) => {
      const id = counterfeitCrisis(caseId);
      const subject = detail === undefined ? target : `${target}: ${detail}`;
      return { id, payload: { crisisId: id, subject, ...(harmId !== undefined && { signalId: harmId }) } };
    },
  }),
  defineHandOver({
    from: counterfeitCaseProcess,
    event: "counterfeitCase.harmRepeated",
    to: crisisProcess,
    does: "crisis.recordSignal",
    make: ({ caseId, detail, harmId }) =>
      harmId === undefined || detail === undefined
        ? undefined
        : { id: counterfeitCrisis(caseId), payload: { signalId: harmId, source: detail } },
  }),
];
