export { type AdOptimisationCycleFacts, adOptimisationCycle } from "./optimisation-cycle.js";
export { type AdRoiGateFacts, type AdRoiGateParams, adRoiGate } from "./roi-gate.js";
export { type AdTrialBudgetFacts, type AdTrialBudgetParams, adTrialBudget } from "./trial-budget.js";
