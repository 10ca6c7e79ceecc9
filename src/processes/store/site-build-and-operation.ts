import { defineStages } from "../stages/define-stages.js";

/**
 * An own site from the choice of a builder to operation by its users' feedback.
 *
 * Source: P050.
 */
export const siteBuildAndOperationProcess = defineStages({
  id: "site-build-and-operation",
  title: { en: "Own website: development and operation", zh: "网站开发与网站运营" },
  covers: ["P050"],
  owner: "technology",
  version: 1,
  stages: [
    {
      id: "builderChoice",
      title: { en: "Choose the web-building provider", zh: "选择建站服务商" },
      owner: "technology",
      helpers: ["management"],
      needs: ["business-plan"],
      approver: "management",
    },
    {
      id: "development",
      title: { en: "Develop the site", zh: "定制开发网站" },
      owner: "site-builder",
      helpers: ["technology", "design-department"],
      approver: "technology",
      sendsBackTo: ["builderChoice"],
    },
    {
      id: "trialRun",
      title: { en: "Test and open it", zh: "测试与上线" },
      owner: "technology",
      helpers: ["operations-department"],
      sendsBackTo: ["development"],
    },
    {
      id: "operation",
      title: {
        en: "Operate it: optimise by visits and satisfaction, publish promotions",
        zh: "运营：按访问与满意度优化，发布促销",
      },
      owner: "operations-department",
      helpers: ["technology", "marketing-group"],
      sendsBackTo: ["development"],
    },
  ],
  kpis: ["traffic/visits", "service/csat", "conversion/conversion-rate"],
  handsOverTo: [{ to: "search-optimisation" }, { to: "promotion" }],
});
