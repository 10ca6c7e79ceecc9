import type { ProcessSamples } from "../process-samples.js";
import { adCampaignSamples } from "./ad-campaign.js";
import { alertSamples } from "./alert.js";
import { bigPromotionSamples } from "./big-promotion.js";
import { budgetSamples } from "./budget.js";
import { complianceCaseSamples } from "./compliance-case.js";
import { counterfeitCaseSamples } from "./counterfeit-case.js";
import { crisisSamples } from "./crisis.js";
import { customsClearanceSamples } from "./customs-clearance.js";
import { experimentSamples } from "./experiment.js";
import { fundRequestSamples } from "./fund-request.js";
import { ipComplaintSamples } from "./ip-complaint.js";
import { listingSamples } from "./listing.js";
import { memberSamples } from "./member.js";
import { orderSamples } from "./order.js";
import { paymentSamples } from "./payment.js";
import { penaltySamples } from "./penalty.js";
import { planApprovalSamples } from "./plan-approval.js";
import { pricingSamples } from "./pricing.js";
import { productSamples } from "./product.js";
import { projectSamples } from "./project.js";
import { promotionSamples } from "./promotion.js";
import { qualityInspectionSamples } from "./quality-inspection.js";
import { recallSamples } from "./recall.js";
import { replenishmentSamples } from "./replenishment.js";
import { returnSamples } from "./return.js";
import { securityIncidentSamples } from "./security-incident.js";
import { serviceCaseSamples } from "./service-case.js";
import { settlementSamples } from "./settlement.js";
import { shipmentSamples } from "./shipment.js";
import { stockItemSamples } from "./stock-item.js";
import { storeOnboardingSamples } from "./store-onboarding.js";
import { subscriptionSamples } from "./subscription.js";
import { supplierSamples } from "./supplier.js";
import { taxFilingSamples } from "./tax-filing.js";

/** Values to walk through the library's processes with, and their invariants, by process. */
export const processSamples: ReadonlyMap<string, ProcessSamples<never>> = new Map<
  string,
  ProcessSamples<never>
>([
  ["ad-campaign", adCampaignSamples],
  ["alert", alertSamples],
  ["big-promotion", bigPromotionSamples],
  ["budget", budgetSamples],
  ["compliance-case", complianceCaseSamples],
  ["counterfeit-case", counterfeitCaseSamples],
  ["crisis", crisisSamples],
  ["customs-clearance", customsClearanceSamples],
  ["experiment", experimentSamples],
  ["fund-request", fundRequestSamples],
  ["ip-complaint", ipComplaintSamples],
  ["listing", listingSamples],
  ["member", memberSamples],
  ["order", orderSamples],
  ["payment", paymentSamples],
  ["penalty", penaltySamples],
  ["plan-approval", planApprovalSamples],
  ["pricing", pricingSamples],
  ["product", productSamples],
  ["project", projectSamples],
  ["promotion", promotionSamples],
  ["quality-inspection", qualityInspectionSamples],
  ["recall", recallSamples],
  ["replenishment", replenishmentSamples],
  ["return", returnSamples],
  ["security-incident", securityIncidentSamples],
  ["service-case", serviceCaseSamples],
  ["settlement", settlementSamples],
  ["shipment", shipmentSamples],
  ["stock-item", stockItemSamples],
  ["store-onboarding", storeOnboardingSamples],
  ["subscription", subscriptionSamples],
  ["supplier", supplierSamples],
  ["tax-filing", taxFilingSamples],
]);
