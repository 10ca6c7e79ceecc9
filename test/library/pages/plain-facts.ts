import type { Rule } from "opscycle/rules";
import { requiredKeys } from "../../../src/rules/required-keys.js";
import { takes } from "../../../src/rules/rulebook/fact-values.js";
import { type FactValues, tryRule, withFact } from "../../../src/rules/rulebook/search-facts.js";

/** Fewer facts, and rounder ones, that go the same way through the rule: with the same outcome and checks. */
export function plainFacts(rule: Rule, params: object, facts: FactValues): FactValues {
  const expected = wayOf(rule, params, facts);
  const goesOn = (other: FactValues) => wayOf(rule, params, other) === expected;
  const required = requiredKeys(rule.facts);
  return Object.keys(facts).reduce((plain, name) => {
    const without = withFact(plain, name, undefined);
    if (!required.includes(name) && goesOn(without)) return without;
    return roundings(rule, plain, name).find(goesOn) ?? plain;
  }, facts);
}

/** The facts with one of them rounded, roughly first. */
function roundings(rule: Rule, facts: FactValues, name: string): FactValues[] {
  const value = facts[name];
  const field = rule.facts.shape[name];
  if (typeof value !== "number" || field === undefined) return [];
  return [1, 2, 3]
    .map((digits) => Number(value.toPrecision(digits)))
    .filter((rounded) => takes(field, rounded))
    .map((rounded) => withFact(facts, name, rounded));
}

function wayOf(rule: Rule, params: object, facts: FactValues): string | undefined {
  const tried = tryRule(rule, params, facts);
  if (tried === undefined) return undefined;
  return [tried.outcome, ...tried.checks.map(({ name, passed }) => `${name} ${passed}`)].join();
}
