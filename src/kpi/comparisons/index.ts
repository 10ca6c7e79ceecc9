export { type BenchmarkGap, type BenchmarkGapInput, benchmarkGap } from "./benchmark-gap.js";
export type { CalendarConvention, CalendarPeriod, EarlierPeriod } from "./calendar-period.js";
export { type ComparePeriodsInput, comparePeriods } from "./compare-periods.js";
export {
  type CompoundAnnualGrowthRateInput,
  compoundAnnualGrowthRate,
} from "./compound-annual-growth-rate.js";
export type { DailyColumn, DateSpan } from "./daily-column.js";
export type { ComparedColumn, PeriodComparison, PeriodFigure } from "./period-comparison.js";
export { type PeriodOnPeriodInput, periodOnPeriod } from "./period-on-period.js";
export { type ToDateComparisonInput, toDateComparison } from "./to-date-comparison.js";
export { type YearOnYearInput, yearOnYear } from "./year-on-year.js";
