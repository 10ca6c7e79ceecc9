export type { CohortPeriod } from "./calendar-periods.js";
export { type CohortRetention, type CohortRetentionInput, cohortRetention } from "./cohort-retention.js";
export { type CohortTable, type CohortTableInput, cohortTable } from "./cohort-table.js";
export { type NDayRetention, type NDayRetentionInput, nDayRetention } from "./n-day-retention.js";
export {
  type RepurchaseIntervals,
  type RepurchaseIntervalsInput,
  repurchaseIntervals,
} from "./repurchase-intervals.js";
