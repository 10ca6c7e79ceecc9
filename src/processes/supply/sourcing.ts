import { supplierConditions } from "../../rules/supplier/conditions.js";
import { defineStages } from "../stages/define-stages.js";

/**
 * From wholesale channels to the source factory, as the scale grows.
 *
 * Source: P110; R048, R240.
 */
export const sourcingProcess = defineStages({
  id: "sourcing",
  title: { en: "Supply-source development", zh: "货源开发" },
  covers: ["P110"],
  owner: "supply-chain",
  version: 1,
  stages: [
    {
      id: "wholesale",
      title: { en: "Start from wholesale channels", zh: "批发渠道起步" },
      owner: "supply-chain",
      helpers: ["product-group"],
    },
    {
      id: "comparison",
      title: { en: "Compare sources by quality, price and timely supply", zh: "比较货源：质量、价格、供货" },
      owner: "supply-chain",
      rule: supplierConditions,
      returns: { unfit: "wholesale" },
    },
    {
      id: "sourceFactory",
      title: { en: "Move to the source factory", zh: "转向源头工厂" },
      owner: "supply-chain",
      helpers: ["supplier"],
      sendsBackTo: ["comparison"],
    },
    {
      id: "ownProduction",
      title: { en: "Have own designs made (ODM, OEM)", zh: "定制生产（ODM/OEM）" },
      owner: "supply-chain",
      helpers: ["supplier", "product-group"],
      approver: "operations-director",
      sendsBackTo: ["sourceFactory"],
    },
  ],
  kpis: ["costs/purchase-cost", "fulfilment/on-time-delivery-rate"],
  handsOverTo: [{ to: "supplier" }],
});
