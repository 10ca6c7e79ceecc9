import { defineStages } from "../stages/define-stages.js";

/**
 * Who the store is for, what sets it apart, and what it promises.
 *
 * Source: P016.
 */
export const storePositioningProcess = defineStages({
  id: "store-positioning",
  title: { en: "Store positioning", zh: "店铺定位策略" },
  covers: ["P016"],
  owner: "store-manager",
  version: 1,
  stages: [
    {
      id: "targetUser",
      title: { en: "Fix the target user", zh: "目标用户精准定位" },
      owner: "operations-department",
      helpers: ["data-analyst"],
      deliverables: ["user-persona"],
    },
    {
      id: "difference",
      title: { en: "Find the differentiating advantage", zh: "寻找差异化优势" },
      owner: "product-group",
      needs: ["user-persona"],
      sendsBackTo: ["targetUser"],
    },
    {
      id: "valueProposition",
      title: { en: "Formulate the value proposition", zh: "提炼店铺价值主张" },
      owner: "store-manager",
      approver: "operations-director",
      sendsBackTo: ["targetUser", "difference"],
    },
  ],
  kpis: ["market/market-share", "conversion/conversion-rate"],
  handsOverTo: [{ to: "brand-building" }, { to: "product" }, { to: "pricing" }, { to: "store-setup" }],
});
