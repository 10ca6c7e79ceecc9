export { type BudgetContext, type BudgetEntry, type BudgetLine, budgetCommands } from "./budget.commands.js";
export { type BudgetMachine, budgetMachine, budgetProcess } from "./budget.js";
export type { BudgetEvent, BudgetInput } from "./budget.setup.js";
export {
  type FundMovement,
  type FundRequestContext,
  fundRequestCommands,
  type RequestItem,
} from "./fund-request.commands.js";
export { type FundRequestMachine, fundRequestMachine, fundRequestProcess } from "./fund-request.js";
export type { FundRequestEvent, FundRequestInput } from "./fund-request.setup.js";
