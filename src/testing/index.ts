/**
 * Test kits for rulebooks and processes of your own.
 *
 * @packageDocumentation
 */
export { type BoundaryCase, boundaryCases } from "./boundary-cases.js";
export { checkDecisions, type DecisionMismatch } from "./check-decisions.js";
export { checkInvariants, type FastCheck, type InvariantOptions } from "./check-invariants.js";
export { type CheckOptions, checkProcess } from "./check-process.js";
export type { DecisionCase, FactCase, FactChanges } from "./decision-case.js";
export { type DecisionMatchers, decisionMatchers } from "./decision-matchers.js";
export { diffGolden } from "./diff-golden.js";
export { formatCoverage } from "./format-coverage.js";
export { generateBoundaryCases } from "./generate-boundary-cases.js";
export {
  type GoldenCheck,
  type GoldenDecision,
  type GoldenDecisions,
  type GoldenParam,
  goldenDecisions,
} from "./golden-decisions.js";
export { parseDecisionCases } from "./parse-decision-cases.js";
export { parseGolden } from "./parse-golden.js";
export type { FindingCode, ProcessFinding } from "./process-finding.js";
export type { Invariant, ProcessSamples, SampledWalk } from "./process-samples.js";
export {
  type Covered,
  type RulebookCoverage,
  type RuleCoverage,
  rulebookCoverage,
} from "./rulebook-coverage.js";
export { sampleDecision } from "./sample-decision.js";
export { sampleFields } from "./sample-fields.js";
export { processSamples } from "./samples/index.js";
export { samplesOf } from "./samples-of.js";
export { type StoreCase, type StoreUnderTest, storeConformance } from "./store-conformance/index.js";
export type { SideCoverage, ThresholdCoverage } from "./threshold-coverage.js";
export type { WalkedEvents } from "./walk-events.js";
export {
  type BrokenInvariant,
  type Walk,
  type WalkedStep,
  type WalkOptions,
  walkProcess,
  walkSamples,
} from "./walk-process.js";
