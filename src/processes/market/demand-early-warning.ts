import { demandWarning } from "../../rules/demand/warning.js";
import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * Trends are watched through industry reports and platform data, and selection and stock adapted ahead.
 *
 * Source: P031; R111.
 */
export const demandEarlyWarningProcess = defineReviewCycle({
  id: "demand-early-warning",
  title: { en: "Demand early warning", zh: "需求预警机制" },
  covers: ["P031"],
  owner: "operations-department",
  participants: ["data-analyst", "supply-chain"],
  version: 1,
  kpis: ["market/search-volume", "market/social-heat", "sales/growth"],
  rules: [demandWarning],
  actions: [
    {
      id: "select-for-demand",
      title: { en: "Select products for the rising demand", zh: "针对需求选品" },
      to: "product",
      when: { rule: demandWarning, outcomes: ["rising"] },
    },
    { id: "stock-up", title: { en: "Adapt the stock", zh: "提前调整库存" }, to: "replenishment" },
  ],
});
