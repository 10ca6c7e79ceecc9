export {
  type LogisticsCarrierChoiceFacts,
  type LogisticsCarrierChoiceParams,
  type LogisticsCarrierChoiceProposal,
  logisticsCarrierChoice,
} from "./carrier-choice.js";
export {
  type LogisticsDelayCompensationFacts,
  type LogisticsDelayCompensationParams,
  type LogisticsDelayCompensationProposal,
  logisticsDelayCompensation,
} from "./delay-compensation.js";
export {
  type LogisticsInsuranceFacts,
  type LogisticsInsuranceParams,
  logisticsInsurance,
} from "./insurance.js";
export {
  type LogisticsModeFacts,
  type LogisticsModeParams,
  type LogisticsModeProposal,
  logisticsMode,
} from "./mode.js";
export { type LogisticsOnTimeFacts, type LogisticsOnTimeParams, logisticsOnTime } from "./on-time.js";
