export { type AcosInput, acos } from "./ads/acos.js";
export { type BreakEvenRoasInput, breakEvenRoas } from "./ads/break-even-roas.js";
export { type ClickConversionRateInput, clickConversionRate } from "./ads/click-conversion-rate.js";
export { type CpcInput, cpc } from "./ads/cpc.js";
export { type CtrInput, ctr } from "./ads/ctr.js";
export { type NetRoiInput, netRoi } from "./ads/net-roi.js";
export { type RoasInput, roas, roasBatch } from "./ads/roas.js";
export type { Column, ColumnsOf } from "./columns.js";
export { type RepurchaseRateInput, repurchaseRate } from "./customers/repurchase-rate.js";
export { type AdCampaignDays, type AdFacts, adFacts } from "./daily/ad-facts.js";
export type { BuyerDays } from "./daily/buyer-days.js";
export {
  createDailyFactsBuilder,
  type DailyFactsBuilder,
  type DailyFactsOptions,
  dailyFacts,
} from "./daily/create-daily-facts-builder.js";
export type { DailyFacts, DailyFactsTotals } from "./daily/daily-facts.js";
export type { PeriodLength } from "./daily/periods.js";
export type { ReturnEvents } from "./daily/return-events.js";
export { rollUp, type ShopPeriod } from "./daily/roll-up.js";
export type { ShopDays, ShopMeasure } from "./daily/shop-days.js";
export type { SkuDays, SkuMeasure, SkuProfile } from "./daily/sku-days.js";
export { skuSeries } from "./daily/sku-series.js";
export {
  type DailyDemandStandardDeviationInput,
  type DeviationBasis,
  dailyDemandStandardDeviation,
  dailyDemandStandardDeviationBatch,
} from "./demand/daily-demand-standard-deviation.js";
export {
  type DaysSinceLastSaleInput,
  daysSinceLastSale,
  daysSinceLastSaleBatch,
} from "./demand/days-since-last-sale.js";
export {
  type MeanDailyDemandInput,
  meanDailyDemand,
  meanDailyDemandBatch,
} from "./demand/mean-daily-demand.js";
export type { DailyUnitsBatchInput } from "./demand/series-batch.js";
export { type InventoryTurnoverInput, inventoryTurnover } from "./inventory/inventory-turnover.js";
export {
  type InventoryTurnoverDaysInput,
  inventoryTurnoverDays,
} from "./inventory/inventory-turnover-days.js";
export { type ReorderPointInput, reorderPoint, reorderPointBatch } from "./inventory/reorder-point.js";
export { type SafetyStockInput, safetyStock, safetyStockBatch } from "./inventory/safety-stock.js";
export { type SellThroughRateInput, sellThroughRate } from "./inventory/sell-through-rate.js";
export { type SlowMoverShareInput, slowMoverShare } from "./inventory/slow-mover-share.js";
export {
  type StatisticalSafetyStockInput,
  statisticalSafetyStock,
  statisticalSafetyStockBatch,
} from "./inventory/statistical-safety-stock.js";
export {
  type StockCoverDaysInput,
  stockCoverDays,
  stockCoverDaysBatch,
} from "./inventory/stock-cover-days.js";
export { type StockOutRateInput, stockOutRate } from "./inventory/stock-out-rate.js";
export { kpiCatalogue } from "./kpi-catalogue.js";
export type { KpiEntry, KpiUnit } from "./kpi-entry.js";
export { type GrossMarginInput, grossMargin, grossMarginBatch } from "./profit/gross-margin.js";
export { type GrossProfitInput, grossProfit } from "./profit/gross-profit.js";
export {
  type ReturnRateByLinesInput,
  returnRateByLines,
  returnRateByLinesBatch,
} from "./returns/return-rate-by-lines.js";
export {
  type ReturnRateByUnitsInput,
  returnRateByUnits,
  returnRateByUnitsBatch,
} from "./returns/return-rate-by-units.js";
export {
  type ReturnRateByValueInput,
  returnRateByValue,
  returnRateByValueBatch,
} from "./returns/return-rate-by-value.js";
export { type AverageOrderValueInput, averageOrderValue } from "./sales/average-order-value.js";
export { type GmvInput, gmv } from "./sales/gmv.js";
export { type GrowthInput, growth } from "./sales/growth.js";
export { type NetSalesInput, netSales } from "./sales/net-sales.js";
export { type SalesPerCustomerInput, salesPerCustomer } from "./sales/sales-per-customer.js";
export { type UnitsPerDayInput, unitsPerDay } from "./sales/units-per-day.js";
