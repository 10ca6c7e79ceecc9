import { inventoryCountError } from "../../rules/inventory/count-error.js";
import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * Stock is counted; a difference beyond tolerance is investigated and adjusted.
 *
 * Source: P083; R007.
 */
export const stockTakeProcess = defineReviewCycle({
  id: "stock-take",
  title: { en: "Stock counting", zh: "库存盘点" },
  covers: ["P083"],
  owner: "warehouse",
  participants: ["supply-chain", "finance"],
  version: 1,
  kpis: ["inventory/stock-count-error", "inventory/overall-stock-count-error", "inventory/shrinkage-rate"],
  rules: [inventoryCountError],
  actions: [
    {
      id: "investigate-difference",
      title: { en: "Investigate and adjust the difference", zh: "差异调查与调整" },
      to: "stock-item",
      does: "stockItem.count",
      when: { rule: inventoryCountError, outcomes: ["investigate"] },
    },
  ],
});
