import { type Decision, defineRulebook, type Layer, type Rule } from "opscycle/rules";

/** Decides rules with their defaults and some assumed values, as the starter layer has them. */
export function decideWithStarter(
  rules: readonly Rule[],
  params: Layer["params"],
): (id: string, facts: object) => Decision {
  const layer = { id: "starter", assumed: true, params };
  const at: { decide(id: string, facts: object): Decision } = defineRulebook({
    rules,
    layers: [layer],
  }).at();
  return (id, facts) => at.decide(id, facts);
}
