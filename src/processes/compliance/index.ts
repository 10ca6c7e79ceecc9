export { type AnnouncedPenalty, announcedPenaltySchema } from "./announced-penalty.js";
export {
  type ComplianceCaseContext,
  type ComplianceExemption,
  type ComplianceSubject,
  complianceCaseCommands,
  complianceSubjectSchema,
} from "./compliance-case.commands.js";
export {
  type ComplianceCaseMachine,
  complianceCaseMachine,
  complianceCaseProcess,
} from "./compliance-case.js";
export type { ComplianceCaseEvent, ComplianceCaseInput } from "./compliance-case.setup.js";
export { type CounterfeitCaseContext, counterfeitCaseCommands } from "./counterfeit-case.commands.js";
export {
  type CounterfeitCaseMachine,
  counterfeitCaseMachine,
  counterfeitCaseProcess,
} from "./counterfeit-case.js";
export type { CounterfeitCaseEvent, CounterfeitCaseInput } from "./counterfeit-case.setup.js";
export { complianceHandOvers } from "./hand-overs.js";
export { type IpComplaintContext, ipComplaintCommands } from "./ip-complaint.commands.js";
export { type IpComplaintMachine, ipComplaintMachine, ipComplaintProcess } from "./ip-complaint.js";
export type { IpComplaintEvent, IpComplaintInput } from "./ip-complaint.setup.js";
export { type PenaltyContext, type PunishedViolation, penaltyCommands } from "./penalty.commands.js";
export { type PenaltyMachine, penaltyMachine, penaltyProcess } from "./penalty.js";
export type { PenaltyEvent, PenaltyInput } from "./penalty.setup.js";
export type { ImposedPenalty } from "./penalty.updates.js";
export { type SecurityIncidentContext, securityIncidentCommands } from "./security-incident.commands.js";
export {
  type SecurityIncidentMachine,
  securityIncidentMachine,
  securityIncidentProcess,
} from "./security-incident.js";
export type { SecurityIncidentEvent, SecurityIncidentInput } from "./security-incident.setup.js";
