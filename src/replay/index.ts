/**
 * A shop's history run through the lifecycle; rulebooks compared on it, parameters swept.
 *
 * @packageDocumentation
 */
export { type CompareOptions, compare, type NamedRulebook } from "./back-test/compare.js";
export type {
  CampaignDifference,
  ComparedRun,
  Comparison,
  DecisionFlip,
  DivergenceCause,
  FlipCount,
  ProductDifference,
  ProductOutcome,
  RuleEffect,
  RunDifference,
  Sides,
} from "./back-test/comparison.js";
export type { RunMeasures } from "./back-test/run-measures.js";
export { type Sweep, type SweepOptions, type SweepPoint, sweep } from "./back-test/sweep.js";
export type { SweptParam } from "./back-test/swept-param.js";
export type { TradedMeasure, TradeOff } from "./back-test/trade-offs.js";
export { defaultReplayPolicy } from "./prepare-history.js";
export { type ReplayOptions, replay } from "./replay.js";
export type {
  CampaignLife,
  DecisionTally,
  FleetDays,
  LifecycleState,
  ProductLife,
  ReplayAlert,
  ReplayMonth,
  ReplayPolicy,
  ReplayResult,
  RestockProposalLine,
  ShopHistory,
} from "./replay-result.js";
export {
  backTestJson,
  comparisonHtml,
  comparisonText,
  type DataReport,
  type HtmlReportOptions,
  htmlReport,
  journalLines,
  jsonReport,
  productStory,
  type StoryOptions,
  sweepHtml,
  sweepText,
  type TextReportOptions,
  textReport,
} from "./report/index.js";
