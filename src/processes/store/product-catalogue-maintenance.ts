import { inventorySync } from "../../rules/inventory/sync.js";
import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * Products are classified, updated and kept in step with the stock.
 *
 * Source: P053; R215.
 */
export const productCatalogueMaintenanceProcess = defineReviewCycle({
  id: "product-catalogue-maintenance",
  title: { en: "Product classification and update", zh: "商品分类与更新" },
  covers: ["P053"],
  owner: "product-specialist",
  participants: ["product-group", "warehouse"],
  version: 1,
  kpis: ["inventory/in-stock-rate", "inventory/stock-out-rate"],
  rules: [inventorySync],
  actions: [
    {
      id: "update-listing",
      title: { en: "Update the listing", zh: "更新商品信息" },
      to: "listing",
      does: "listing.revise",
    },
    {
      id: "mend-stock",
      title: { en: "Mend the online stock", zh: "校正线上库存" },
      to: "stock-item",
      does: "stockItem.sync",
      when: { rule: inventorySync, outcomes: ["oversell", "undersell"] },
    },
    { id: "plan-arrivals", title: { en: "Plan new arrivals", zh: "规划上新" }, to: "new-arrival-cadence" },
  ],
});
