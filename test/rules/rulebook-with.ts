import { builtInRules, defineRulebook, type Layer } from "opscycle/rules";

/** A rulebook of the built-in rules with one layer, `house`, and no assumptions. */
export function rulebookWith(params: Layer["params"]) {
  return defineRulebook({ rules: builtInRules, layers: [{ id: "house", params }] });
}
