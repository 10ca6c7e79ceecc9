import { accountSecurityProcess } from "./compliance/account-security.js";
import { platformRuleComplianceProcess } from "./compliance/platform-rule-compliance.js";
import { contentOperationProcess } from "./content/content-operation.js";
import { publicPrivateLoopProcess } from "./content/public-private-loop.js";
import { ugcWordOfMouthProcess } from "./content/ugc-word-of-mouth.js";
import { customerCareProcess } from "./customers/customer-care.js";
import { customerFeedbackLoopProcess } from "./customers/customer-feedback-loop.js";
import { personalisedOperationProcess } from "./customers/personalised-operation.js";
import { userOperationProcess } from "./customers/user-operation.js";
import { userTaggingSegmentationProcess } from "./customers/user-tagging-segmentation.js";
import { dataCollectionAnalysisProcess } from "./data/data-collection-analysis.js";
import { kpiDashboardWeeklyReviewProcess } from "./data/kpi-dashboard-weekly-review.js";
import { marketingAutomationProcess } from "./data/marketing-automation.js";
import { productDataMonitoringProcess } from "./data/product-data-monitoring.js";
import { cashFlowManagementProcess } from "./finance/cash-flow-management.js";
import { profitAccountingProcess } from "./finance/profit-accounting.js";
import { revenueExpenseMonitoringProcess } from "./finance/revenue-expense-monitoring.js";
import { carrierManagementProcess } from "./fulfilment/carrier-management.js";
import { returnsAnalysisProcess } from "./fulfilment/returns-analysis.js";
import { stockTakeProcess } from "./fulfilment/stock-take.js";
import { competitorMonitoringProcess } from "./market/competitor-monitoring.js";
import { demandEarlyWarningProcess } from "./market/demand-early-warning.js";
import { recommendationOptimisationProcess } from "./marketing/recommendation-optimisation.js";
import { searchOptimisationProcess } from "./marketing/search-optimisation.js";
import { businessModelInnovationProcess } from "./planning/business-model-innovation.js";
import { knowledgeManagementProcess } from "./planning/knowledge-management.js";
import { operationImprovementLoopProcess } from "./planning/operation-improvement-loop.js";
import { performanceAppraisalProcess } from "./planning/performance-appraisal.js";
import { longTailMaintenanceProcess } from "./product/long-tail-maintenance.js";
import { newArrivalCadenceProcess } from "./product/new-arrival-cadence.js";
import { afterSalesDataFeedbackProcess } from "./service/after-sales-data-feedback.js";
import { detailPageOptimisationProcess } from "./store/detail-page-optimisation.js";
import { dynamicPricingProcess } from "./store/dynamic-pricing.js";
import { productCatalogueMaintenanceProcess } from "./store/product-catalogue-maintenance.js";
import { salesForecastProcess } from "./supply/sales-forecast.js";
import { supplyChainOptimisationProcess } from "./supply/supply-chain-optimisation.js";

/** The review cycles of the library: what comes round again and again. */
export const reviewCycles: readonly [
  typeof operationImprovementLoopProcess,
  typeof performanceAppraisalProcess,
  typeof knowledgeManagementProcess,
  typeof competitorMonitoringProcess,
  typeof demandEarlyWarningProcess,
  typeof longTailMaintenanceProcess,
  typeof newArrivalCadenceProcess,
  typeof detailPageOptimisationProcess,
  typeof productCatalogueMaintenanceProcess,
  typeof dynamicPricingProcess,
  typeof searchOptimisationProcess,
  typeof recommendationOptimisationProcess,
  typeof contentOperationProcess,
  typeof publicPrivateLoopProcess,
  typeof ugcWordOfMouthProcess,
  typeof stockTakeProcess,
  typeof carrierManagementProcess,
  typeof returnsAnalysisProcess,
  typeof afterSalesDataFeedbackProcess,
  typeof customerCareProcess,
  typeof customerFeedbackLoopProcess,
  typeof userTaggingSegmentationProcess,
  typeof personalisedOperationProcess,
  typeof userOperationProcess,
  typeof salesForecastProcess,
  typeof supplyChainOptimisationProcess,
  typeof cashFlowManagementProcess,
  typeof revenueExpenseMonitoringProcess,
  typeof profitAccountingProcess,
  typeof platformRuleComplianceProcess,
  typeof accountSecurityProcess,
  typeof dataCollectionAnalysisProcess,
  typeof productDataMonitoringProcess,
  typeof kpiDashboardWeeklyReviewProcess,
  typeof marketingAutomationProcess,
  typeof businessModelInnovationProcess,
] = [
  operationImprovementLoopProcess,
  performanceAppraisalProcess,
  knowledgeManagementProcess,
  competitorMonitoringProcess,
  demandEarlyWarningProcess,
  longTailMaintenanceProcess,
  newArrivalCadenceProcess,
  detailPageOptimisationProcess,
  productCatalogueMaintenanceProcess,
  dynamicPricingProcess,
  searchOptimisationProcess,
  recommendationOptimisationProcess,
  contentOperationProcess,
  publicPrivateLoopProcess,
  ugcWordOfMouthProcess,
  stockTakeProcess,
  carrierManagementProcess,
  returnsAnalysisProcess,
  afterSalesDataFeedbackProcess,
  customerCareProcess,
  customerFeedbackLoopProcess,
  userTaggingSegmentationProcess,
  personalisedOperationProcess,
  userOperationProcess,
  salesForecastProcess,
  supplyChainOptimisationProcess,
  cashFlowManagementProcess,
  revenueExpenseMonitoringProcess,
  profitAccountingProcess,
  platformRuleComplianceProcess,
  accountSecurityProcess,
  dataCollectionAnalysisProcess,
  productDataMonitoringProcess,
  kpiDashboardWeeklyReviewProcess,
  marketingAutomationProcess,
  businessModelInnovationProcess,
];
