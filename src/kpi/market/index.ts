export { type BrandPenetrationInput, brandPenetration, brandPenetrationBatch } from "./brand-penetration.js";
export { type BrandPremiumInput, brandPremium, brandPremiumBatch } from "./brand-premium.js";
export { type CustomerOverlapInput, customerOverlap, customerOverlapBatch } from "./customer-overlap.js";
export { type DemandElasticityInput, demandElasticity } from "./demand-elasticity.js";
export type { FirstWeek, LaunchWindow } from "./first-week.js";
export { type FirstWeekReviews, type FirstWeekReviewsInput, firstWeekReviews } from "./first-week-reviews.js";
export { type FirstWeekSales, type FirstWeekSalesInput, firstWeekSales } from "./first-week-sales.js";
export { type LogLogElasticity, type LogLogElasticityInput, logLogElasticity } from "./log-log-elasticity.js";
export { type MarketShareInput, marketShare, marketShareBatch } from "./market-share.js";
export {
  type MarketingCostEffectivenessInput,
  marketingCostEffectiveness,
  marketingCostEffectivenessBatch,
} from "./marketing-cost-effectiveness.js";
export type { MeasurementRange } from "./measurement-range.js";
export {
  type MeasurementSeries,
  type MeasurementSeriesInput,
  measurementSeries,
  type SubjectMeasurements,
} from "./measurement-series.js";
export { type MobileShareInput, mobileShare, mobileShareBatch } from "./mobile-share.js";
export {
  type OrderValueBin,
  type OrderValueDistribution,
  type OrderValueDistributionInput,
  orderValueDistribution,
} from "./order-value-distribution.js";
export { type PointElasticityInput, pointElasticity } from "./point-elasticity.js";
export { type TransactionPeak, type TransactionPeakInput, transactionPeak } from "./transaction-peak.js";
