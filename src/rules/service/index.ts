export { type ServiceAiShareFacts, type ServiceAiShareParams, serviceAiShare } from "./ai-share.js";
export { type ServiceCoverageFacts, type ServiceCoverageParams, serviceCoverage } from "./coverage.js";
export {
  type ServiceGradeFacts,
  type ServiceGradeParams,
  type ServiceGradeProposal,
  serviceGrade,
} from "./grade.js";
export {
  type ServiceHumanHandoverFacts,
  type ServiceHumanHandoverParams,
  serviceHumanHandover,
} from "./human-handover.js";
export {
  type ServiceResponseFacts,
  type ServiceResponseKind,
  type ServiceResponseParams,
  serviceResponse,
} from "./response.js";
