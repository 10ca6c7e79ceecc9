export {
  type SupplierAppraisalFacts,
  type SupplierAppraisalParams,
  type SupplierAppraisalProposal,
  supplierAppraisal,
} from "./appraisal.js";
export {
  type SupplierConditionsFacts,
  type SupplierConditionsParams,
  supplierConditions,
} from "./conditions.js";
export { type SupplierCountFacts, type SupplierCountParams, supplierCount } from "./count.js";
