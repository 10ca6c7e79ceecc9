export type { CostItem, CostItems } from "./cost-items.js";
export { type CostShares, costShares } from "./cost-shares.js";
export { totalCost } from "./total-cost.js";
