import { defineStages } from "../stages/define-stages.js";

/**
 * From the registered account to the store that may go online: pages, freight, payment, and a check of it all.
 *
 * Source: P049.
 */
export const storeSetupProcess = defineStages({
  id: "store-setup",
  title: { en: "Store set-up and decoration", zh: "店铺基础搭建与装修" },
  covers: ["P049"],
  owner: "store-manager",
  version: 1,
  stages: [
    {
      id: "registration",
      title: { en: "Register and authenticate", zh: "注册认证" },
      owner: "store-manager",
      helpers: ["operations-department"],
    },
    {
      id: "homePage",
      title: { en: "Design the home page and the style of the pages", zh: "首页与页面风格设计" },
      owner: "designer",
      helpers: ["design-department"],
      approver: "store-manager",
    },
    {
      id: "configuration",
      title: { en: "Configure freight templates and payment", zh: "配置物流模板与支付接口" },
      owner: "store-manager",
      helpers: ["technology", "supply-chain", "finance"],
    },
    {
      id: "preLaunchCheck",
      title: { en: "Check qualification, pages and functions before the launch", zh: "上线前检查" },
      owner: "operations-department",
      helpers: ["compliance-reviewer"],
      deliverables: ["store-pre-launch-checklist"],
      approver: "store-manager",
      sendsBackTo: ["registration", "homePage", "configuration"],
    },
  ],
  kpis: ["traffic/bounce-rate", "conversion/conversion-rate"],
  handsOverTo: [{ to: "listing" }, { to: "carrier-management" }],
});
