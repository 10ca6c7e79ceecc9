import { complianceRedLines } from "../../rules/compliance/red-lines.js";
import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * Rules and their changes are studied, and operations held to them.
 *
 * Source: P127; R224–R228; E-51.
 */
export const platformRuleComplianceProcess = defineReviewCycle({
  id: "platform-rule-compliance",
  title: { en: "Platform rule compliance", zh: "平台规则合规" },
  covers: ["P127"],
  owner: "compliance-reviewer",
  participants: ["operations-department", "store-manager"],
  version: 1,
  kpis: ["service/complaint-rate"],
  rules: [complianceRedLines],
  actions: [
    {
      id: "review-content",
      title: { en: "Have content reviewed", zh: "提交合规审核" },
      to: "compliance-case",
      when: { rule: complianceRedLines, outcomes: complianceRedLines.outcomes.slice(1) },
    },
  ],
});
