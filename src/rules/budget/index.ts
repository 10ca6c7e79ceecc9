export { type BudgetDeviationFacts, type BudgetDeviationParams, budgetDeviation } from "./deviation.js";
