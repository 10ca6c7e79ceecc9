import { communityBalance } from "../../rules/community/balance.js";
import { redlineDiversion } from "../../rules/redline/diversion.js";
import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * Public traffic is kept in channels of one's own, where the platform permits it, and led back to buy.
 *
 * Source: P069; R225, R236; E-21.
 */
export const publicPrivateLoopProcess = defineReviewCycle({
  id: "public-private-loop",
  title: { en: "From public traffic to repurchase", zh: "公域引流、私域沉淀、全域复购" },
  covers: ["P069"],
  owner: "community-operator",
  participants: ["marketing-group", "data-analyst"],
  version: 1,
  kpis: ["customers/new-customers", "customers/repurchase-rate", "content/community-activity"],
  rules: [redlineDiversion, communityBalance],
  actions: [
    {
      id: "deposit-in-community",
      title: { en: "Keep users in the community", zh: "沉淀至社群" },
      to: "community-operation",
    },
    {
      id: "activate-members",
      title: { en: "Activate members", zh: "激活会员" },
      to: "member",
      does: "member.reviewValue",
    },
    {
      id: "check-platform-rules",
      title: { en: "Check the platform's rules", zh: "核对平台规则" },
      to: "platform-rule-compliance",
      when: { rule: redlineDiversion, outcomes: redlineDiversion.outcomes.slice(1) },
    },
  ],
});
