import { redlineReviewBribery } from "../../rules/redline/review-bribery.js";
import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * Customers are encouraged to show and tell, without a reward for praise.
 *
 * Source: P075; E-22.
 */
export const ugcWordOfMouthProcess = defineReviewCycle({
  id: "ugc-word-of-mouth",
  title: { en: "Word of mouth", zh: "UGC口碑" },
  covers: ["P075"],
  owner: "content-operator",
  participants: ["service-group", "marketing-group"],
  version: 1,
  kpis: ["service/positive-review-rate", "service/net-promoter-score"],
  rules: [redlineReviewBribery],
  actions: [
    { id: "answer-bad-reviews", title: { en: "Answer bad reviews", zh: "处理差评" }, to: "service-case" },
    {
      id: "invite-influencers",
      title: { en: "Invite influencers", zh: "邀请达人" },
      to: "kol-koc-cooperation",
    },
  ],
});
