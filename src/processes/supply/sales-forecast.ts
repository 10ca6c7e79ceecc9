import { demandWarning } from "../../rules/demand/warning.js";
import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * History, season and trend make the forecast that stock and promotions go by.
 *
 * Source: P114.
 */
export const salesForecastProcess = defineReviewCycle({
  id: "sales-forecast",
  title: { en: "Sales forecasting", zh: "销售预测" },
  covers: ["P114"],
  owner: "data-analyst",
  participants: ["supply-chain", "marketing-group"],
  version: 1,
  kpis: ["sales/units-per-day", "sales/growth", "demand/mean-daily-demand"],
  rules: [demandWarning],
  actions: [
    {
      id: "order-goods",
      title: { en: "Order goods by the forecast", zh: "按预测进货" },
      to: "replenishment",
    },
    {
      id: "plan-promotion",
      title: { en: "Plan a promotion", zh: "策划促销" },
      to: "promotion",
      when: { rule: demandWarning, outcomes: ["falling"] },
    },
  ],
  deliverables: ["purchase-plan"],
});
