export {
  type DailyDemandStandardDeviationInput,
  type DeviationBasis,
  dailyDemandStandardDeviation,
  dailyDemandStandardDeviationBatch,
} from "./daily-demand-standard-deviation.js";
export {
  type DaysSinceLastSaleInput,
  daysSinceLastSale,
  daysSinceLastSaleBatch,
} from "./days-since-last-sale.js";
export {
  type MeanDailyDemandInput,
  meanDailyDemand,
  meanDailyDemandBatch,
} from "./mean-daily-demand.js";
export type { DailyUnitsBatchInput } from "./series-batch.js";
