export {
  type PlatformSelectionFacts,
  type PlatformSelectionParams,
  type PlatformSelectionProposal,
  platformSelection,
} from "./selection.js";
