export { type AdCampaignDays, type AdFacts, adFacts } from "./ad-facts.js";
export type { BuyerDays } from "./buyer-days.js";
export {
  createDailyFactsBuilder,
  type DailyFactsBuilder,
  type DailyFactsOptions,
  dailyFacts,
} from "./create-daily-facts-builder.js";
export type { DailyFacts, DailyFactsTotals } from "./daily-facts.js";
export {
  type OrderLineColumns,
  orderLineColumns,
  orderLineTypes,
  type TextColumn,
} from "./order-line-columns.js";
export { type ParcelDays, type ParcelFacts, type ParcelFactsOptions, parcelFacts } from "./parcel-facts.js";
export type { FactsPeriod, PeriodLength, RollUpOptions } from "./periods.js";
export type { ReturnEvents } from "./return-events.js";
export { rollUp, type SalesOutcome, type ShopPeriod } from "./roll-up.js";
export { rollUpSkus, type SkuPeriodColumns, type SkuPeriods } from "./roll-up-skus.js";
export {
  type ServiceDays,
  type ServiceFacts,
  type ServiceFactsOptions,
  serviceFacts,
} from "./service-facts.js";
export type { ShopDays, ShopMeasure } from "./shop-days.js";
export type { SkuDays, SkuMeasure, SkuProfile } from "./sku-days.js";
export { skuSeries } from "./sku-series.js";
export type { StockSkuDays } from "./stock-days.js";
export { type StockFacts, type StockFactsOptions, stockFacts } from "./stock-facts.js";
export {
  type TrafficDays,
  type TrafficFacts,
  type TrafficSourceDays,
  trafficFacts,
} from "./traffic-facts.js";
