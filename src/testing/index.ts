export { type BoundaryCase, boundaryCases } from "./boundary-cases.js";
export { checkDecisions, type DecisionCase, type DecisionMismatch } from "./check-decisions.js";
export { sampleDecision } from "./sample-decision.js";
export { type Walk, type WalkOptions, walkProcess } from "./walk-process.js";
