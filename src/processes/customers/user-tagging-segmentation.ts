import { customerLost } from "../../rules/customer/lost.js";
import { customerRepeat } from "../../rules/customer/repeat.js";
import { customerRfmAction } from "../../rules/customer/rfm-action.js";
import { customerTier } from "../../rules/customer/tier.js";
import { privacyConsent } from "../../rules/privacy/consent.js";
import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * Tags of four classes make groups by value, lifecycle and behaviour; they are used and kept up to date, by consent.
 *
 * Source: P107; R112, R113, R231.
 */
export const userTaggingSegmentationProcess = defineReviewCycle({
  id: "user-tagging-segmentation",
  title: { en: "User tags, groups and persona", zh: "用户标签、分群与画像" },
  covers: ["P107"],
  owner: "data-analyst",
  participants: ["marketing-group", "service-group"],
  version: 1,
  kpis: [
    "customers/user-scale",
    "customers/recency-days",
    "customers/purchase-frequency",
    "customers/monetary-value",
  ],
  rules: [customerRfmAction, customerTier, customerRepeat, customerLost, privacyConsent],
  actions: [
    {
      id: "personalise",
      title: { en: "Personalise the offer", zh: "个性化运营" },
      to: "personalised-operation",
    },
    { id: "care", title: { en: "Care for the group", zh: "分层关怀" }, to: "customer-care" },
    { id: "target-ads", title: { en: "Target ads at the group", zh: "定向投放" }, to: "ad-campaign" },
    {
      id: "protect-data",
      title: { en: "Look after the data", zh: "数据保护" },
      to: "data-security-privacy",
      when: { rule: privacyConsent, outcomes: ["reject"] },
    },
  ],
  deliverables: ["user-persona"],
});
