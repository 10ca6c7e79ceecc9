export {
  type BreakEvenMix,
  type BreakEvenMixInput,
  breakEvenMix,
  type MixProduct,
} from "./break-even-mix.js";
export { type BreakEvenSalesInput, breakEvenSales } from "./break-even-sales.js";
export { type BreakEvenUnitsInput, breakEvenUnits } from "./break-even-units.js";
export { type BudgetVariance, type BudgetVarianceInput, budgetVariance } from "./budget-variance.js";
export {
  type ContributionLevel,
  type ContributionLevelsInput,
  contributionLevels,
} from "./contribution-levels.js";
export {
  type ContributionMarginInput,
  contributionMargin,
  contributionMarginBatch,
} from "./contribution-margin.js";
export { type ContributionRatioInput, contributionRatio } from "./contribution-ratio.js";
export {
  type ActualPeriod,
  type BudgetedPeriod,
  type FlexibleBudgetVariance,
  type FlexibleBudgetVarianceInput,
  flexibleBudgetVariance,
} from "./flexible-budget-variance.js";
export { type GrossMarginInput, grossMargin, grossMarginBatch } from "./gross-margin.js";
export { type GrossProfitInput, grossProfit } from "./gross-profit.js";
export {
  type InputCostVariance,
  type InputCostVarianceInput,
  inputCostVariance,
} from "./input-cost-variance.js";
export { type MarginOfSafety, type MarginOfSafetyInput, marginOfSafety } from "./margin-of-safety.js";
export {
  type MarginalContributionInput,
  marginalContribution,
  marginalContributionBatch,
} from "./marginal-contribution.js";
export { type NetMarginInput, netMargin, netMarginBatch } from "./net-margin.js";
export { type NetProfitInput, netProfit } from "./net-profit.js";
export { type OperatingLeverageInput, operatingLeverage } from "./operating-leverage.js";
export { type OperatingProfitInput, operatingProfit } from "./operating-profit.js";
export { type ProfitAtVolumeInput, profitAtVolume } from "./profit-at-volume.js";
export type { TargetProfit } from "./profit-before-tax.js";
export { type SalesPriceVarianceInput, salesPriceVariance } from "./sales-price-variance.js";
export {
  type ProductSales,
  type SalesVarianceParts,
  type SalesVariances,
  type SalesVariancesInput,
  salesVariances,
} from "./sales-variances.js";
export { type SalesVolumeVarianceInput, salesVolumeVariance } from "./sales-volume-variance.js";
export { type TargetProfitSalesInput, targetProfitSales } from "./target-profit-sales.js";
export { type TargetProfitUnitsInput, targetProfitUnits } from "./target-profit-units.js";
export { type TotalContributionInput, totalContribution } from "./total-contribution.js";
export type { VarianceEffect } from "./variance-effect.js";
export {
  type ProductContribution,
  type WeightedContributionRatioInput,
  weightedContributionRatio,
} from "./weighted-contribution-ratio.js";
