export {
  type SettlementReconciliationFacts,
  type SettlementReconciliationProposal,
  settlementReconciliation,
} from "./reconciliation.js";
export {
  type SettlementWindowFacts,
  type SettlementWindowParams,
  type SettlementWindowProposal,
  settlementWindow,
} from "./window.js";
