export { type CompareOptions, compare, type NamedRulebook } from "./back-test/compare.js";
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
  type DataReport,
  type HtmlReportOptions,
  htmlReport,
  journalLines,
  jsonReport,
  productStory,
  type StoryOptions,
  type TextReportOptions,
  textReport,
} from "./report/index.js";
