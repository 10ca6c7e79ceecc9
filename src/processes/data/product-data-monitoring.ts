import { assortmentHitDependence } from "../../rules/assortment/hit-dependence.js";
import { inventorySlowMover } from "../../rules/inventory/slow-mover.js";
import { inventorySlowMoverShare } from "../../rules/inventory/slow-mover-share.js";
import { inventoryTurnover } from "../../rules/inventory/turnover.js";
import { marginHealthy } from "../../rules/margin/healthy.js";
import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * Hits, slow movers, costs and margins under watch.
 *
 * Source: P143; R003–R005, R105, R239.
 */
export const productDataMonitoringProcess = defineReviewCycle({
  id: "product-data-monitoring",
  title: { en: "Product, cost and operation monitoring", zh: "商品与运营数据监控" },
  covers: ["P143"],
  owner: "data-analyst",
  participants: ["product-group", "finance"],
  version: 1,
  kpis: [
    "sales/units-per-day",
    "inventory/slow-mover-share",
    "profit/gross-margin",
    "inventory/inventory-turnover-days",
  ],
  rules: [
    inventorySlowMover,
    inventorySlowMoverShare,
    inventoryTurnover,
    marginHealthy,
    assortmentHitDependence,
  ],
  actions: [
    { id: "build-hit", title: { en: "Build a hit product", zh: "打造爆款" }, to: "hit-product-building" },
    {
      id: "handle-slow-mover",
      title: { en: "Handle a slow mover", zh: "滞销处理" },
      to: "product",
      does: "product.reviewSales",
      when: { rule: inventorySlowMover, outcomes: ["raise"] },
    },
    {
      id: "account-profit",
      title: { en: "Account the profit", zh: "核算利润" },
      to: "profit-accounting",
      when: { rule: marginHealthy, outcomes: ["thin"] },
    },
    { id: "forecast-sales", title: { en: "Forecast the sales", zh: "销售预测" }, to: "sales-forecast" },
  ],
});
