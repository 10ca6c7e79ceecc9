export {
  type ProductRestartFacts,
  type ProductRestartParams,
  type ProductRestartProposal,
  productRestart,
} from "./restart.js";
export { type ProductRetireFacts, type ProductRetireParams, productRetire } from "./retire.js";
export {
  type ProductStage,
  type ProductStageFacts,
  type ProductStageParams,
  productStage,
} from "./stage.js";
