import { crossborderCertification } from "../../rules/crossborder/certification.js";
import { crossborderDeclaration } from "../../rules/crossborder/declaration.js";
import { crossborderLogisticsMode } from "../../rules/crossborder/logistics-mode.js";
import { defineStages } from "../stages/define-stages.js";

/**
 * From the choice of goods for a market abroad to the care of its customers.
 *
 * Source: P135; R233, R234.
 */
export const crossBorderOperationProcess = defineStages({
  id: "cross-border-operation",
  title: { en: "Cross-border business", zh: "跨境电商业务" },
  covers: ["P135"],
  owner: "operations-department",
  version: 1,
  stages: [
    {
      id: "selection",
      title: { en: "Select and position by demand abroad", zh: "选品与市场定位" },
      owner: "product-group",
      helpers: ["operations-department"],
    },
    {
      id: "platformOnboarding",
      title: { en: "Join the platform", zh: "平台入驻" },
      owner: "operations-department",
      sendsBackTo: ["selection"],
    },
    {
      id: "productUpload",
      title: { en: "Upload products in the market's language, habits and rules", zh: "商品上传与本地化" },
      owner: "operations-department",
      helpers: ["copywriter", "compliance-reviewer"],
      rule: crossborderCertification,
      returns: { blocked: "selection" },
    },
    {
      id: "logisticsMode",
      title: { en: "Choose the logistics mode", zh: "选择跨境物流模式" },
      owner: "supply-chain",
      rule: crossborderLogisticsMode,
      sendsBackTo: ["selection"],
    },
    {
      id: "internationalLogistics",
      title: { en: "Ship abroad: clearance and tax refund", zh: "国际物流：清关与退税" },
      owner: "supply-chain",
      helpers: ["customs-broker"],
      rule: crossborderDeclaration,
      returns: { faulty: "internationalLogistics" },
    },
    {
      id: "afterSales",
      title: { en: "Serve customers across time zones and cultures", zh: "跨时区跨文化售后" },
      owner: "service-group",
      sendsBackTo: ["productUpload"],
    },
  ],
  kpis: ["sales/gmv", "costs/logistics-cost", "returns/return-rate-by-units"],
  handsOverTo: [
    { to: "customs-clearance" },
    { to: "cross-border-payment-fx" },
    { to: "data-security-privacy" },
  ],
});
