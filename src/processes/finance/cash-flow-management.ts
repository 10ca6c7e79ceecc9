import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * Customers' money, settlement cycles and purchases are planned so that the chain of capital holds.
 *
 * Source: P120.
 */
export const cashFlowManagementProcess = defineReviewCycle({
  id: "cash-flow-management",
  title: { en: "Cash-flow management", zh: "现金流管理" },
  covers: ["P120"],
  owner: "finance",
  participants: ["management"],
  version: 1,
  kpis: [
    "inventory/cash-conversion-cycle",
    "inventory/days-sales-outstanding",
    "inventory/days-payable-outstanding",
    "settlement/settlement-net",
  ],
  rules: [],
  actions: [
    { id: "chase-settlement", title: { en: "Chase a settlement", zh: "催办平台结算" }, to: "settlement" },
    { id: "adapt-budget", title: { en: "Adapt the budget", zh: "调整预算" }, to: "budget" },
  ],
});
