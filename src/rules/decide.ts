import { InvalidInputError, type JsonValue, RuleFailedError, schemaIssues } from "../errors/index.js";
import { type Check, RecordingCheck } from "./check.js";
import type { Decision, Missing } from "./decision.js";
import type { Rule, Ruling } from "./define-rule.js";
import type { Scope } from "./layer.js";
import { findRemedies } from "./remedies.js";
import { requiredKeys } from "./required-keys.js";
import type { ResolvedParams } from "./resolve-params.js";
import { TracedParams } from "./traced-params.js";

type FactValues = { readonly [name: string]: JsonValue };

/** Where a decision is made: what stands on every decision of one scope. */
export interface DecisionPlace {
  readonly scope: Scope;
  readonly rulebook: string;
}

/**
 * Decides one rule, with every check written down.
 *
 * @throws InvalidInputError when a fact is of the wrong type or not known to the rule.
 * @throws RuleFailedError when the rule's own code throws.
 */
export function decideRule(
  rule: Rule,
  resolved: ResolvedParams,
  facts: object,
  place: DecisionPlace,
): Decision {
  const known = parseFacts(rule, facts);
  const missing = missingOf(rule, resolved, known);
  if (missing.length > 0) {
    return {
      rule: rule.id,
      outcome: "undecided",
      checks: [],
      workings: [],
      missing,
      toPass: [],
      facts: known,
      ...place,
    };
  }
  const traced = new TracedParams(resolved);
  const check = new RecordingCheck(traced.origin);
  const { outcome, proposal } = rulingOf(rule, known, traced.view, check);
  return {
    rule: rule.id,
    outcome,
    ...(proposal !== undefined && { proposal }),
    checks: check.records,
    workings: check.workings,
    missing,
    toPass: outcome === rule.outcomes[0] ? [] : findRemedies(rule, resolved.params, known, check.records),
    facts: known,
    ...place,
  };
}

/** Calls `decide` and gives its answer one shape. */
export function rulingOf(
  rule: Rule,
  facts: object,
  params: object,
  check: Check,
): { outcome: string; proposal?: unknown } {
  let ruling: Ruling<string, unknown>;
  try {
    ruling = rule.decide(facts, params, check);
  } catch (cause) {
    throw new RuleFailedError(rule.id, cause);
  }
  const answer = typeof ruling === "string" ? { outcome: ruling } : ruling;
  if (answer.outcome !== "undecided" && !rule.outcomes.includes(answer.outcome)) {
    throw new RuleFailedError(
      rule.id,
      new Error(`it answered "${answer.outcome}", which is not one of ${rule.outcomes.join(", ")}`),
    );
  }
  return answer;
}

const partialFacts = new WeakMap<Rule, ReturnType<Rule["facts"]["partial"]>>();

/** Leaves out what is absent or null and refuses what is of the wrong type. */
function parseFacts(rule: Rule, facts: object): FactValues {
  let schema = partialFacts.get(rule);
  if (schema === undefined) {
    schema = rule.facts.partial();
    partialFacts.set(rule, schema);
  }
  const present = Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined && value !== null),
  );
  const parsed = schema.safeParse(present);
  if (!parsed.success) {
    throw new InvalidInputError(
      `rule ${rule.id}`,
      schemaIssues(parsed.error, present, [], Object.keys(rule.facts.shape)),
    );
  }
  return parsed.data as FactValues;
}

function missingOf(rule: Rule, resolved: ResolvedParams, facts: FactValues): Missing[] {
  return [
    ...requiredKeys(rule.facts)
      .filter((name) => facts[name] === undefined)
      .map((name): Missing => ({ kind: "fact", name, where: `the fact ${name} of ${rule.id}` })),
    ...resolved.missing.map(
      (name): Missing => ({
        kind: "param",
        name,
        where: `params["${rule.id}"].${name} in a layer of the rulebook`,
      }),
    ),
  ];
}
