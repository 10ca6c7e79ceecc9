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
export { settlementCommands } from "./settlement.commands.js";
export { type SettlementMachine, settlementMachine, settlementProcess } from "./settlement.js";
export type { SettlementEvent, SettlementInput } from "./settlement.setup.js";
export type {
  SettlementContext,
  SettlementDifference,
  SettlementFee,
  SettlementMismatch,
  SettlementRefund,
  SettlementSale,
  SettlementStatement,
} from "./settlement.updates.js";
export { taxFilingCommands } from "./tax-filing.commands.js";
export { type TaxFilingMachine, taxFilingMachine, taxFilingProcess } from "./tax-filing.js";
export type { TaxFilingEvent, TaxFilingInput } from "./tax-filing.setup.js";
export type { SettledPeriod, TaxedSale, TaxFilingContext } from "./tax-filing.updates.js";
