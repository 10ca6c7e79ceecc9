import { describeValue, didYouMean, type InputIssue, schemaIssues } from "../errors/index.js";
import type { Rule } from "./define-rule.js";
import { layerSchema } from "./layer.js";

/** Everything wrong with a list of layers, for the rules that they are for. */
export function layerIssues(layers: unknown, rules: readonly Rule[]): InputIssue[] {
  if (!Array.isArray(layers))
    return [{ path: "layers", expected: "a list of layers", received: describeValue(layers) }];
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const names = new Map<string, number>();
  return layers.flatMap((layer: unknown, index): InputIssue[] => {
    const at = ["layers", index];
    const parsed = layerSchema.safeParse(layer);
    if (!parsed.success) return schemaIssues(parsed.error, layer, at, Object.keys(layerSchema.shape));
    const { id, params } = parsed.data;
    const twin = names.get(id);
    names.set(id, index);
    const twins: InputIssue[] =
      twin === undefined
        ? []
        : [
            {
              path: `layers.${index}.id`,
              expected: `an id that layers.${twin} does not have`,
              received: describeValue(id),
            },
          ];
    return [
      ...twins,
      ...Object.entries(params).flatMap(([ruleId, values]) => {
        const rule = byId.get(ruleId);
        if (rule !== undefined) return paramIssues(rule, values, [...at, "params", ruleId]);
        const near = didYouMean(ruleId, byId.keys());
        return [
          {
            path: `layers.${index}.params.${ruleId}`,
            expected: `absent: there is no such rule${near}`,
            received: describeValue(values),
          },
        ];
      }),
    ];
  });
}

function paramIssues(
  rule: Rule,
  values: { readonly [param: string]: unknown },
  at: readonly PropertyKey[],
): InputIssue[] {
  const set = Object.fromEntries(
    Object.entries(values).filter(([name, value]) => value !== null || !(name in rule.params.shape)),
  );
  const parsed = rule.params.partial().safeParse(set);
  return parsed.success ? [] : schemaIssues(parsed.error, set, at, Object.keys(rule.params.shape));
}
