export {
  type CarrierAppraisalFacts,
  type CarrierAppraisalParams,
  carrierAppraisal,
} from "./appraisal.js";
export { type CarrierCountFacts, type CarrierCountParams, carrierCount } from "./count.js";
