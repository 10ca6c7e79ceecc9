import { silentCheck } from "../rules/decision/check.js";
import { rulingOf } from "../rules/decision/ruling.js";
import type { Decision, Rule, RulesAt } from "../rules/index.js";
import { requiredKeys } from "../rules/required-keys.js";

/** A parameter that a rule has read. */
export interface ReadParam {
  /** The rule whose parameter it is; a part's where the rule is combined. */
  readonly rule: string;
  readonly param: string;
}

/** The parameters that a rule reads on the way to a decision; none where a fact or a parameter is missing. */
export function readParams(rules: RulesAt, decision: Decision): ReadParam[] {
  if (decision.parts !== undefined) return decision.parts.flatMap((part) => readParams(rules, part));
  const rule = rules.rule(decision.rule);
  const lacksFact = requiredKeys(rule.facts).some((fact) => decision.facts[fact] === undefined);
  if (lacksFact || rules.missingParams(rule.id).length > 0) return [];
  const read = new Set<string>();
  const params = new Proxy(rules.params(rule.id), {
    get(target, param) {
      if (typeof param === "string" && Object.hasOwn(rule.params.shape, param)) read.add(param);
      return Reflect.get(target, param) as unknown;
    },
  });
  rulingOf(rule, decision.facts, params, silentCheck);
  return [...read].map((param) => ({ rule: rule.id, param }));
}

/** A rule's decision and those of its parts. */
export function withPartDecisions(decision: Decision): Decision[] {
  return [decision, ...(decision.parts ?? []).flatMap(withPartDecisions)];
}

/** The numeric comparisons of a decision with a parameter. */
export function paramChecks(rule: Rule, decision: Decision) {
  return decision.checks.flatMap(({ name, operator, observed, threshold, origin }) =>
    typeof threshold === "number" && typeof observed === "number" && origin.kind === "param"
      ? [{ fact: name, field: rule.facts.shape[name], operator, observed, threshold, param: origin.param }]
      : [],
  );
}
