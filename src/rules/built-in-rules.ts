import { adOptimisationCycle, adRoiGate, adTrialBudget } from "./ad/index.js";
import { alertHandling } from "./alert/index.js";
import { approvalChain, approvalDataExport, approvalLargeSum } from "./approval/index.js";
import { assortmentHitDependence } from "./assortment/index.js";
import { budgetDeviation } from "./budget/index.js";
import { businessModel } from "./business/index.js";
import { campaignMetricWeights } from "./campaign/index.js";
import { carrierAppraisal, carrierCount } from "./carrier/index.js";
import { certificationFood } from "./certification/index.js";
import { communityBalance } from "./community/index.js";
import {
  competitionCoreRivals,
  competitionDifferentiation,
  competitionHealthyItem,
} from "./competition/index.js";
import { complianceRedLines } from "./compliance/index.js";
import { crisisConduct } from "./crisis/index.js";
import {
  crossborderCertification,
  crossborderDeclaration,
  crossborderLogisticsMode,
} from "./crossborder/index.js";
import {
  customerLost,
  customerRepeat,
  customerRfmAction,
  customerTier,
  customerWinBack,
} from "./customer/index.js";
import { dashboardRegionConversion } from "./dashboard/index.js";
import { dataComparison } from "./data/index.js";
import { dataReviewCycle } from "./data-review/index.js";
import { demandWarning } from "./demand/index.js";
import { experimentSignificance } from "./experiment/index.js";
import { goalYearOne, goalYearTwo } from "./goal/index.js";
import {
  inventoryCountError,
  inventoryRestock,
  inventorySlowMover,
  inventorySlowMoverShare,
  inventoryStockLevel,
  inventorySync,
  inventoryTurnover,
} from "./inventory/index.js";
import { kolBrief, kolMatch } from "./kol/index.js";
import { kpiGoalMap } from "./kpi/index.js";
import { launchCadence, launchFocusPeriod, launchWindow } from "./launch/index.js";
import { lifecycleActions } from "./lifecycle/index.js";
import {
  listingDetailPage,
  listingMainImage,
  listingPreCheck,
  listingPriceHonesty,
  listingSkuOptions,
  listingTitle,
  listingWording,
} from "./listing/index.js";
import { livePreconditions } from "./live/index.js";
import {
  logisticsCarrierChoice,
  logisticsDelayCompensation,
  logisticsInsurance,
  logisticsMode,
  logisticsOnTime,
} from "./logistics/index.js";
import { marginHealthy } from "./margin/index.js";
import { memberProgramme } from "./member/index.js";
import {
  onboardingDeposit,
  onboardingEntry,
  onboardingReviewTime,
  onboardingStoreType,
} from "./onboarding/index.js";
import { orderAudit, orderPickUp, orderShipPromise, orderTracking, orderUnpaid } from "./order/index.js";
import { penaltyAppeal, penaltyEscalation, penaltyFollowUp } from "./penalty/index.js";
import { planCompleteness } from "./plan/index.js";
import { platformSelection } from "./platform/index.js";
import { pricingDynamicBounds, pricingStrategy } from "./pricing/index.js";
import { privacyConsent } from "./privacy/index.js";
import { productRestart, productRetire, productStage } from "./product/index.js";
import { promotionCampaignWindow, promotionHonour, promotionStrength } from "./promotion/index.js";
import {
  qualityAcceptancePlan,
  qualitySpotCheck,
  qualityStandard,
  qualityTraceability,
} from "./quality/index.js";
import { recommendationScore } from "./recommendation/index.js";
import {
  redlineBannedGoods,
  redlineBrushing,
  redlineDiversion,
  redlineInfringement,
  redlineReviewBribery,
  redlineUnfairCompetition,
} from "./redline/index.js";
import { refundByCause } from "./refund/index.js";
import { returnHighRate, returnLowValue, returnTriage, returnWindow } from "./return/index.js";
import { scheduleReview, scheduleStage } from "./schedule/index.js";
import { searchRankScore } from "./search/index.js";
import { securityBackup, securityPasswordRotation } from "./security/index.js";
import {
  selectionHitElements,
  selectionNoHerd,
  selectionPreparation,
  selectionPrinciples,
  selectionTriangle,
} from "./selection/index.js";
import {
  serviceAiShare,
  serviceCoverage,
  serviceGrade,
  serviceHumanHandover,
  serviceResponse,
} from "./service/index.js";
import { settlementReconciliation, settlementWindow } from "./settlement/index.js";
import { shortVideoFormat } from "./short-video/index.js";
import { supplierAppraisal, supplierConditions, supplierCount } from "./supplier/index.js";
import { taxDuty, taxForeignVat, taxIncome, taxRecords, taxVat } from "./tax/index.js";
import { toolSelection } from "./tool/index.js";
import { trafficByStage } from "./traffic/index.js";
import { trialPass } from "./trial/index.js";

/** The rules that come with opscycle. */
export const builtInRules = [
  selectionHitElements,
  selectionNoHerd,
  selectionPreparation,
  selectionPrinciples,
  selectionTriangle,
  trialPass,
  productRestart,
  productRetire,
  productStage,
  lifecycleActions,
  assortmentHitDependence,
  launchCadence,
  launchFocusPeriod,
  launchWindow,
  listingDetailPage,
  listingMainImage,
  listingPreCheck,
  listingPriceHonesty,
  listingSkuOptions,
  listingTitle,
  listingWording,
  pricingDynamicBounds,
  pricingStrategy,
  marginHealthy,
  promotionCampaignWindow,
  promotionHonour,
  promotionStrength,
  inventoryCountError,
  inventoryRestock,
  inventorySlowMoverShare,
  inventorySlowMover,
  inventoryStockLevel,
  inventorySync,
  inventoryTurnover,
  orderAudit,
  orderPickUp,
  orderShipPromise,
  orderTracking,
  orderUnpaid,
  carrierAppraisal,
  carrierCount,
  logisticsCarrierChoice,
  logisticsDelayCompensation,
  logisticsInsurance,
  logisticsMode,
  logisticsOnTime,
  returnHighRate,
  returnLowValue,
  returnTriage,
  returnWindow,
  refundByCause,
  serviceAiShare,
  serviceCoverage,
  serviceGrade,
  serviceHumanHandover,
  serviceResponse,
  crisisConduct,
  customerLost,
  customerRepeat,
  customerRfmAction,
  customerTier,
  customerWinBack,
  memberProgramme,
  communityBalance,
  adOptimisationCycle,
  adRoiGate,
  adTrialBudget,
  campaignMetricWeights,
  kolBrief,
  kolMatch,
  livePreconditions,
  shortVideoFormat,
  experimentSignificance,
  searchRankScore,
  recommendationScore,
  trafficByStage,
  competitionCoreRivals,
  competitionDifferentiation,
  competitionHealthyItem,
  demandWarning,
  dashboardRegionConversion,
  dataComparison,
  dataReviewCycle,
  kpiGoalMap,
  businessModel,
  platformSelection,
  goalYearOne,
  goalYearTwo,
  planCompleteness,
  approvalChain,
  approvalDataExport,
  approvalLargeSum,
  budgetDeviation,
  settlementReconciliation,
  settlementWindow,
  taxDuty,
  taxForeignVat,
  taxIncome,
  taxRecords,
  taxVat,
  supplierAppraisal,
  supplierConditions,
  supplierCount,
  qualityAcceptancePlan,
  qualitySpotCheck,
  qualityStandard,
  qualityTraceability,
  onboardingDeposit,
  onboardingEntry,
  onboardingReviewTime,
  onboardingStoreType,
  crossborderCertification,
  crossborderDeclaration,
  crossborderLogisticsMode,
  complianceRedLines,
  redlineBannedGoods,
  redlineBrushing,
  redlineDiversion,
  redlineInfringement,
  redlineReviewBribery,
  redlineUnfairCompetition,
  penaltyAppeal,
  penaltyEscalation,
  penaltyFollowUp,
  privacyConsent,
  certificationFood,
  securityBackup,
  securityPasswordRotation,
  toolSelection,
  alertHandling,
  scheduleStage,
  scheduleReview,
] as const;
