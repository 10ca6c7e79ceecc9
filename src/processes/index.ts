/**
 * The lifecycle as XState machines: charts, commands, roles, deadlines, hand-overs; how to make others of them.
 *
 * @packageDocumentation
 */
export { type AlertContext, type AlertScope, alertCommands } from "./alert/alert.commands.js";
export { type AlertMachine, alertId, alertMachine, alertProcess } from "./alert/alert.js";
export type { AlertEvent, AlertInput } from "./alert/alert.setup.js";
export { builtInProcesses, statecharts } from "./built-in-processes.js";
export type { WorkingDayCalendar } from "./calendar.js";
export type { CamelCase } from "./camel-case.js";
export { type CatalogueHandOver, catalogueHandOvers } from "./catalogue/catalogue-hand-overs.js";
export type { CatalogueRow, ProcessCarrier } from "./catalogue/catalogue-row.js";
export { isField, isOutcome, isVerdict } from "./chart-words.js";
export {
  type AnyCommand,
  type AnyMachineEvent,
  type CommandOf,
  type CommandSpec,
  type CommandTable,
  type Consult,
  commandsFor,
  type MachineEventOf,
  type Metrics,
  metricsOf,
  type PayloadOf,
  type Situation,
} from "./commands.js";
export { accountSecurityProcess } from "./compliance/account-security.js";
export { dataSecurityPrivacyProcess } from "./compliance/data-security-privacy.js";
export * from "./compliance/index.js";
export { platformRuleComplianceProcess } from "./compliance/platform-rule-compliance.js";
export { communityOperationProcess } from "./content/community-operation.js";
export { contentOperationProcess } from "./content/content-operation.js";
export { kolKocCooperationProcess } from "./content/kol-koc-cooperation.js";
export { liveStreamingProcess } from "./content/live-streaming.js";
export { offsiteTrafficProcess } from "./content/offsite-traffic.js";
export { publicPrivateLoopProcess } from "./content/public-private-loop.js";
export { shortVideoProcess } from "./content/short-video.js";
export { ugcWordOfMouthProcess } from "./content/ugc-word-of-mouth.js";
export { crossBorderOperationProcess } from "./cross-border/cross-border-operation.js";
export { crossBorderPaymentFxProcess } from "./cross-border/cross-border-payment-fx.js";
export { foreignVatRegistrationProcess } from "./cross-border/foreign-vat-registration.js";
export * from "./cross-border/index.js";
export { customerCareProcess } from "./customers/customer-care.js";
export { customerFeedbackLoopProcess } from "./customers/customer-feedback-loop.js";
export * from "./customers/index.js";
export { personalisedOperationProcess } from "./customers/personalised-operation.js";
export { userOperationProcess } from "./customers/user-operation.js";
export { userTaggingSegmentationProcess } from "./customers/user-tagging-segmentation.js";
export { dataCollectionAnalysisProcess } from "./data/data-collection-analysis.js";
export { kpiDashboardWeeklyReviewProcess } from "./data/kpi-dashboard-weekly-review.js";
export { marketingAutomationProcess } from "./data/marketing-automation.js";
export { productDataMonitoringProcess } from "./data/product-data-monitoring.js";
export type { DeadlineSpec, DeadlineTable, Windows } from "./deadlines.js";
export { defineProcess, type Process, type ProcessShape, type ProcessSpec } from "./define-process.js";
export { type Deliverable, deliverableTitles } from "./deliverables.js";
export { extendProcess } from "./extend/extend-process.js";
export type { ExtendedProcess } from "./extend/extended-process.js";
export type {
  ActionCode,
  AddedTransition,
  Additions,
  Alterations,
  CommandChange,
  ExtensionEvent,
  GuardCode,
  Insertion,
  Named,
  ProcessChanges,
  Removals,
  Retargeting,
  StateChange,
  TransitionChoice,
  Wrapping,
} from "./extend/process-changes.js";
export { cashFlowManagementProcess } from "./finance/cash-flow-management.js";
export * from "./finance/index.js";
export { profitAccountingProcess } from "./finance/profit-accounting.js";
export { revenueExpenseMonitoringProcess } from "./finance/revenue-expense-monitoring.js";
export type { FollowUp, FollowUpTarget } from "./follow-up.js";
export { followUpHandOvers } from "./follow-up-hand-overs.js";
export type { FrameStage, LifecycleFrame, SpineStage } from "./frames/lifecycle-frame.js";
export { type FrameName, lifecycleFrames } from "./frames/lifecycle-frames.js";
export { carrierManagementProcess } from "./fulfilment/carrier-management.js";
export * from "./fulfilment/index.js";
export { returnsAnalysisProcess } from "./fulfilment/returns-analysis.js";
export { stockTakeProcess } from "./fulfilment/stock-take.js";
export {
  defineHandOver,
  type EventOf,
  type EventTypeOf,
  type HandedOver,
  type HandedPayload,
  type HandOver,
  type HandOverSpec,
} from "./hand-over.js";
export { builtInHandOvers } from "./hand-overs.js";
export { type ActorClock, longClock } from "./long-clock.js";
export { competitorMonitoringProcess } from "./market/competitor-monitoring.js";
export { demandEarlyWarningProcess } from "./market/demand-early-warning.js";
export { marketResearchProcess } from "./market/market-research.js";
export { targetCustomerAnalysisProcess } from "./market/target-customer-analysis.js";
export { campaignReviewProcess } from "./marketing/campaign-review.js";
export { channelExpansionProcess } from "./marketing/channel-expansion.js";
export { crossoverCollaborationProcess } from "./marketing/crossover-collaboration.js";
export * from "./marketing/index.js";
export { recommendationOptimisationProcess } from "./marketing/recommendation-optimisation.js";
export { searchOptimisationProcess } from "./marketing/search-optimisation.js";
export * from "./orders/index.js";
export { brandBuildingProcess } from "./planning/brand-building.js";
export { businessModelInnovationProcess } from "./planning/business-model-innovation.js";
export { businessPlanningProcess } from "./planning/business-planning.js";
export * from "./planning/index.js";
export { knowledgeManagementProcess } from "./planning/knowledge-management.js";
export { operationImprovementLoopProcess } from "./planning/operation-improvement-loop.js";
export { performanceAppraisalProcess } from "./planning/performance-appraisal.js";
export { storePositioningProcess } from "./planning/store-positioning.js";
export { strategyGoalSettingProcess } from "./planning/strategy-goal-setting.js";
export { talentDevelopmentProcess } from "./planning/talent-development.js";
export { type ProcessCatalogueEntry, processCatalogue, processEntries } from "./process-catalogue.js";
export { hitProductBuildingProcess } from "./product/hit-product-building.js";
export * from "./product/index.js";
export { longTailMaintenanceProcess } from "./product/long-tail-maintenance.js";
export { newArrivalCadenceProcess } from "./product/new-arrival-cadence.js";
export type { ProcessReference, ReferenceGroup, ReferenceItem } from "./reference/process-reference.js";
export { processReferences } from "./reference/process-references.js";
export {
  type AnyReviewCycle,
  defineReviewCycle,
  type ReviewCycle,
  type ReviewCycleSpec,
  type ReviewTable,
  shopCycle,
} from "./review-cycle/define-review-cycle.js";
export type { ReviewCommands } from "./review-cycle/review-commands.js";
export type {
  RaisedAction,
  ReviewAction,
  ReviewCycleContext,
  ReviewCycleEvent,
  ReviewCycleMachine,
  ReviewFinding,
  Topic,
} from "./review-cycle/review-cycle.js";
export { reviewCycles } from "./review-cycles.js";
export { type Actor, type Role, roleTitles } from "./roles.js";
export { afterSalesDataFeedbackProcess } from "./service/after-sales-data-feedback.js";
export * from "./service/index.js";
export { operatingSpine, type StageOnSpine, stagesOnSpine } from "./spine.js";
export { stagedProcesses } from "./staged-processes.js";
export {
  type AnyStagedProcess,
  defineStages,
  type StagedProcess,
  type StagesSpec,
  type StageTable,
} from "./stages/define-stages.js";
export type { Stage } from "./stages/stage.js";
export type { Completion, StageCommands } from "./stages/stage-commands.js";
export type { StagesContext, StagesEvent, StagesMachine, StagesStart } from "./stages/stages-context.js";
export { adopt } from "./step/adopt.js";
export { type CanOptions, can, type Offered, type Possibility } from "./step/can.js";
export { consult, type Envelope } from "./step/consult.js";
export { type ProcessSnapshot, persist, restore, statePaths } from "./step/process-snapshot.js";
export { type Refusal, type RefusalCode, refuse } from "./step/refusal.js";
export {
  type Deadline,
  type ProcessEvent,
  passDeadline,
  type Refused,
  type Step,
  type StepOptions,
  start,
  step,
} from "./step/step.js";
export { detailPageOptimisationProcess } from "./store/detail-page-optimisation.js";
export { dynamicPricingProcess } from "./store/dynamic-pricing.js";
export * from "./store/index.js";
export { productCatalogueMaintenanceProcess } from "./store/product-catalogue-maintenance.js";
export { siteBuildAndOperationProcess } from "./store/site-build-and-operation.js";
export { storeSetupProcess } from "./store/store-setup.js";
export type { Subject } from "./subject.js";
export * from "./supply/index.js";
export { salesForecastProcess } from "./supply/sales-forecast.js";
export { sourcingProcess } from "./supply/sourcing.js";
export { supplyChainOptimisationProcess } from "./supply/supply-chain-optimisation.js";
