export {
  type BusinessEmphasis,
  type BusinessModelFacts,
  type BusinessModelParams,
  type BusinessModelProposal,
  businessModel,
} from "./model.js";
