export {
  type LifecycleAction,
  type LifecycleActionsFacts,
  type LifecycleActionsParams,
  type LifecycleActionsProposal,
  type LifecycleGoal,
  lifecycleActions,
} from "./actions.js";
