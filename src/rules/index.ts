export * from "./ad/index.js";
export * from "./alert/index.js";
export { builtInRules } from "./built-in-rules.js";
export { findCatalogueRule, ruleCatalogue } from "./catalogue/rule-catalogue.js";
export type { RuleCarrier, RuleCatalogueEntry } from "./catalogue/rule-catalogue-entry.js";
export { combineRules } from "./combine-rules.js";
export * from "./conditions/index.js";
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
export * from "./inventory/index.js";
export * from "./product/index.js";
export { type Replaced, replaceRule } from "./replace-rule.js";
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
export { starterLayer, starterLayerFor } from "./starter-layer.js";
export * from "./tables/index.js";
export * from "./trial/index.js";
