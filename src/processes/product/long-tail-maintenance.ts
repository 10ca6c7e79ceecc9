import { inventorySlowMover } from "../../rules/inventory/slow-mover.js";
import { inventorySlowMoverShare } from "../../rules/inventory/slow-mover-share.js";
import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * Old products get fresh pictures, better prices and a place in themed activities.
 *
 * Source: P045; R004, R105.
 */
export const longTailMaintenanceProcess = defineReviewCycle({
  id: "long-tail-maintenance",
  title: { en: "Maintenance of old products", zh: "老品维护" },
  covers: ["P045"],
  owner: "product-group",
  participants: ["product-specialist", "marketing-group"],
  version: 1,
  kpis: ["sales/units-per-day", "inventory/stock-age-buckets"],
  rules: [inventorySlowMover, inventorySlowMoverShare],
  actions: [
    {
      id: "refresh-page",
      title: { en: "Refresh pictures and copy", zh: "更新图片与文案" },
      to: "detail-page-optimisation",
    },
    {
      id: "adapt-price",
      title: { en: "Adapt the price", zh: "调整价格策略" },
      to: "pricing",
      does: "pricing.review",
    },
    {
      id: "handle-slow-mover",
      title: { en: "Handle it as a slow mover", zh: "滞销处理" },
      to: "product",
      does: "product.reviewSales",
      when: { rule: inventorySlowMover, outcomes: ["raise"] },
    },
  ],
});
