export type { Cycle } from "./cycle-dates.js";
export { customersHandOvers } from "./hand-overs.js";
export { memberCommands } from "./member.commands.js";
export type { MemberContext, MemberLevel, MemberPurchase, MemberRedemption } from "./member.context.js";
export { type MemberMachine, memberMachine, memberProcess } from "./member.js";
export type { MemberEvent, MemberInput } from "./member.setup.js";
export {
  availablePoints,
  heldPoints,
  type PointsLedger,
  type PointsLot,
  type PointsPart,
} from "./points-ledger.js";
export { subscriptionCommands } from "./subscription.commands.js";
export {
  type SubscriptionContext,
  type SubscriptionLine,
  type SubscriptionOrder,
  subscriptionOf,
  subscriptionOrderId,
} from "./subscription.context.js";
export { type SubscriptionMachine, subscriptionMachine, subscriptionProcess } from "./subscription.js";
export type { SubscriptionEvent, SubscriptionInput } from "./subscription.setup.js";
export type { ReleasedOrder } from "./subscription.updates.js";
