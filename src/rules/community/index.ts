export {
  type CommunityBalanceFacts,
  type CommunityBalanceParams,
  communityBalance,
} from "./balance.js";
