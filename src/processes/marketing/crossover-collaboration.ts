import { redlineInfringement } from "../../rules/redline/infringement.js";
import { defineStages } from "../stages/define-stages.js";

/**
 * Two brands share one product for a time. The catalogue names no stages; these are ours.
 *
 * Source: P073 (stages inferred).
 */
export const crossoverCollaborationProcess = defineStages({
  id: "crossover-collaboration",
  title: { en: "Co-branding", zh: "跨界联名" },
  covers: ["P073"],
  owner: "marketing-department",
  version: 1,
  stages: [
    {
      id: "partnerChoice",
      title: { en: "Choose the partner", zh: "选择联名伙伴" },
      owner: "marketing-department",
      approver: "operations-director",
    },
    {
      id: "agreement",
      title: { en: "Agree on rights, shares and duties", zh: "签订联名协议" },
      owner: "marketing-department",
      helpers: ["finance"],
      deliverables: ["cooperation-agreement"],
      rule: redlineInfringement,
      sendsBackTo: ["partnerChoice"],
    },
    {
      id: "development",
      title: { en: "Develop the co-branded product", zh: "联名产品开发" },
      owner: "product-group",
      helpers: ["designer", "supply-chain"],
      sendsBackTo: ["agreement"],
    },
    {
      id: "launch",
      title: { en: "Launch it together", zh: "联合上市" },
      owner: "marketing-group",
      helpers: ["product-group"],
      sendsBackTo: ["development"],
    },
    {
      id: "evaluation",
      title: { en: "Evaluate what it brought", zh: "效果评估" },
      owner: "data-analyst",
      helpers: ["marketing-group"],
    },
  ],
  kpis: ["sales/gmv", "customers/new-customer-share", "market/brand-premium"],
  handsOverTo: [{ to: "product", does: "product.startUpgrade" }],
});
