import { customerLost } from "../../rules/customer/lost.js";
import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * Satisfaction, loyalty, repurchase and word of mouth are looked after.
 *
 * Source: P109; E-01.
 */
export const userOperationProcess = defineReviewCycle({
  id: "user-operation",
  title: { en: "User operation", zh: "用户运营" },
  covers: ["P109"],
  owner: "marketing-group",
  participants: ["community-operator", "service-group"],
  version: 1,
  kpis: ["service/csat", "customers/loyalty", "customers/repurchase-rate"],
  rules: [customerLost],
  actions: [
    {
      id: "wake-members",
      title: { en: "Wake lost members", zh: "唤醒流失会员" },
      to: "member",
      does: "member.contact",
      when: { rule: customerLost, outcomes: ["raise"] },
    },
    { id: "run-community", title: { en: "Run a community", zh: "社群运营" }, to: "community-operation" },
  ],
});
