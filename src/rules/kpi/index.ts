export {
  type KpiGoalMapFacts,
  type KpiGoalMapParams,
  type KpiGoalMapProposal,
  kpiGoalMap,
} from "./goal-map.js";
