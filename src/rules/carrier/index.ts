export {
  type CarrierAppraisalFacts,
  type CarrierAppraisalParams,
  type CarrierAppraisalProposal,
  carrierAppraisal,
} from "./appraisal.js";
export { type CarrierCountFacts, type CarrierCountParams, carrierCount } from "./count.js";
