import { serviceResponse } from "../../rules/service/response.js";
import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * Targets by stage are set, measured and reviewed; short-term results and long-term ability both count.
 *
 * Source: P023.
 */
export const performanceAppraisalProcess = defineReviewCycle({
  id: "performance-appraisal",
  title: { en: "Performance appraisal", zh: "绩效考核" },
  covers: ["P023"],
  owner: "management",
  participants: ["supervisor", "service-group"],
  version: 1,
  kpis: ["service/response-time", "service/resolution-rate", "service/csat", "customers/staff-attrition"],
  rules: [serviceResponse],
  actions: [
    {
      id: "train",
      title: { en: "Train the person", zh: "安排培训" },
      to: "talent-development",
      when: { rule: serviceResponse, outcomes: ["late"] },
    },
    { id: "promote", title: { en: "Promote or reward", zh: "晋升与激励" } },
  ],
  deliverables: ["service-appraisal-rules"],
});
