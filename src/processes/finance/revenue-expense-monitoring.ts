import { budgetDeviation } from "../../rules/budget/deviation.js";
import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * Income and expenses by platform, read in time.
 *
 * Source: P121; R122.
 */
export const revenueExpenseMonitoringProcess = defineReviewCycle({
  id: "revenue-expense-monitoring",
  title: { en: "Income and expense monitoring", zh: "收入与支出监控" },
  covers: ["P121"],
  owner: "finance",
  participants: ["data-analyst"],
  version: 1,
  kpis: ["sales/net-sales", "costs/total-cost", "profit/budget-variance"],
  rules: [budgetDeviation],
  actions: [
    {
      id: "account-profit",
      title: { en: "Account the profit", zh: "核算利润" },
      to: "profit-accounting",
      when: { rule: budgetDeviation, outcomes: ["raise"] },
    },
  ],
});
