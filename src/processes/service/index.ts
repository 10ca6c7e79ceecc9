export {
  type CrisisCase,
  type CrisisContext,
  type CrisisRecall,
  type CrisisStatement,
  crisisCommands,
} from "./crisis.commands.js";
export { type CrisisMachine, crisisMachine, crisisProcess } from "./crisis.js";
export type { CrisisEvent, CrisisInput } from "./crisis.setup.js";
export { serviceHandOvers } from "./hand-overs.js";
export { serviceCaseCommands } from "./service-case.commands.js";
export type {
  ServiceCaseContext,
  ServiceCaseKind,
  ServiceCause,
  ServiceCompensation,
  ServiceSolution,
} from "./service-case.context.js";
export { type ServiceCaseMachine, serviceCaseMachine, serviceCaseProcess } from "./service-case.js";
export type { ServiceCaseEvent, ServiceCaseInput } from "./service-case.setup.js";
