export {
  type PlanCompletenessFacts,
  type PlanCompletenessParams,
  type PlanCompletenessProposal,
  planCompleteness,
} from "./completeness.js";
