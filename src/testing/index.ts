export { type BoundaryCase, boundaryCases } from "./boundary-cases.js";
export { checkDecisions, type DecisionMismatch } from "./check-decisions.js";
export type { DecisionCase, FactCase, FactChanges } from "./decision-case.js";
export { generateBoundaryCases } from "./generate-boundary-cases.js";
export { parseDecisionCases } from "./parse-decision-cases.js";
export { sampleDecision } from "./sample-decision.js";
export { type Walk, type WalkOptions, walkProcess } from "./walk-process.js";
