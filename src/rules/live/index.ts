export {
  type LiveGear,
  type LivePreconditionsFacts,
  type LivePreconditionsParams,
  livePreconditions,
} from "./preconditions.js";
