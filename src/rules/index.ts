export { type AdRoiGateFacts, type AdRoiGateParams, adRoiGate } from "./ad/roi-gate.js";
export { builtInRules } from "./built-in-rules.js";
export { combineRules } from "./combine-rules.js";
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
export {
  type InventoryRestockFacts,
  type InventoryRestockParams,
  type InventoryRestockProposal,
  inventoryRestock,
} from "./inventory/restock.js";
export {
  type InventorySlowMoverFacts,
  type InventorySlowMoverParams,
  inventorySlowMover,
} from "./inventory/slow-mover.js";
export {
  type InventorySlowMoverShareFacts,
  type InventorySlowMoverShareParams,
  inventorySlowMoverShare,
} from "./inventory/slow-mover-share.js";
export {
  type InventoryStockLevelFacts,
  type InventoryStockLevelParams,
  inventoryStockLevel,
} from "./inventory/stock-level.js";
export {
  type InventoryTurnoverFacts,
  type InventoryTurnoverParams,
  inventoryTurnover,
} from "./inventory/turnover.js";
export {
  type ProductRestartFacts,
  type ProductRestartParams,
  type ProductRestartProposal,
  productRestart,
} from "./product/restart.js";
export { type ProductRetireFacts, type ProductRetireParams, productRetire } from "./product/retire.js";
export {
  type ProductStage,
  type ProductStageFacts,
  type ProductStageParams,
  productStage,
} from "./product/stage.js";
export { type Replaced, replaceRule } from "./replace-rule.js";
export { findCatalogueRule, type RuleCatalogueEntry, ruleCatalogue } from "./rule-catalogue.js";
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
export { type TrialPassFacts, type TrialPassParams, trialPass } from "./trial/pass.js";
