export type { BackorderCosts } from "./backorder-costs.js";
export { type BaseStockCostInput, type BaseStockProblem, baseStockCost } from "./base-stock-cost.js";
export { type BaseStockService, type BaseStockServiceInput, baseStockService } from "./base-stock-service.js";
export type { FillRateConventions } from "./cycle-shortage.js";
export type { StockDemand } from "./demand/stock-demand.js";
export { type DemandOverLeadTimesInput, demandOverLeadTimes } from "./demand-over-lead-times.js";
export { type DemandOverPeriodsInput, demandOverPeriods } from "./demand-over-periods.js";
export {
  type FiniteHorizonInput,
  type FiniteHorizonPolicy,
  finiteHorizonPolicy,
  type HorizonDecision,
  type HorizonPeriod,
} from "./finite-horizon-policy.js";
export { type LeadTimeDemand, type LeadTimeDemandInput, leadTimeDemand } from "./lead-time-demand.js";
export {
  type LeadTimeDemandFromHistoryInput,
  leadTimeDemandFromHistory,
} from "./lead-time-demand-from-history.js";
export { type LeadTimeDemandSampleInput, leadTimeDemandSample } from "./lead-time-demand-sample.js";
export { type BaseStock, optimalBaseStock } from "./optimal-base-stock.js";
export { optimalRQPolicy, type RQPolicy } from "./optimal-r-q-policy.js";
export { optimalSSPolicy, type SSPolicy } from "./optimal-s-s-policy.js";
export type { OrderUpToDemand } from "./order-up-to-demand.js";
export {
  type OrderUpToCycleServiceTarget,
  orderUpToLevelForCycleService,
} from "./order-up-to-level-for-cycle-service.js";
export {
  type OrderUpToFillRateTarget,
  orderUpToLevelForFillRate,
} from "./order-up-to-level-for-fill-rate.js";
export {
  type OrderUpToPolicyService,
  type OrderUpToPolicyServiceInput,
  orderUpToPolicyService,
} from "./order-up-to-policy-service.js";
export { rQPolicyByEoqPlusSafetyStock } from "./r-q-policy-by-eoq-plus-safety-stock.js";
export { rQPolicyByEoqWithBackorders } from "./r-q-policy-by-eoq-with-backorders.js";
export {
  type ApproximateRQPolicy,
  type ExpectedInventoryLevelInput,
  rQPolicyByExpectedInventoryLevel,
} from "./r-q-policy-by-expected-inventory-level.js";
export { rQPolicyByLossFunction } from "./r-q-policy-by-loss-function.js";
export {
  type RQPolicyCost,
  type RQPolicyCostInput,
  type RQProblem,
  rQPolicyCost,
} from "./r-q-policy-cost.js";
export { type BackorderCostInput, reorderPointForBackorderCost } from "./reorder-point-for-backorder-cost.js";
export { type CycleServiceTarget, reorderPointForCycleService } from "./reorder-point-for-cycle-service.js";
export { type FillRateTarget, reorderPointForFillRate } from "./reorder-point-for-fill-rate.js";
export { type ReadyRateTarget, reorderPointForReadyRate } from "./reorder-point-for-ready-rate.js";
export { reorderPointForShortageCost, type ShortageCostInput } from "./reorder-point-for-shortage-cost.js";
export { reorderPointForStockOutCost, type StockOutCostInput } from "./reorder-point-for-stock-out-cost.js";
export {
  type ReorderPolicyService,
  type ReorderPolicyServiceInput,
  reorderPolicyService,
} from "./reorder-policy-service.js";
export {
  type ApproximateSSPolicy,
  type PowerApproximationInput,
  sSPolicyByPowerApproximation,
} from "./s-s-policy-by-power-approximation.js";
export { type SSPolicyCostInput, type SSProblem, sSPolicyCost } from "./s-s-policy-cost.js";
export { safetyStockForCycleService } from "./safety-stock-for-cycle-service.js";
export { safetyStockForFillRate } from "./safety-stock-for-fill-rate.js";
export { type ServiceFactorInput, serviceFactor, serviceFactorBatch } from "./service-factor.js";
