import { alertProcess } from "./alert/alert.js";
import { complianceCaseProcess } from "./compliance/compliance-case.js";
import { counterfeitCaseProcess } from "./compliance/counterfeit-case.js";
import { ipComplaintProcess } from "./compliance/ip-complaint.js";
import { penaltyProcess } from "./compliance/penalty.js";
import { securityIncidentProcess } from "./compliance/security-incident.js";
import { customsClearanceProcess } from "./cross-border/customs-clearance.js";
import { memberProcess } from "./customers/member.js";
import { subscriptionProcess } from "./customers/subscription.js";
import { budgetProcess } from "./finance/budget.js";
import { fundRequestProcess } from "./finance/fund-request.js";
import { settlementProcess } from "./finance/settlement.js";
import { taxFilingProcess } from "./finance/tax-filing.js";
import { returnProcess } from "./fulfilment/return.js";
import { shipmentProcess } from "./fulfilment/shipment.js";
import { stockItemProcess } from "./fulfilment/stock-item.js";
import { adCampaignProcess } from "./marketing/ad-campaign.js";
import { bigPromotionProcess } from "./marketing/big-promotion.js";
import { experimentProcess } from "./marketing/experiment.js";
import { promotionProcess } from "./marketing/promotion.js";
import { orderProcess } from "./orders/order.js";
import { paymentProcess } from "./orders/payment.js";
import { planApprovalProcess } from "./planning/plan-approval.js";
import { projectProcess } from "./planning/project.js";
import { productProcess } from "./product/product.js";
import { reviewCycles } from "./review-cycles.js";
import { crisisProcess } from "./service/crisis.js";
import { serviceCaseProcess } from "./service/service-case.js";
import { stagedProcesses } from "./staged-processes.js";
import { listingProcess } from "./store/listing.js";
import { pricingProcess } from "./store/pricing.js";
import { storeOnboardingProcess } from "./store/store-onboarding.js";
import { qualityInspectionProcess } from "./supply/quality-inspection.js";
import { recallProcess } from "./supply/recall.js";
import { replenishmentProcess } from "./supply/replenishment.js";
import { supplierProcess } from "./supply/supplier.js";

/** The processes that have a chart of their own. */
export const statecharts: readonly [
  typeof productProcess,
  typeof listingProcess,
  typeof pricingProcess,
  typeof storeOnboardingProcess,
  typeof adCampaignProcess,
  typeof promotionProcess,
  typeof bigPromotionProcess,
  typeof experimentProcess,
  typeof orderProcess,
  typeof paymentProcess,
  typeof shipmentProcess,
  typeof returnProcess,
  typeof stockItemProcess,
  typeof serviceCaseProcess,
  typeof crisisProcess,
  typeof memberProcess,
  typeof subscriptionProcess,
  typeof supplierProcess,
  typeof replenishmentProcess,
  typeof qualityInspectionProcess,
  typeof recallProcess,
  typeof settlementProcess,
  typeof taxFilingProcess,
  typeof budgetProcess,
  typeof fundRequestProcess,
  typeof planApprovalProcess,
  typeof projectProcess,
  typeof complianceCaseProcess,
  typeof penaltyProcess,
  typeof securityIncidentProcess,
  typeof ipComplaintProcess,
  typeof counterfeitCaseProcess,
  typeof customsClearanceProcess,
  typeof alertProcess,
] = [
  productProcess,
  listingProcess,
  pricingProcess,
  storeOnboardingProcess,
  adCampaignProcess,
  promotionProcess,
  bigPromotionProcess,
  experimentProcess,
  orderProcess,
  paymentProcess,
  shipmentProcess,
  returnProcess,
  stockItemProcess,
  serviceCaseProcess,
  crisisProcess,
  memberProcess,
  subscriptionProcess,
  supplierProcess,
  replenishmentProcess,
  qualityInspectionProcess,
  recallProcess,
  settlementProcess,
  taxFilingProcess,
  budgetProcess,
  fundRequestProcess,
  planApprovalProcess,
  projectProcess,
  complianceCaseProcess,
  penaltyProcess,
  securityIncidentProcess,
  ipComplaintProcess,
  counterfeitCaseProcess,
  customsClearanceProcess,
  alertProcess,
];

/** The processes of the library. */
export const builtInProcesses: readonly [
  ...typeof statecharts,
  ...typeof stagedProcesses,
  ...typeof reviewCycles,
] = [...statecharts, ...stagedProcesses, ...reviewCycles];
