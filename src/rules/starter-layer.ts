import { adStarterParams } from "./ad/starter-params.js";
import { alertStarterParams } from "./alert/starter-params.js";
import { approvalStarterParams } from "./approval/starter-params.js";
import { assortmentStarterParams } from "./assortment/starter-params.js";
import { budgetStarterParams } from "./budget/starter-params.js";
import { campaignStarterParams } from "./campaign/starter-params.js";
import { carrierStarterParams } from "./carrier/starter-params.js";
import { certificationStarterParams } from "./certification/starter-params.js";
import { communityStarterParams } from "./community/starter-params.js";
import { competitionStarterParams } from "./competition/starter-params.js";
import { customerStarterParams } from "./customer/starter-params.js";
import { dashboardStarterParams } from "./dashboard/starter-params.js";
import type { Rule } from "./define-rule.js";
import { demandStarterParams } from "./demand/starter-params.js";
import { experimentStarterParams } from "./experiment/starter-params.js";
import { inventoryStarterParams } from "./inventory/starter-params.js";
import { kolStarterParams } from "./kol/starter-params.js";
import { launchStarterParams } from "./launch/starter-params.js";
import { listingStarterParams } from "./listing/starter-params.js";
import { logisticsStarterParams } from "./logistics/starter-params.js";
import { memberStarterParams } from "./member/starter-params.js";
import { orderStarterParams } from "./order/starter-params.js";
import { penaltyStarterParams } from "./penalty/starter-params.js";
import { pricingStarterParams } from "./pricing/starter-params.js";
import { productStarterParams } from "./product/starter-params.js";
import { promotionStarterParams } from "./promotion/starter-params.js";
import { qualityStarterParams } from "./quality/starter-params.js";
import { recommendationStarterParams } from "./recommendation/starter-params.js";
import { redlineStarterParams } from "./redline/starter-params.js";
import { returnStarterParams } from "./return/starter-params.js";
import type { Layer } from "./rulebook/layer.js";
import { scheduleStarterParams } from "./schedule/starter-params.js";
import { searchStarterParams } from "./search/starter-params.js";
import { securityStarterParams } from "./security/starter-params.js";
import { selectionStarterParams } from "./selection/starter-params.js";
import { serviceStarterParams } from "./service/starter-params.js";
import { supplierStarterParams } from "./supplier/starter-params.js";
import { taxStarterParams } from "./tax/starter-params.js";
import { toolStarterParams } from "./tool/starter-params.js";
import { trialStarterParams } from "./trial/starter-params.js";
import { valuesKnownTo } from "./values-known-to.js";

/**
 * Values to begin with where the catalogue asks for a value and gives none. They are assumptions, marked as such in
 * every decision, made for a shop that sells many small things; put your own in a layer above.
 *
 * A trial is judged by its units and returns. Margin, clicks, conversion, rating and ROAS are not looked at until a
 * layer sets a threshold for them.
 */
export const starterLayer: Layer = {
  id: "starter",
  assumed: true,
  params: {
    ...selectionStarterParams,
    ...trialStarterParams,
    ...productStarterParams,
    ...assortmentStarterParams,
    ...launchStarterParams,
    ...listingStarterParams,
    ...pricingStarterParams,
    ...promotionStarterParams,
    ...inventoryStarterParams,
    ...orderStarterParams,
    ...carrierStarterParams,
    ...logisticsStarterParams,
    ...returnStarterParams,
    ...serviceStarterParams,
    ...customerStarterParams,
    ...memberStarterParams,
    ...communityStarterParams,
    ...adStarterParams,
    ...campaignStarterParams,
    ...kolStarterParams,
    ...experimentStarterParams,
    ...searchStarterParams,
    ...recommendationStarterParams,
    ...competitionStarterParams,
    ...demandStarterParams,
    ...dashboardStarterParams,
    ...approvalStarterParams,
    ...budgetStarterParams,
    ...taxStarterParams,
    ...supplierStarterParams,
    ...qualityStarterParams,
    ...redlineStarterParams,
    ...penaltyStarterParams,
    ...certificationStarterParams,
    ...securityStarterParams,
    ...toolStarterParams,
    ...alertStarterParams,
    ...scheduleStarterParams,
  },
};

/**
 * The starter layer without the rules that are not there and the parameters that they do not know: for a rulebook of
 * some of the built-in rules, or with one of them replaced.
 */
export function starterLayerFor(rules: readonly Rule[]): Layer {
  return { ...starterLayer, params: valuesKnownTo(rules, starterLayer.params) };
}
