export {
  type TrafficAction,
  type TrafficByStageFacts,
  type TrafficByStageParams,
  type TrafficByStageProposal,
  trafficByStage,
} from "./by-stage.js";
