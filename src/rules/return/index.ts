export { type ReturnHighRateFacts, type ReturnHighRateParams, returnHighRate } from "./high-rate.js";
export {
  type ReturnLowValueFacts,
  type ReturnLowValueParams,
  type ReturnLowValueProposal,
  returnLowValue,
} from "./low-value.js";
export {
  type ReturnTriageFacts,
  type ReturnTriageParams,
  type ReturnTriageProposal,
  returnTriage,
} from "./triage.js";
export { type ReturnWindowFacts, type ReturnWindowParams, returnWindow } from "./window.js";
