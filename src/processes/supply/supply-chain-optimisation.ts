import { inventoryTurnover } from "../../rules/inventory/turnover.js";
import { supplierConditions } from "../../rules/supplier/conditions.js";
import { supplierCount } from "../../rules/supplier/count.js";
import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * Suppliers and carriers are kept close, their capacity and quality under control.
 *
 * Source: P117; R048, R240.
 */
export const supplyChainOptimisationProcess = defineReviewCycle({
  id: "supply-chain-optimisation",
  title: { en: "Supply-chain upkeep", zh: "供应链优化" },
  covers: ["P117"],
  owner: "supply-chain",
  participants: ["warehouse", "supplier", "carrier"],
  version: 1,
  kpis: ["fulfilment/on-time-delivery-rate", "costs/supply-chain-cost", "inventory/inventory-turnover-days"],
  rules: [supplierCount, supplierConditions, inventoryTurnover],
  actions: [
    {
      id: "find-supplier",
      title: { en: "Find another supplier", zh: "开发新供应商" },
      to: "supplier",
      when: { rule: supplierCount, outcomes: ["too-few"] },
    },
    {
      id: "appraise-carriers",
      title: { en: "Appraise the carriers", zh: "考核物流商" },
      to: "carrier-management",
    },
  ],
});
