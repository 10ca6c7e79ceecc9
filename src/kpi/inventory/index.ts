export { type InventoryTurnoverInput, inventoryTurnover } from "./inventory-turnover.js";
export {
  type InventoryTurnoverDaysInput,
  inventoryTurnoverDays,
} from "./inventory-turnover-days.js";
export { type ReorderPointInput, reorderPoint, reorderPointBatch } from "./reorder-point.js";
export { type SafetyStockInput, safetyStock, safetyStockBatch } from "./safety-stock.js";
export { type SellThroughRateInput, sellThroughRate } from "./sell-through-rate.js";
export { type SlowMoverShareInput, slowMoverShare } from "./slow-mover-share.js";
export {
  type StatisticalSafetyStockInput,
  statisticalSafetyStock,
  statisticalSafetyStockBatch,
} from "./statistical-safety-stock.js";
export {
  type StockCoverDaysInput,
  stockCoverDays,
  stockCoverDaysBatch,
} from "./stock-cover-days.js";
export { type StockOutRateInput, stockOutRate } from "./stock-out-rate.js";
