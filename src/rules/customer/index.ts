export { type CustomerLostFacts, type CustomerLostParams, customerLost } from "./lost.js";
export { type CustomerRepeatFacts, type CustomerRepeatParams, customerRepeat } from "./repeat.js";
export {
  type CustomerRfmActionFacts,
  type CustomerRfmActionParams,
  type CustomerRfmActionProposal,
  customerRfmAction,
} from "./rfm-action.js";
export { type CustomerTierFacts, type CustomerTierParams, customerTier } from "./tier.js";
export {
  type CustomerWinBackFacts,
  type CustomerWinBackParams,
  type CustomerWinBackProposal,
  customerWinBack,
} from "./win-back.js";
