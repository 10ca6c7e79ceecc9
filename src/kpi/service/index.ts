export { type AfterSalesIndexInput, type AfterSalesShares, afterSalesIndex } from "./after-sales-index.js";
export { type AiHandledShareInput, aiHandledShare, aiHandledShareBatch } from "./ai-handled-share.js";
export { type BayesianRatingInput, bayesianRating, bayesianRatingBatch } from "./bayesian-rating.js";
export { type ComplaintRateInput, complaintRate, complaintRateBatch } from "./complaint-rate.js";
export { type CsatInput, csat, csatBatch } from "./csat.js";
export type { DurationPercentileOptions, DurationSummary } from "./duration-summary.js";
export { netPromoterCounts } from "./net-promoter-counts.js";
export { type NetPromoterScoreInput, netPromoterScore, netPromoterScoreBatch } from "./net-promoter-score.js";
export {
  type PositiveReviewRateInput,
  positiveReviewRate,
  positiveReviewRateBatch,
} from "./positive-review-rate.js";
export { type RatingInput, rating } from "./rating.js";
export { type ResolutionRateInput, resolutionRate, resolutionRateBatch } from "./resolution-rate.js";
export { type ResolutionTimeInput, resolutionTime } from "./resolution-time.js";
export { type ResponseTimeInput, responseTime } from "./response-time.js";
export { type ReviewCounts, type ReviewCountsOptions, reviewCounts } from "./review-counts.js";
export {
  type SatisfactionScores,
  type SatisfactionScoresInput,
  satisfactionScores,
} from "./satisfaction-scores.js";
export { type TicketDurations, type TicketDurationsOptions, ticketDurations } from "./ticket-durations.js";
export { type TicketOutcomes, type TicketOutcomesOptions, ticketOutcomes } from "./ticket-outcomes.js";
export type { ServiceLimits, ServiceTicketLimits } from "./ticket-times.js";
export { type WithinSlaShareInput, withinSlaShare, withinSlaShareBatch } from "./within-sla-share.js";
