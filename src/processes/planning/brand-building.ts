import { defineStages } from "../stages/define-stages.js";

/**
 * The four elements of a brand, each built and approved before the next.
 *
 * Source: P017.
 */
export const brandBuildingProcess = defineStages({
  id: "brand-building",
  title: { en: "Brand building", zh: "品牌打造" },
  covers: ["P017"],
  owner: "marketing-department",
  version: 1,
  stages: [
    {
      id: "story",
      title: { en: "Write the brand story", zh: "撰写品牌故事" },
      owner: "copywriter",
      helpers: ["marketing-group"],
      approver: "marketing-department",
    },
    {
      id: "visualIdentity",
      title: { en: "Design the visual identity", zh: "设计视觉识别系统" },
      owner: "designer",
      helpers: ["design-department"],
      approver: "marketing-department",
      sendsBackTo: ["story"],
    },
    {
      id: "language",
      title: { en: "Fix the brand's language and tone", zh: "确定品牌语言与调性" },
      owner: "copywriter",
      approver: "marketing-department",
      sendsBackTo: ["story", "visualIdentity"],
    },
    {
      id: "customerExperience",
      title: { en: "Design the customer's experience before and after the purchase", zh: "设计客户体验" },
      owner: "marketing-group",
      helpers: ["service-group"],
      approver: "marketing-department",
      sendsBackTo: ["story", "visualIdentity", "language"],
    },
  ],
  kpis: ["market/brand-penetration", "market/brand-premium", "customers/repurchase-rate"],
  handsOverTo: [
    { to: "store-setup" },
    { to: "detail-page-optimisation" },
    { to: "content-operation" },
    { to: "counterfeit-case" },
  ],
});
