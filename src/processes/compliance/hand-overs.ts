import { defineHandOver, type HandOver } from "../hand-over.js";
import { promotionProcess } from "../marketing/promotion.js";
import { shopCycle } from "../review-cycle/define-review-cycle.js";
import { crisisProcess } from "../service/crisis.js";
import { listingProcess } from "../store/listing.js";
import type { AnnouncedPenalty } from "./announced-penalty.js";
import { complianceCaseProcess } from "./compliance-case.js";
import { counterfeitCaseProcess } from "./counterfeit-case.js";
import { ipComplaintProcess } from "./ip-complaint.js";
import { penaltyProcess } from "./penalty.js";
import { platformRuleComplianceProcess } from "./platform-rule-compliance.js";
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

/** What a compliance case comes to. */
type Verdict =
  | "complianceCase.passed"
  | "complianceCase.exempted"
  | "complianceCase.returned"
  | "complianceCase.blocked";

/** Tells a listing what the compliance post says of it, before it is published. */
const recordVerdict = (event: Verdict, verdict: "passed" | "returned" | "blocked") =>
  defineHandOver({
    from: complianceCaseProcess,
    event,
    to: listingProcess,
    does: "listing.recordCompliance",
    make: ({ subject, reason }) =>
      subject.kind === "listing"
        ? { id: subject.id, payload: { verdict, ...(reason !== undefined && { reason }) } }
        : undefined,
  });

/** Tells a promotion what the compliance post says of its plan. */
const recordPromotionVerdict = (event: Verdict, verdict: "passed" | "returned" | "blocked") =>
  defineHandOver({
    from: complianceCaseProcess,
    event,
    to: promotionProcess,
    does: "promotion.recordCompliance",
    make: ({ subject, reason }) =>
      subject.kind === "promotion"
        ? { id: subject.id, payload: { verdict, ...(reason !== undefined && { reason }) } }
        : undefined,
  });

/** How the crisis of a case against counterfeits is named. */
const counterfeitCrisis = (caseId: string) => `counterfeit-case/${caseId}`;

/** Whom compliance and security hand over to. */
export const complianceHandOvers: readonly HandOver[] = [
  recordVerdict("complianceCase.passed", "passed"),
  recordVerdict("complianceCase.exempted", "passed"),
  recordVerdict("complianceCase.returned", "returned"),
  recordVerdict("complianceCase.blocked", "blocked"),
  recordPromotionVerdict("complianceCase.passed", "passed"),
  recordPromotionVerdict("complianceCase.exempted", "passed"),
  recordPromotionVerdict("complianceCase.returned", "returned"),
  recordPromotionVerdict("complianceCase.blocked", "blocked"),
  defineHandOver({
    from: complianceCaseProcess,
    event: "complianceCase.takedownDemanded",
    to: listingProcess,
    does: "listing.takeDown",
    make: ({ subject, reason = "compliance" }) =>
      subject.kind === "listing" ? { id: subject.id, payload: { reason } } : undefined,
  }),
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
    from: penaltyProcess,
    event: "penalty.analysed",
    to: platformRuleComplianceProcess,
    does: "platformRuleCompliance.addTopic",
    startWith: { subject: shopCycle },
    make: ({ cause, penaltyId, detail }) => ({
      id: shopCycle,
      payload: {
        topic: `Penalty ${penaltyId}: ${cause ?? "cause unknown"}`,
        ...(detail !== undefined && { detail }),
      },
    }),
  }),
  defineHandOver({
    from: ipComplaintProcess,
    event: "ipComplaint.listingTakenDown",
    to: listingProcess,
    does: "listing.takeDown",
    make: ({ listingId, complaintId, right }) => ({
      id: listingId,
      payload: { reason: `${right} complaint ${complaintId}` },
    }),
  }),
  defineHandOver({
    from: ipComplaintProcess,
    event: "ipComplaint.upheld",
    to: listingProcess,
    does: "listing.takeDown",
    make: ({ listingId, complaintId, right, isListingDown }) =>
      isListingDown
        ? undefined
        : { id: listingId, payload: { reason: `${right} complaint ${complaintId} upheld` } },
  }),
  defineHandOver({
    from: ipComplaintProcess,
    event: "ipComplaint.listingRestored",
    to: listingProcess,
    does: "listing.restore",
    make: ({ listingId, complaintId }) => ({
      id: listingId,
      payload: { reason: `complaint ${complaintId}` },
    }),
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
