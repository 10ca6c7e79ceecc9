export { type ChurnRateInput, churnRate } from "./churn-rate.js";
export { type ChurnRateOverPeriodsInput, churnRateOverPeriods } from "./churn-rate-over-periods.js";
export { type CustomerLifetimeValueInput, customerLifetimeValue } from "./customer-lifetime-value.js";
export {
  type CustomerLifetimeValueByRetentionInput,
  customerLifetimeValueByRetention,
  type FirstMargin,
} from "./customer-lifetime-value-by-retention.js";
export { type CustomerOrders, type CustomerOrdersOptions, customerOrders } from "./customer-orders.js";
export { type LoyaltyInput, loyalty } from "./loyalty.js";
export { type MonetaryValueInput, monetaryValue } from "./monetary-value.js";
export { type NewCustomerShareInput, newCustomerShare } from "./new-customer-share.js";
export { type NewCustomersInput, newCustomers } from "./new-customers.js";
export { type NewReturningRatioInput, newReturningRatio } from "./new-returning-ratio.js";
export type { OrderColumns, ValuedOrderColumns } from "./order-columns.js";
export { type PurchaseFrequencyInput, purchaseFrequency } from "./purchase-frequency.js";
export { type RecencyDaysInput, recencyDays } from "./recency-days.js";
export { type RepurchaseRateInput, repurchaseRate } from "./repurchase-rate.js";
export { type RetentionRateInput, retentionRate } from "./retention-rate.js";
export { type CustomerGroup, customerGroups, type MemberStage } from "./segmentation/customer-groups.js";
export { type CustomerTier, type CustomerTierInput, customerTier } from "./segmentation/customer-tier.js";
export {
  type CustomerValueStep,
  type CustomerValueStepInput,
  customerValueStep,
} from "./segmentation/customer-value-step.js";
export { type MemberStatus, type MemberStatusInput, memberStatus } from "./segmentation/member-status.js";
export { type RfmScores, type RfmScoresInput, rfmScores } from "./segmentation/rfm-scores.js";
export { type RfmScoresByCutOffsInput, rfmScoresByCutOffs } from "./segmentation/rfm-scores-by-cut-offs.js";
export { type RfmSegment, type RfmSegmentInput, rfmSegment } from "./segmentation/rfm-segment.js";
export { type RfmTable, type RfmTableInput, rfmTable } from "./segmentation/rfm-table.js";
export {
  type ScoreSegment,
  type SegmentOfScoresInput,
  segmentOfScores,
} from "./segmentation/segment-of-scores.js";
export { type StaffAttritionInput, staffAttrition } from "./staff-attrition.js";
export { type StickinessInput, stickiness } from "./stickiness.js";
