export { type DemandWarningFacts, type DemandWarningParams, demandWarning } from "./warning.js";
