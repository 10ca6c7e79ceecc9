import type { RuleCatalogueEntry } from "./rule-catalogue-entry.js";

/** Entries about the life of products, their stock and their ads. */
export const productEntries: readonly RuleCatalogueEntry[] = [
  {
    number: "R001",
    name: "roi.break-even",
    title: { en: "Ad return at which a campaign breaks even", zh: "广告盈亏平衡投产比" },
    kind: "threshold",
    carriedBy: [{ rule: "ad.roi-gate", param: "payBackRoas" }],
  },
  {
    number: "R002",
    name: "roi.acceptable-floor",
    title: { en: "Ad return that is still acceptable", zh: "可接受的广告投产比" },
    kind: "threshold",
    carriedBy: [{ rule: "ad.roi-gate", param: "acceptableRoas" }],
  },
  {
    number: "R004",
    name: "slow-mover.alert-ratio",
    title: { en: "Share of slow movers that raises an alert", zh: "滞销占比预警线" },
    kind: "threshold",
    carriedBy: [{ rule: "inventory.slow-mover-share", param: "raiseAboveShare" }],
  },
  {
    number: "R005",
    name: "inventory.standard-turnover-days",
    title: { en: "Turnover days of a healthy SKU", zh: "健康商品平均周转天数" },
    kind: "threshold",
    carriedBy: [{ rule: "inventory.turnover", param: "healthyTurnoverDays" }],
  },
  {
    number: "R006",
    name: "inventory.safety-window-days",
    title: { en: "Days of sales behind safety stock", zh: "安全库存的销量窗口" },
    kind: "threshold",
    carriedBy: [{ rule: "inventory.restock", param: "windowDays" }],
  },
  {
    number: "R103",
    name: "inventory.warning-stock",
    title: { en: "Warning stock", zh: "库存预警值" },
    kind: "threshold",
    carriedBy: [
      { rule: "inventory.stock-level", param: "warningStockUnits" },
      { rule: "inventory.restock", param: "warningStockUnits" },
    ],
  },
  {
    number: "R104",
    name: "inventory.safety-stock",
    title: { en: "Safety stock that triggers a restock request", zh: "安全库存与自动补货" },
    kind: "policy",
    carriedBy: [{ rule: "inventory.restock" }],
  },
  {
    number: "R105",
    name: "slow-mover.sales-threshold",
    title: { en: "Sales below which a product is a slow mover", zh: "滞销销量阈值" },
    kind: "threshold",
    carriedBy: [{ rule: "inventory.slow-mover", param: "raiseBelowUnits" }],
  },
  {
    number: "R106",
    name: "trial.pass",
    title: { en: "Trial performs well", zh: "试营运表现良好" },
    kind: "gate",
    carriedBy: [{ rule: "trial.pass" }],
  },
  {
    number: "R107",
    name: "return-rate.high",
    title: { en: "High return rate", zh: "退货率过高" },
    kind: "threshold",
    carriedBy: [
      { rule: "trial.pass", param: "maximumReturnRate" },
      { rule: "product.restart", param: "maximumReturnRate" },
      { rule: "product.retire", param: "maximumReturnRate" },
      { rule: "return.high-rate", param: "raiseAboveRate" },
    ],
  },
  {
    number: "R108",
    name: "product.retire",
    title: { en: "Long mismatch with demand", zh: "长期不适应市场需求" },
    kind: "gate",
    carriedBy: [{ rule: "product.retire" }],
  },
  {
    number: "R109",
    name: "product.restart",
    title: { en: "Poor sales or bad reviews", zh: "销售不佳或差评" },
    kind: "gate",
    carriedBy: [{ rule: "product.restart" }],
  },
  {
    number: "R110",
    name: "lifecycle.stage-change",
    title: { en: "Change of life stage", zh: "商品生命周期阶段转换" },
    kind: "policy",
    carriedBy: [{ rule: "product.stage" }],
  },
];
