/**
 * Decisions that say why: the built-in rules, rulebooks in layers, rules and tables of your own.
 *
 * @packageDocumentation
 */
export * from "./ad/index.js";
export * from "./alert/index.js";
export * from "./approval/index.js";
export * from "./assortment/index.js";
export * from "./budget/index.js";
export { builtInRules } from "./built-in-rules.js";
export * from "./business/index.js";
export * from "./campaign/index.js";
export * from "./carrier/index.js";
export { type ProcessRules, processRules, rulesOfProcess, unboundRules } from "./catalogue/process-rules.js";
export { findCatalogueRule, ruleCatalogue } from "./catalogue/rule-catalogue.js";
export type { RuleCarrier, RuleCatalogueEntry } from "./catalogue/rule-catalogue-entry.js";
export * from "./certification/index.js";
export { combineRules } from "./combine-rules.js";
export * from "./community/index.js";
export * from "./competition/index.js";
export * from "./compliance/index.js";
export * from "./conditions/index.js";
export * from "./crisis/index.js";
export * from "./crossborder/index.js";
export * from "./customer/index.js";
export * from "./dashboard/index.js";
export * from "./data/index.js";
export * from "./data-review/index.js";
export type { Check } from "./decision/check.js";
export type {
  Change,
  CheckOperator,
  CheckRecord,
  Decision,
  Missing,
  Override,
  ParamOrigin,
  Remedy,
  ThresholdOrigin,
  Working,
} from "./decision/decision.js";
export { explainDecision } from "./decision/explain-decision.js";
export {
  type CombinePolicy,
  defineRule,
  type Rule,
  type RuleKind,
  type RuleSpec,
  type Ruling,
  type Title,
} from "./define-rule.js";
export * from "./demand/index.js";
export type { DueAnswer } from "./due-within.js";
export * from "./experiment/index.js";
export * from "./goal/index.js";
export * from "./inventory/index.js";
export * from "./kol/index.js";
export * from "./kpi/index.js";
export * from "./launch/index.js";
export * from "./lifecycle/index.js";
export * from "./listing/index.js";
export * from "./live/index.js";
export * from "./logistics/index.js";
export * from "./margin/index.js";
export * from "./member/index.js";
export * from "./onboarding/index.js";
export * from "./order/index.js";
export * from "./penalty/index.js";
export * from "./plan/index.js";
export * from "./platform/index.js";
export * from "./platforms/index.js";
export * from "./pricing/index.js";
export * from "./privacy/index.js";
export * from "./product/index.js";
export * from "./promotion/index.js";
export * from "./quality/index.js";
export * from "./recommendation/index.js";
export * from "./redline/index.js";
export * from "./reference/index.js";
export * from "./refund/index.js";
export { type Replaced, replaceRule } from "./replace-rule.js";
export * from "./return/index.js";
export type {
  Column,
  DecisionOf,
  FactColumns,
  FactsInput,
  FactsOf,
  FleetDecision,
  OutcomeOf,
  ParamsOf,
  ProposalOf,
  RuleById,
} from "./rule-types.js";
export { defineRulebook, type Rulebook } from "./rulebook/define-rulebook.js";
export {
  diffRulebooks,
  type LayerChange,
  type ParamChange,
  type RulebookDiff,
  type RuleChange,
} from "./rulebook/diff-rulebooks.js";
export { formatRulebookDiff } from "./rulebook/format-rulebook-diff.js";
export {
  type Layer,
  type LayerCondition,
  layerSchema,
  type ParamNote,
  type Scope,
} from "./rulebook/layer.js";
export type { RulebookFinding } from "./rulebook/lint.js";
export { parseRulebook } from "./rulebook/parse-rulebook.js";
export type { ParamValue } from "./rulebook/resolve-params.js";
export type { RulesAt } from "./rulebook/rules-at.js";
export * from "./schedule/index.js";
export * from "./search/index.js";
export * from "./security/index.js";
export * from "./selection/index.js";
export * from "./service/index.js";
export * from "./settlement/index.js";
export * from "./short-video/index.js";
export { starterLayer, starterLayerFor } from "./starter-layer.js";
export * from "./supplier/index.js";
export * from "./tables/index.js";
export * from "./tax/index.js";
export * from "./tool/index.js";
export * from "./traffic/index.js";
export * from "./trial/index.js";
export * from "./wording/index.js";
