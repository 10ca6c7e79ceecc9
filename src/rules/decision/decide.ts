import { combineOutcomes } from "../combine-rules.js";
import type { Rule } from "../define-rule.js";
import type { Scope } from "../rulebook/layer.js";
import type { ResolvedParams } from "../rulebook/resolve-params.js";
import { RecordingCheck } from "./check.js";
import type { CheckRecord, Decision, Missing, Remedy, Working } from "./decision.js";
import { type FactValues, type KnownFacts, readFacts } from "./read-facts.js";
import { findRemedies } from "./remedies.js";
import { failureOf, rulingOf } from "./ruling.js";
import { tracedValues } from "./traced-values.js";

/** Where a decision is made: what stands on every decision of one scope, and the parameters there. */
export interface DecisionPlace {
  readonly scope: Scope;
  readonly rulebook: string;
  resolve(rule: Rule): ResolvedParams;
}

/**
 * Decides one rule, with every check written down.
 *
 * @throws InvalidInputError when a fact is of the wrong type or not known to the rule, or when the rule cannot reckon
 * with a number because it is extreme.
 * @throws RuleFailedError when the rule's own code throws.
 */
export function decideRule(rule: Rule, facts: object, place: DecisionPlace): Decision {
  const known = readFacts(rule, facts);
  return rule.parts === undefined
    ? decideAlone(rule, known, place)
    : decideCombined(rule, rule.parts, known.facts, place);
}

function decideAlone(rule: Rule, known: KnownFacts, place: DecisionPlace): Decision {
  const resolved = place.resolve(rule);
  const { facts, pattern } = known;
  if (pattern.missing.length > 0 || resolved.missing.length > 0) {
    const missing = [
      ...pattern.missing.map((name) => whereMissing(rule, "fact", name)),
      ...resolved.missing.map((name) => whereMissing(rule, "param", name)),
    ];
    return decisionOf(rule, facts, place, { outcome: "undecided" }, [], [], missing, []);
  }
  const traced = tracedValues(resolved);
  const check = new RecordingCheck(traced);
  const ruling = ruled(rule, traced.facts(known), traced.params, check);
  const missing = check.missing.map(({ kind, name }) => whereMissing(rule, kind, name));
  const toPass = remedies(rule, ruling.outcome, resolved.params, facts, check.records);
  return decisionOf(rule, facts, place, ruling, check.records, check.workings, missing, toPass);
}

function ruled(rule: Rule, facts: object, params: object, check: RecordingCheck) {
  try {
    return rulingOf(rule, facts, params, check);
  } catch (cause) {
    throw failureOf(rule, facts, params, cause);
  }
}

/** A decision's fields in their order. Written out: a decision is made many times a second. */
function decisionOf(
  { id: rule, redLine }: Rule,
  facts: FactValues,
  { scope, rulebook }: DecisionPlace,
  { outcome, proposal }: { readonly outcome: string; readonly proposal?: unknown },
  checks: readonly CheckRecord[],
  workings: readonly Working[],
  missing: readonly Missing[],
  toPass: readonly Remedy[],
): Decision {
  if (proposal === undefined && !redLine)
    return { rule, outcome, checks, workings, missing, toPass, facts, scope, rulebook };
  return {
    rule,
    outcome,
    ...(proposal !== undefined && { proposal }),
    checks,
    workings,
    missing,
    toPass,
    facts,
    scope,
    rulebook,
    ...(redLine && { redLine }),
  };
}

function decideCombined(
  rule: Rule,
  rules: readonly Rule[],
  facts: FactValues,
  place: DecisionPlace,
): Decision {
  const parts = rules.map((part) => decideRule(part, factsOf(part, facts), place));
  const outcomes = parts.map((part) => part.outcome);
  const outcome = combineOutcomes(rule.outcomes, outcomes, rule.combine ?? "strictest");
  const checks = parts.flatMap((part) => part.checks);
  const workings = parts.flatMap((part) => part.workings);
  const missing = parts.flatMap((part) => part.missing);
  const toPass = remedies(rule, outcome, place.resolve(rule).params, facts, checks);
  return { ...decisionOf(rule, facts, place, { outcome }, checks, workings, missing, toPass), parts };
}

/** A policy proposes: there is nothing to pass. */
function remedies(
  rule: Rule,
  outcome: string,
  params: object,
  facts: FactValues,
  checks: Decision["checks"],
): readonly Remedy[] {
  if (rule.kind === "policy" || outcome === rule.outcomes[0]) return [];
  return findRemedies(rule, params, facts, checks);
}

function factsOf(part: Rule, facts: FactValues): FactValues {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => Object.hasOwn(part.facts.shape, name)));
}

function whereMissing(rule: Rule, kind: "fact" | "param", name: string): Missing {
  const where =
    kind === "fact"
      ? `the fact ${name} of ${rule.id}`
      : `params["${rule.id}"].${name} in a layer of the rulebook`;
  return { kind, name, where };
}
