export { type EconomicOrderQuantityInput, economicOrderQuantity } from "./economic-order-quantity.js";
export {
  type EconomicProductionQuantityInput,
  economicProductionQuantity,
} from "./economic-production-quantity.js";
export { eoqAllUnitsDiscount } from "./eoq-all-units-discount.js";
export { type EoqCostRatioInput, eoqCostRatio } from "./eoq-cost-ratio.js";
export { eoqIncrementalDiscount } from "./eoq-incremental-discount.js";
export { type EoqReorderPoint, type EoqReorderPointInput, eoqReorderPoint } from "./eoq-reorder-point.js";
export { type EoqWithBackordersInput, eoqWithBackorders } from "./eoq-with-backorders.js";
export { type EpqWithBackordersInput, epqWithBackorders } from "./epq-with-backorders.js";
export {
  type JointReplenishmentInput,
  type JointReplenishmentItem,
  type JointReplenishmentPlan,
  jointReplenishment,
} from "./joint-replenishment.js";
export { leastUnitCost } from "./least-unit-cost.js";
export type { LotCycle, LotInput } from "./lot-cycle.js";
export { lotForLot } from "./lot-for-lot.js";
export type { LotPlan, LotPlanInput } from "./lot-plan.js";
export { type OrderQuantityCostInput, orderQuantityCost } from "./order-quantity-cost.js";
export { type PartPeriodBalancingInput, partPeriodBalancing } from "./part-period-balancing.js";
export { type PeriodicOrderQuantityInput, periodicOrderQuantity } from "./periodic-order-quantity.js";
export {
  type PowerOfTwoPolicy,
  type PowerOfTwoPolicyInput,
  powerOfTwoPolicy,
} from "./power-of-two-policy.js";
export type { EoqDiscountInput, EoqDiscountResult, PriceTier, TierResult } from "./price-tiers.js";
export { silverMeal } from "./silver-meal.js";
export { type WagnerWhitinPlan, wagnerWhitin } from "./wagner-whitin.js";
