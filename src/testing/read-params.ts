import { silentCheck } from "../rules/decision/check.js";
import { rulingOf } from "../rules/decision/ruling.js";
import type { Decision, ParamValue, RulesAt } from "../rules/index.js";
import { requiredKeys } from "../rules/required-keys.js";

/** The parameters that a rule reads on the way to a decision, with their values; undefined: read, and not set. */
export function readParams(rules: RulesAt, decision: Decision): ReadonlyMap<string, ParamValue | undefined> {
  const rule = rules.rule(decision.rule);
  const lacksFact = requiredKeys(rule.facts).some((fact) => decision.facts[fact] === undefined);
  if (rule.parts !== undefined || lacksFact || rules.missingParams(rule.id).length > 0) return new Map();
  const values = rules.paramValues(rule.id);
  const read = new Map<string, ParamValue | undefined>();
  const params = new Proxy(rules.params(rule.id), {
    get(target, param): unknown {
      if (typeof param === "string" && Object.hasOwn(rule.params.shape, param))
        read.set(param, values.get(param));
      return Reflect.get(target, param);
    },
  });
  rulingOf(rule, decision.facts, params, silentCheck);
  return read;
}

/** A decision, and those of the parts where its rule is combined. */
export function withParts(decision: Decision): Decision[] {
  return [decision, ...(decision.parts ?? []).flatMap(withParts)];
}
