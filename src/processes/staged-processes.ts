import { dataSecurityPrivacyProcess } from "./compliance/data-security-privacy.js";
import { communityOperationProcess } from "./content/community-operation.js";
import { kolKocCooperationProcess } from "./content/kol-koc-cooperation.js";
import { liveStreamingProcess } from "./content/live-streaming.js";
import { offsiteTrafficProcess } from "./content/offsite-traffic.js";
import { shortVideoProcess } from "./content/short-video.js";
import { crossBorderOperationProcess } from "./cross-border/cross-border-operation.js";
import { crossBorderPaymentFxProcess } from "./cross-border/cross-border-payment-fx.js";
import { foreignVatRegistrationProcess } from "./cross-border/foreign-vat-registration.js";
import { marketResearchProcess } from "./market/market-research.js";
import { targetCustomerAnalysisProcess } from "./market/target-customer-analysis.js";
import { campaignReviewProcess } from "./marketing/campaign-review.js";
import { channelExpansionProcess } from "./marketing/channel-expansion.js";
import { crossoverCollaborationProcess } from "./marketing/crossover-collaboration.js";
import { brandBuildingProcess } from "./planning/brand-building.js";
import { businessPlanningProcess } from "./planning/business-planning.js";
import { storePositioningProcess } from "./planning/store-positioning.js";
import { strategyGoalSettingProcess } from "./planning/strategy-goal-setting.js";
import { talentDevelopmentProcess } from "./planning/talent-development.js";
import { hitProductBuildingProcess } from "./product/hit-product-building.js";
import { siteBuildAndOperationProcess } from "./store/site-build-and-operation.js";
import { storeSetupProcess } from "./store/store-setup.js";
import { sourcingProcess } from "./supply/sourcing.js";

/** The staged processes of the library: tables of stages. */
export const stagedProcesses: readonly [
  typeof strategyGoalSettingProcess,
  typeof storePositioningProcess,
  typeof brandBuildingProcess,
  typeof businessPlanningProcess,
  typeof talentDevelopmentProcess,
  typeof marketResearchProcess,
  typeof targetCustomerAnalysisProcess,
  typeof hitProductBuildingProcess,
  typeof storeSetupProcess,
  typeof siteBuildAndOperationProcess,
  typeof liveStreamingProcess,
  typeof shortVideoProcess,
  typeof offsiteTrafficProcess,
  typeof kolKocCooperationProcess,
  typeof communityOperationProcess,
  typeof channelExpansionProcess,
  typeof crossoverCollaborationProcess,
  typeof campaignReviewProcess,
  typeof sourcingProcess,
  typeof crossBorderOperationProcess,
  typeof crossBorderPaymentFxProcess,
  typeof foreignVatRegistrationProcess,
  typeof dataSecurityPrivacyProcess,
] = [
  strategyGoalSettingProcess,
  storePositioningProcess,
  brandBuildingProcess,
  businessPlanningProcess,
  talentDevelopmentProcess,
  marketResearchProcess,
  targetCustomerAnalysisProcess,
  hitProductBuildingProcess,
  storeSetupProcess,
  siteBuildAndOperationProcess,
  liveStreamingProcess,
  shortVideoProcess,
  offsiteTrafficProcess,
  kolKocCooperationProcess,
  communityOperationProcess,
  channelExpansionProcess,
  crossoverCollaborationProcess,
  campaignReviewProcess,
  sourcingProcess,
  crossBorderOperationProcess,
  crossBorderPaymentFxProcess,
  foreignVatRegistrationProcess,
  dataSecurityPrivacyProcess,
];
