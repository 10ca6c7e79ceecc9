import type { Rule } from "./define-rule.js";

/** Of values by rule and parameter, those of rules that are there and of parameters that these have. */
export function valuesKnownTo<Value>(
  rules: readonly Rule[],
  byRule: { readonly [ruleId: string]: { readonly [param: string]: Value } },
): { [ruleId: string]: { [param: string]: Value } } {
  const entries = rules.flatMap((rule) => {
    const known = Object.entries(byRule[rule.id] ?? {}).filter(([param]) =>
      Object.hasOwn(rule.params.shape, param),
    );
    return known.length > 0 ? [[rule.id, Object.fromEntries(known)] as const] : [];
  });
  return Object.fromEntries(entries);
}
