import { carrierAppraisal } from "../../rules/carrier/appraisal.js";
import { carrierCount } from "../../rules/carrier/count.js";
import { logisticsInsurance } from "../../rules/logistics/insurance.js";
import { logisticsMode } from "../../rules/logistics/mode.js";
import { logisticsOnTime } from "../../rules/logistics/on-time.js";
import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * Carriers work side by side under time agreements, are insured and appraised.
 *
 * Source: P085; R047, R114, R256, R262.
 */
export const carrierManagementProcess = defineReviewCycle({
  id: "carrier-management",
  title: { en: "Carrier cooperation and appraisal", zh: "物流合作与考核" },
  covers: ["P085"],
  owner: "supply-chain",
  participants: ["warehouse", "service-group"],
  version: 1,
  kpis: ["fulfilment/on-time-delivery-rate", "fulfilment/pick-up-within-rate", "fulfilment/fulfilment-time"],
  rules: [carrierAppraisal, carrierCount, logisticsMode, logisticsOnTime, logisticsInsurance],
  actions: [
    {
      id: "improve-carrier",
      title: { en: "Agree on improvement", zh: "约谈改进" },
      when: { rule: carrierAppraisal, outcomes: ["improve"] },
    },
    {
      id: "replace-carrier",
      title: { en: "Replace the carrier", zh: "更换物流商" },
      when: { rule: carrierAppraisal, outcomes: ["replace"] },
    },
    {
      id: "follow-parcels",
      title: { en: "Follow delayed parcels", zh: "跟进延误包裹" },
      to: "shipment",
      does: "shipment.reportDelay",
    },
  ],
  deliverables: ["logistics-timeliness-table"],
});
