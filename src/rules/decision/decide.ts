import { InvalidInputError, type JsonValue, schemaIssues } from "../../errors/index.js";
import { combineOutcomes } from "../combine-rules.js";
import type { Rule } from "../define-rule.js";
import { optionalFields } from "../optional-fields.js";
import { requiredKeys } from "../required-keys.js";
import type { Scope } from "../rulebook/layer.js";
import type { ResolvedParams } from "../rulebook/resolve-params.js";
import { RecordingCheck } from "./check.js";
import type { Decision, Missing } from "./decision.js";
import { findRemedies } from "./remedies.js";
import { rulingOf } from "./ruling.js";
import { tracedValues } from "./traced-values.js";

type FactValues = { readonly [name: string]: JsonValue };

/** Where a decision is made: what stands on every decision of one scope, and the parameters there. */
export interface DecisionPlace {
  readonly scope: Scope;
  readonly rulebook: string;
  resolve(rule: Rule): ResolvedParams;
}

/**
 * Decides one rule, with every check written down.
 *
 * @throws InvalidInputError when a fact is of the wrong type or not known to the rule.
 * @throws RuleFailedError when the rule's own code throws.
 */
export function decideRule(rule: Rule, facts: object, place: DecisionPlace): Decision {
  const known = parseFacts(rule, facts);
  return rule.parts === undefined
    ? decideAlone(rule, known, place)
    : decideCombined(rule, rule.parts, known, place);
}

function decideAlone(rule: Rule, facts: FactValues, place: DecisionPlace): Decision {
  const resolved = place.resolve(rule);
  const missing = missingOf(rule, resolved, facts);
  if (missing.length > 0) {
    const nothing = { checks: [], workings: [], toPass: [] };
    return { rule: rule.id, outcome: "undecided", ...nothing, missing, ...standing(rule, facts, place) };
  }
  const traced = tracedValues(resolved);
  const check = new RecordingCheck(traced);
  const { outcome, proposal } = rulingOf(rule, traced.facts(facts), traced.params, check);
  return {
    rule: rule.id,
    outcome,
    ...(proposal !== undefined && { proposal }),
    checks: check.records,
    workings: check.workings,
    missing: check.missing.map(({ kind, name }) => whereMissing(rule, kind, name)),
    toPass: remedies(rule, outcome, resolved.params, facts, check.records),
    ...standing(rule, facts, place),
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
  return {
    rule: rule.id,
    outcome,
    checks,
    workings: parts.flatMap((part) => part.workings),
    missing: parts.flatMap((part) => part.missing),
    toPass: remedies(rule, outcome, place.resolve(rule).params, facts, checks),
    ...standing(rule, facts, place),
    parts,
  };
}

/** What stands on a decision whatever its outcome. */
function standing({ redLine }: Rule, facts: FactValues, { scope, rulebook }: DecisionPlace) {
  return { facts, scope, rulebook, ...(redLine && { redLine }) };
}

/** A policy proposes: there is nothing to pass. */
function remedies(
  rule: Rule,
  outcome: string,
  params: object,
  facts: FactValues,
  checks: Decision["checks"],
): Decision["toPass"] {
  if (rule.kind === "policy" || outcome === rule.outcomes[0]) return [];
  return findRemedies(rule, params, facts, checks);
}

function factsOf(part: Rule, facts: FactValues): FactValues {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => Object.hasOwn(part.facts.shape, name)));
}

/** Leaves out what is absent or null and refuses what is of the wrong type. */
function parseFacts(rule: Rule, facts: object): FactValues {
  const present = Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined && value !== null),
  );
  const parsed = optionalFields(rule.facts).safeParse(present);
  if (parsed.success) return parsed.data as FactValues;
  throw new InvalidInputError(
    `rule ${rule.id}`,
    schemaIssues(parsed.error, present, [], Object.keys(rule.facts.shape)),
  );
}

function missingOf(rule: Rule, resolved: ResolvedParams, facts: FactValues): Missing[] {
  const missingFacts = requiredKeys(rule.facts).filter((name) => facts[name] === undefined);
  return [
    ...missingFacts.map((name) => whereMissing(rule, "fact", name)),
    ...resolved.missing.map((name) => whereMissing(rule, "param", name)),
  ];
}

function whereMissing(rule: Rule, kind: "fact" | "param", name: string): Missing {
  const where =
    kind === "fact"
      ? `the fact ${name} of ${rule.id}`
      : `params["${rule.id}"].${name} in a layer of the rulebook`;
  return { kind, name, where };
}
