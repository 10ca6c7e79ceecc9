import type { Rule, Rulebook, RulebookDiff } from "../../rules/index.js";
import type { DecisionFlip, RuleEffect, Sides } from "./comparison.js";

/** Questions by rule. */
export type AskedTimes = ReadonlyMap<string, number>;

/** What became of the changes to each rule that differs; those that were never asked come first. */
export function ruleEffects(
  diff: RulebookDiff,
  flips: readonly DecisionFlip[],
  rulebooks: Sides<Rulebook>,
  times: Sides<AskedTimes>,
): readonly RuleEffect[] {
  const changed = new Set([...diff.rules, ...diff.params].map(({ rule }) => rule));
  const asked = {
    base: withParts(rulebooks.base.rules, times.base),
    other: withParts(rulebooks.other.rules, times.other),
  };
  const effects = [...changed].map((rule) => ({
    rule,
    params: diff.params.filter((param) => param.rule === rule),
    asked: { base: asked.base.get(rule) ?? 0, other: asked.other.get(rule) ?? 0 },
    flips: flips.filter((flip) => flip.rule === rule).length,
  }));
  return [...effects.filter((effect) => !wasAsked(effect)), ...effects.filter(wasAsked)];
}

/** Whether a rule was asked under either rulebook. */
export function wasAsked({ asked }: RuleEffect): boolean {
  return asked.base + asked.other > 0;
}

/** A combined rule asks its parts. */
function withParts(rules: readonly Rule[], times: AskedTimes): AskedTimes {
  const all = new Map(times);
  const addParts = (rule: Rule, count: number): void => {
    for (const part of rule.parts ?? []) {
      all.set(part.id, (all.get(part.id) ?? 0) + count);
      addParts(part, count);
    }
  };
  for (const rule of rules) addParts(rule, times.get(rule.id) ?? 0);
  return all;
}
