export {
  type QualityAcceptancePlanFacts,
  type QualityAcceptancePlanParams,
  type QualityAcceptancePlanProposal,
  qualityAcceptancePlan,
} from "./acceptance-plan.js";
export type { InspectionLevel, QualityLevelPercent } from "./single-sampling-plan.js";
export {
  type QualitySpotCheckFacts,
  type QualitySpotCheckParams,
  type QualitySpotCheckProposal,
  qualitySpotCheck,
} from "./spot-check.js";
export { type QualityStandardFacts, type QualityStandardParams, qualityStandard } from "./standard.js";
export {
  type QualityTraceabilityFacts,
  type QualityTraceabilityParams,
  type QualityTraceabilityProposal,
  qualityTraceability,
} from "./traceability.js";
