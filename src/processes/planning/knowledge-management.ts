import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * Cases and lessons are distilled, kept and used again.
 *
 * Source: P025.
 */
export const knowledgeManagementProcess = defineReviewCycle({
  id: "knowledge-management",
  title: { en: "Knowledge management", zh: "知识管理" },
  covers: ["P025"],
  owner: "operations-department",
  participants: ["supervisor", "data-analyst"],
  version: 1,
  kpis: ["service/resolution-rate"],
  rules: [],
  actions: [
    {
      id: "train-with-cases",
      title: { en: "Train with the new cases", zh: "以新案例开展培训" },
      to: "talent-development",
    },
    { id: "update-manual", title: { en: "Update manual and pitfall guide", zh: "更新手册与避坑指南" } },
  ],
  deliverables: ["operations-manual", "pitfall-guide"],
});
