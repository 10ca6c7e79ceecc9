export {
  type Delegation,
  type PlanApprovalContext,
  type PlanFunds,
  planApprovalCommands,
  type Signature,
} from "./plan-approval.commands.js";
export { type PlanApprovalMachine, planApprovalMachine, planApprovalProcess } from "./plan-approval.js";
export type { PlanApprovalEvent, PlanApprovalInput } from "./plan-approval.setup.js";
export { type Blocker, type ProjectContext, projectCommands, type Shortage } from "./project.commands.js";
export { type ProjectMachine, projectMachine, projectProcess } from "./project.js";
export type { ProjectEvent, ProjectInput } from "./project.setup.js";
