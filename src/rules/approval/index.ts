export {
  type ApprovalChainFacts,
  type ApprovalChainParams,
  type ApprovalChainProposal,
  approvalChain,
} from "./chain.js";
export {
  type ApprovalDataExportFacts,
  type ApprovalDataExportParams,
  approvalDataExport,
} from "./data-export.js";
export {
  type ApprovalLargeSumFacts,
  type ApprovalLargeSumParams,
  approvalLargeSum,
} from "./large-sum.js";
