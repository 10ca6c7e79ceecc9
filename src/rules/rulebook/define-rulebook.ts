import { freeze } from "immer";
import { type InputIssue, InvalidInputError } from "../../errors/index.js";
import type { Rule } from "../define-rule.js";
import { fingerprint } from "../fingerprint.js";
import { withoutNegativeZero } from "../plain-json.js";
import type { DecisionOf, FactsInput, FactsOf, RuleById } from "../rule-types.js";
import { impossibleLayers } from "./impossible-layers.js";
import { type Layer, parseScope, type Scope } from "./layer.js";
import { layerIssues } from "./layer-issues.js";
import { layerSets } from "./layer-set.js";
import { lintRulebook, type RulebookFinding } from "./lint.js";
import { rulebookJsonSchema } from "./rulebook-json-schema.js";
import { RulesAt } from "./rules-at.js";
import { rulesWithParts } from "./rules-with-parts.js";

/** Rules and the layers of parameters that a shop sets for them. Immutable. */
export interface Rulebook<Rules extends Rule = Rule> {
  /** In the order in which they were given; one for each id. */
  readonly rules: readonly Rules[];
  /** In the order in which they were given: within one level the later one wins. */
  readonly layers: readonly Layer[];
  /** SHA-256 over the layers and the rules' ids, outcomes, defaults and JSON: equal rulebooks have equal fingerprints. */
  readonly fingerprint: string;
  /** The rules as they stand for a scope. Resolved once and cached. */
  at(scope?: Scope): RulesAt<Rules>;
  /** `at().decide(…)`: for a rulebook whose layers name no platform, store, category, SKU or season. */
  decide<Id extends Rules["id"]>(
    id: Id,
    facts: FactsInput<FactsOf<RuleById<Rules, Id>>>,
  ): DecisionOf<RuleById<Rules, Id>>;
  /** Everything to know before relying on it: parameters that nothing sets, contradict one another or are assumed. */
  lint(scope?: Scope): readonly RulebookFinding[];
  /** JSON Schema of a rulebook file, for editors. */
  jsonSchema(): object;
}

/**
 * Makes a rulebook of rules and layers.
 *
 * @throws InvalidDefinitionError when two rules have one id.
 * @throws InvalidInputError that lists every fault of the layers: unknown rules and parameters, wrong types.
 *
 * @example
 * ```ts
 * import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
 *
 * const rulebook = defineRulebook({
 *   rules: builtInRules,
 *   layers: [
 *     starterLayer,
 *     { id: "house", params: { "ad.roi-gate": { acceptableRoas: 2.5 } } },
 *     { id: "fresh food", when: { category: "fresh" }, params: { "ad.roi-gate": { acceptableRoas: 1.8 } } },
 *   ],
 * });
 * rulebook.at({ category: "fresh" }).explain("ad.roi-gate").acceptableRoas?.layer; // => "fresh food"
 * rulebook.at({ category: "toys" }).explain("ad.roi-gate").acceptableRoas?.value; // => 2.5
 * ```
 */
export function defineRulebook<const Rules extends readonly Rule[]>(spec: {
  /** One for each id; a combined rule brings its parts along. */
  readonly rules: Rules;
  /** Within one level the later one wins; none by default. */
  readonly layers?: readonly Layer[];
}): Rulebook<Rules[number]> {
  return layRulebook(spec.rules, [], spec.layers ?? []);
}

/**
 * {@link defineRulebook} with layers beneath the given ones, which have other origins and are not counted in errors.
 *
 * @internal
 */
export function layRulebook<const Rules extends readonly Rule[]>(
  givenRules: Rules,
  beneath: readonly Layer[],
  given: readonly Layer[],
): Rulebook<Rules[number]> {
  const rules = rulesWithParts(givenRules);
  refuse(layerIssues(given, rules));
  const layers = freeze(withoutNegativeZero(structuredClone([...beneath, ...given])), true);
  const print = fingerprint({
    layers,
    rules: rules.map(({ id, outcomes, defaults, combine, definition }) => ({
      id,
      outcomes,
      defaults,
      combine,
      definition,
    })),
  });
  const layersAt = layerSets(new Map(rules.map((rule) => [rule.id, rule])), layers);
  const at = (scope: Scope = {}) => new RulesAt<Rules[number]>(layersAt(parseScope(scope)), scope, print);
  refuse(impossibleLayers(layers, beneath.length, at));
  return Object.freeze({
    rules: givenRules,
    layers,
    fingerprint: print,
    at,
    decide: <Id extends Rules[number]["id"]>(
      id: Id,
      facts: FactsInput<FactsOf<RuleById<Rules[number], Id>>>,
    ) => at().decide(id, facts),
    lint: (scope: Scope = {}) => lintRulebook(rules, layers, at(scope)),
    jsonSchema: () => rulebookJsonSchema(rules, layers),
  });
}

function refuse(issues: readonly InputIssue[]): void {
  if (issues.length > 0) throw new InvalidInputError("rulebook", issues);
}
