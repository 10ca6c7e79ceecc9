import { type Decision, defineRulebook, type Rule } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { requiredKeys } from "../../src/rules/required-keys.js";

type Values = Readonly<Record<string, unknown>>;

/** Decides a rule with these parameters and no others. */
export function decideWith(rule: Rule, params: Values, facts: Values): Decision {
  const layers = [{ id: "house", params: { [rule.id]: params } }];
  const rules: { decide(id: string, facts: object): Decision } = defineRulebook({
    rules: [rule],
    layers,
  }).at();
  return rules.decide(rule.id, facts);
}

/**
 * Tests every fact missing and every parameter unset, found by walking the rule's schemas.
 *
 * @param facts - all facts, the optional ones too
 * @param params - all parameters, the optional ones too
 * @param without - the outcome, worked out by hand, when an optional fact or parameter is not there
 */
export function testMissing(
  rule: Rule,
  facts: Values,
  params: Values,
  without: Readonly<Record<string, string>>,
): void {
  const requiredFacts = requiredKeys(rule.facts);
  const requiredParams = requiredKeys(rule.params);
  const optional = [...Object.keys(rule.facts.shape), ...Object.keys(rule.params.shape)].filter(
    (name) => !requiredFacts.includes(name) && !requiredParams.includes(name),
  );

  describe("with something missing", () => {
    test("is tried with everything that it knows", () => {
      expect(Object.keys(facts).sort()).toEqual(Object.keys(rule.facts.shape).sort());
      expect(Object.keys(params).sort()).toEqual(Object.keys(rule.params.shape).sort());
      expect(Object.keys(without).sort()).toEqual(optional.sort());
      expect(decideWith(rule, params, facts).outcome).not.toBe("undecided");
    });

    test.each(requiredFacts)("is undecided without the fact %s", (name) => {
      for (const unknown of [null, undefined]) {
        const decision = decideWith(rule, params, { ...facts, [name]: unknown });
        expect(decision).toMatchObject({ outcome: "undecided", missing: [{ kind: "fact", name }] });
      }
    });

    test.each(requiredParams)("is undecided with %s unset, also where there is a default", (name) => {
      const decision = decideWith(rule, { ...params, [name]: null }, facts);
      expect(decision).toMatchObject({ outcome: "undecided", missing: [{ kind: "param", name }] });
    });

    test.each(Object.entries(without))("without %s is %s", (name, outcome) => {
      const isParam = Object.hasOwn(rule.params.shape, name);
      const decision = isParam
        ? decideWith(rule, { ...params, [name]: null }, facts)
        : decideWith(rule, params, { ...facts, [name]: null });
      expect(decision.outcome).toBe(outcome);
    });
  });
}
