import { dataComparison } from "../../rules/data/comparison.js";
import { kpiGoalMap } from "../../rules/kpi/goal-map.js";
import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * Plan, execute, read the figures, adapt the plan.
 *
 * Source: P008.
 */
export const operationImprovementLoopProcess = defineReviewCycle({
  id: "operation-improvement-loop",
  title: { en: "Operation improvement", zh: "运营持续优化" },
  covers: ["P008"],
  owner: "operations-department",
  participants: ["data-analyst", "marketing-group"],
  version: 1,
  kpis: ["traffic/visits", "conversion/conversion-rate", "customers/retention-rate"],
  rules: [kpiGoalMap, dataComparison],
  actions: [
    { id: "plan-content", title: { en: "Adapt the content", zh: "调整内容运营" }, to: "content-operation" },
    { id: "plan-promotion", title: { en: "Plan a promotion", zh: "策划活动" }, to: "promotion" },
    { id: "care-for-users", title: { en: "Care for users", zh: "加强用户运营" }, to: "user-operation" },
    {
      id: "look-deeper",
      title: { en: "Look deeper into the data", zh: "深入数据分析" },
      to: "data-collection-analysis",
      when: { rule: dataComparison, outcomes: ["single-figure"] },
    },
  ],
});
