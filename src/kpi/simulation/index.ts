export { adaptivePolicy } from "./adaptive-policy.js";
export { type BaseStockPolicyInput, baseStockPolicy } from "./base-stock-policy.js";
export type { LeadTime } from "./lead-time.js";
export {
  type ReplenishmentKnowledge,
  type ReplenishmentPolicy,
  stockOnHand,
  unitsOnOrder,
} from "./policy.js";
export { type ReorderPointPolicyInput, reorderPointPolicy } from "./reorder-point-policy.js";
export { type PolicySimulation, type PolicySimulationInput, simulatePolicy } from "./simulate-policy.js";
