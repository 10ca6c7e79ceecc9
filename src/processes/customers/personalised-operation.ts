import { customerRfmAction } from "../../rules/customer/rfm-action.js";
import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * Recommendation, price, promotion, content and service by group.
 *
 * Source: P108.
 */
export const personalisedOperationProcess = defineReviewCycle({
  id: "personalised-operation",
  title: { en: "Personalised operation", zh: "精细化运营" },
  covers: ["P108"],
  owner: "marketing-group",
  participants: ["data-analyst", "content-operator"],
  version: 1,
  kpis: ["conversion/conversion-rate", "sales/average-order-value", "customers/repurchase-rate"],
  rules: [customerRfmAction],
  actions: [
    {
      id: "promote-to-group",
      title: { en: "Plan a promotion for the group", zh: "分群促销" },
      to: "promotion",
    },
    { id: "price-for-group", title: { en: "Price for the group", zh: "分群定价" }, to: "dynamic-pricing" },
  ],
});
