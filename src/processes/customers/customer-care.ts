import { customerRfmAction } from "../../rules/customer/rfm-action.js";
import { customerTier } from "../../rules/customer/tier.js";
import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * Birthdays, festivals, privileges, opinions: who is cared for next, and how.
 *
 * Source: P104; R112, E-26.
 */
export const customerCareProcess = defineReviewCycle({
  id: "customer-care",
  title: { en: "Customer care", zh: "客户关怀" },
  covers: ["P104"],
  owner: "service-group",
  participants: ["vip-agent", "marketing-group"],
  version: 1,
  kpis: ["customers/loyalty", "customers/retention-rate", "service/csat"],
  rules: [customerRfmAction, customerTier],
  actions: [
    { id: "ask-opinion", title: { en: "Ask for opinions", zh: "征询意见" }, to: "customer-feedback-loop" },
    {
      id: "activate-member",
      title: { en: "Care for the member", zh: "会员关怀" },
      to: "member",
      does: "member.reviewValue",
    },
  ],
});
