import type { DeadlineTable } from "../deadlines.js";

/** The windows of a product's life. */
export const productDeadlines = {
  trialWindow: {
    title: { en: "Longest trial", zh: "试营运最长期限" },
    from: { rule: "trial.pass", param: "maximumDays" },
    unit: "days",
  },
  observationWindow: {
    title: { en: "Observation after a relaunch", zh: "重启观察期" },
    from: { rule: "product.restart", param: "adBudgetRaiseDays" },
    unit: "days",
  },
  clearanceWindow: {
    title: { en: "Clearance before it is overdue", zh: "清仓期限" },
    from: { rule: "product.retire", param: "clearanceDays" },
    unit: "days",
  },
  improvementWindow: {
    title: { en: "Until an improvement shows in the sales", zh: "滞销优化观察期" },
    from: { rule: "inventory.slow-mover", param: "windowDays" },
    unit: "days",
  },
} as const satisfies DeadlineTable;
