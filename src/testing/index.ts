export { type BoundaryCase, boundaryCases } from "./boundary-cases.js";
export { checkDecisions, type DecisionCase, type DecisionMismatch } from "./check-decisions.js";
