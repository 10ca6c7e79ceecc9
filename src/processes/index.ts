export { builtInProcesses } from "./built-in-processes.js";
export type { WorkingDayCalendar } from "./calendar.js";
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
  type Situation,
} from "./commands.js";
export {
  type DeadlineSpec,
  type DeadlineTable,
  defineProcess,
  type Process,
  type ProcessSpec,
  type Windows,
} from "./define-process.js";
export type { HandedOver, HandOver } from "./hand-over.js";
export { builtInHandOvers, replenishmentId } from "./hand-overs.js";
export { type ActorClock, longClock } from "./long-clock.js";
export {
  type AdCampaignContext,
  type AdCampaignEvent,
  type AdCampaignInput,
  type AdCampaignMachine,
  adCampaignCommands,
  adCampaignMachine,
  adCampaignProcess,
} from "./marketing/ad-campaign.js";
export { processCatalogue } from "./process-catalogue.js";
export {
  type ProductContext,
  type ProductEvent,
  type ProductEventType,
  type ProductInput,
  type ProductMachine,
  productCommands,
  productMachine,
  productProcess,
} from "./product/index.js";
export { type Actor, type Role, roleTitles } from "./roles.js";
export { adopt } from "./step/adopt.js";
export { type CanOptions, can, type Possibility } from "./step/can.js";
export { consult, type Envelope } from "./step/consult.js";
export { type ProcessSnapshot, persist, restore, statePaths, tagsOf } from "./step/process-snapshot.js";
export type { Refusal, RefusalCode } from "./step/refusal.js";
export {
  type Deadline,
  type ProcessEvent,
  passDeadline,
  type Refused,
  refuse,
  type Step,
  type StepOptions,
  start,
  step,
} from "./step/step.js";
export {
  type ReplenishmentContext,
  type ReplenishmentEvent,
  type ReplenishmentInput,
  type ReplenishmentMachine,
  replenishmentCommands,
  replenishmentMachine,
  replenishmentProcess,
} from "./supply/replenishment.js";
