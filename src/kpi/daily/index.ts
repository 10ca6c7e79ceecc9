export { type AdCampaignDays, type AdFacts, adFacts } from "./ad-facts.js";
export type { BuyerDays } from "./buyer-days.js";
export {
  createDailyFactsBuilder,
  type DailyFactsBuilder,
  type DailyFactsOptions,
  dailyFacts,
} from "./create-daily-facts-builder.js";
export type { DailyFacts, DailyFactsTotals } from "./daily-facts.js";
export type { PeriodLength } from "./periods.js";
export type { ReturnEvents } from "./return-events.js";
export { rollUp, type ShopPeriod } from "./roll-up.js";
export type { ShopDays, ShopMeasure } from "./shop-days.js";
export type { SkuDays, SkuMeasure, SkuProfile } from "./sku-days.js";
export { skuSeries } from "./sku-series.js";
