export { type AverageInventoryInput, averageInventory } from "./average-inventory.js";
export { type CashConversionCycleInput, cashConversionCycle } from "./cash-conversion-cycle.js";
export {
  type DaysInventoryOutstandingInput,
  daysInventoryOutstanding,
} from "./days-inventory-outstanding.js";
export {
  type DaysOfSupplyBatchInput,
  type DaysOfSupplyInput,
  daysOfSupply,
  daysOfSupplyBatch,
} from "./days-of-supply.js";
export {
  type DaysPayableOutstandingInput,
  daysPayableOutstanding,
} from "./days-payable-outstanding.js";
export { type DaysSalesOutstandingInput, daysSalesOutstanding } from "./days-sales-outstanding.js";
export { type FifoStockLayersInput, fifoStockLayers, type StockLayers } from "./fifo-stock-layers.js";
export {
  type GrossMarginReturnOnInventoryInput,
  grossMarginReturnOnInventory,
  grossMarginReturnOnInventoryBatch,
} from "./gross-margin-return-on-inventory.js";
export { type InStockRateInput, inStockRate } from "./in-stock-rate.js";
export { type InventoryToSalesRatioInput, inventoryToSalesRatio } from "./inventory-to-sales-ratio.js";
export { type InventoryTurnoverInput, inventoryTurnover } from "./inventory-turnover.js";
export {
  type InventoryTurnoverDaysInput,
  inventoryTurnoverDays,
} from "./inventory-turnover-days.js";
export {
  type ObservedCycleServiceLevelInput,
  observedCycleServiceLevel,
} from "./observed-cycle-service-level.js";
export { type ObservedFillRateInput, observedFillRate } from "./observed-fill-rate.js";
export {
  type OverallStockCountErrorInput,
  type OverallStockCountErrorResult,
  overallStockCountError,
} from "./overall-stock-count-error.js";
export { type ReorderPointInput, reorderPoint, reorderPointBatch } from "./reorder-point.js";
export { type SafetyStockInput, safetyStock, safetyStockBatch } from "./safety-stock.js";
export { type SellThroughRateInput, sellThroughRate } from "./sell-through-rate.js";
export { type ShrinkageRateInput, shrinkageRate } from "./shrinkage-rate.js";
export { type SlowMoverShareInput, slowMoverShare } from "./slow-mover-share.js";
export {
  type StatisticalSafetyStockInput,
  statisticalSafetyStock,
  statisticalSafetyStockBatch,
} from "./statistical-safety-stock.js";
export {
  type StockAgeBuckets,
  type StockAgeBucketsInput,
  stockAgeBuckets,
} from "./stock-age-buckets.js";
export {
  type StockCountErrorInput,
  stockCountError,
  stockCountErrorBatch,
} from "./stock-count-error.js";
export {
  type StockCoverDaysInput,
  stockCoverDays,
  stockCoverDaysBatch,
} from "./stock-cover-days.js";
export { type StockOutRateInput, stockOutRate } from "./stock-out-rate.js";
export { type WeeksOfSupplyInput, weeksOfSupply, weeksOfSupplyBatch } from "./weeks-of-supply.js";
