export {
  type DataComparison,
  type DataComparisonFacts,
  type DataComparisonParams,
  type DataComparisonProposal,
  dataComparison,
} from "./comparison.js";
