import { selectionHitElements } from "../../rules/selection/hit-elements.js";
import { defineStages } from "../stages/define-stages.js";

/**
 * A candidate that is good, unique and worth its price is given traffic, watched and followed with stock and promotion.
 *
 * Source: P037; R203.
 */
export const hitProductBuildingProcess = defineStages({
  id: "hit-product-building",
  title: { en: "Hit-product building", zh: "爆款打造" },
  covers: ["P037"],
  owner: "product-group",
  version: 1,
  stages: [
    {
      id: "candidate",
      title: { en: "Pick the candidate: good, unique, value for money", zh: "筛选候选款：好、独、性价比" },
      owner: "product-group",
      helpers: ["product-specialist"],
      rule: selectionHitElements,
    },
    {
      id: "traffic",
      title: { en: "Gather traffic for it", zh: "聚集流量" },
      owner: "marketing-group",
      helpers: ["promotion-planner"],
    },
    {
      id: "growth",
      title: {
        en: "Watch sales, traffic, conversion and the trend of growth",
        zh: "监控销量、流量、转化与增长趋势",
      },
      owner: "product-group",
      helpers: ["data-analyst"],
      sendsBackTo: ["traffic"],
    },
    {
      id: "adjustment",
      title: { en: "Adjust stock and promotion to the trend", zh: "按趋势调整库存与推广" },
      owner: "product-group",
      helpers: ["supply-chain", "marketing-group"],
      sendsBackTo: ["traffic", "growth"],
    },
    {
      id: "decline",
      title: { en: "Hand the declining hit over to its lifecycle", zh: "转入衰退期管理" },
      owner: "product-group",
      sendsBackTo: ["growth", "adjustment"],
    },
  ],
  kpis: ["sales/units-per-day", "sales/growth", "conversion/conversion-rate", "ads/roas"],
  handsOverTo: [
    { to: "ad-campaign" },
    { to: "replenishment" },
    { to: "product", does: "product.classifyStage" },
  ],
});
