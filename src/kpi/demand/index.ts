export type { ControlChartInput } from "./control-chart-input.js";
export { type CusumChart, type CusumChartInput, cusumChart } from "./cusum-chart.js";
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
export { type EwmaChart, type EwmaChartInput, ewmaChart } from "./ewma-chart.js";
export {
  type LostSalesEstimate,
  type LostSalesEstimateInput,
  lostSalesEstimate,
} from "./lost-sales-estimate.js";
export {
  type MeanDailyDemandInput,
  meanDailyDemand,
  meanDailyDemandBatch,
} from "./mean-daily-demand.js";
export {
  type NormalDemandEstimate,
  type NormalDemandFromSalesInput,
  normalDemandFromSales,
} from "./normal-demand-from-sales.js";
export {
  type PoissonDemandEstimate,
  type PoissonDemandFromSalesInput,
  poissonDemandFromSales,
} from "./poisson-demand-from-sales.js";
export type { DailyUnitsBatchInput } from "./series-batch.js";
