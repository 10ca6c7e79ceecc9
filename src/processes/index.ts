export { type AlertContext, type AlertScope, alertCommands } from "./alert/alert.commands.js";
export { type AlertMachine, alertId, alertMachine, alertProcess } from "./alert/alert.js";
export type { AlertEvent, AlertInput } from "./alert/alert.setup.js";
export { builtInProcesses } from "./built-in-processes.js";
export type { WorkingDayCalendar } from "./calendar.js";
export type { CamelCase } from "./camel-case.js";
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
export type { FollowUp, FollowUpTarget } from "./follow-up.js";
export { followUpHandOvers } from "./follow-up-hand-overs.js";
export {
  defineHandOver,
  type EventOf,
  type HandedOver,
  type HandedPayload,
  type HandOver,
  type HandOverSpec,
} from "./hand-over.js";
export { builtInHandOvers, replenishmentId } from "./hand-overs.js";
export { type ActorClock, longClock } from "./long-clock.js";
export { type AdCampaignContext, adCampaignCommands } from "./marketing/ad-campaign.commands.js";
export { type AdCampaignMachine, adCampaignMachine, adCampaignProcess } from "./marketing/ad-campaign.js";
export type { AdCampaignEvent, AdCampaignInput } from "./marketing/ad-campaign.setup.js";
export { processCatalogue } from "./process-catalogue.js";
export { productCommands } from "./product/product.commands.js";
export { type ProductMachine, productMachine, productProcess } from "./product/product.js";
export type { ProductEvent, ProductEventType, ProductInput } from "./product/product.setup.js";
export type { ProductContext, ProductMarket } from "./product/product.updates.js";
export {
  defineReviewCycle,
  type ReviewCycle,
  type ReviewCycleSpec,
  shopCycle,
} from "./review-cycle/define-review-cycle.js";
export type { ReviewCommands } from "./review-cycle/review-commands.js";
export type {
  Finding,
  RaisedAction,
  ReviewAction,
  ReviewCycleContext,
  ReviewCycleEvent,
  ReviewCycleMachine,
  Topic,
} from "./review-cycle/review-cycle.js";
export { type Actor, type Role, roleTitles } from "./roles.js";
export { defineStages, type StagedProcess, type StagesSpec } from "./stages/define-stages.js";
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
export type { Subject } from "./subject.js";
export { type ReplenishmentContext, replenishmentCommands } from "./supply/replenishment.commands.js";
export {
  type ReplenishmentMachine,
  replenishmentMachine,
  replenishmentProcess,
} from "./supply/replenishment.js";
export type { ReplenishmentEvent, ReplenishmentInput } from "./supply/replenishment.setup.js";
