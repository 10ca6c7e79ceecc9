export {
  type PenaltyAppealFacts,
  type PenaltyAppealParams,
  type PenaltyAppealProposal,
  penaltyAppeal,
} from "./appeal.js";
export {
  type PenaltyEscalationFacts,
  type PenaltyEscalationParams,
  penaltyEscalation,
} from "./escalation.js";
export {
  type PenaltyFollowUpFacts,
  type PenaltyFollowUpParams,
  type PenaltyFollowUpProposal,
  type PenaltyStep,
  penaltyFollowUp,
} from "./follow-up.js";
export { type PenaltyCause, type PenaltyLevel, type PenaltySeverity, penaltyLevels } from "./levels.js";
