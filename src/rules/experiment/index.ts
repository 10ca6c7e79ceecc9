export {
  type ExperimentSignificanceFacts,
  type ExperimentSignificanceParams,
  type ExperimentSignificanceProposal,
  experimentSignificance,
} from "./significance.js";
