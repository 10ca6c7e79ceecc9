export {
  type RefundByCauseFacts,
  type RefundByCauseParams,
  type RefundByCauseProposal,
  refundByCause,
} from "./by-cause.js";
