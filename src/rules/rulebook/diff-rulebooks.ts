import type { Rule } from "../define-rule.js";
import { canonicalJson } from "../fingerprint.js";
import type { Rulebook } from "./define-rulebook.js";
import { type Layer, parseScope, type Scope } from "./layer.js";
import { layerFinder, type RankedLayer } from "./layer-finder.js";
import { layeredValues, type ParamValue } from "./resolve-params.js";
import { rulesWithParts } from "./rules-with-parts.js";
import { scopesNamed, widerThan } from "./scopes-named.js";

/** A rule that only one of two rulebooks has, or that differs in what can be compared: its code cannot, what stands in JSON can. */
export interface RuleChange {
  /** Id of the rule. */
  readonly rule: string;
  /** Seen from the first rulebook to the second. */
  readonly kind: "added" | "removed" | "changed";
  /** What differs in a changed one. */
  readonly fields: readonly ("kind" | "outcomes" | "combine" | "redLine" | "defaults" | "definition")[];
}

/** A layer that only one of two rulebooks has, or that differs. */
export interface LayerChange {
  /** Id of the layer. */
  readonly layer: string;
  /** Seen from the first rulebook to the second. */
  readonly kind: "added" | "removed" | "changed";
  /** What differs in a changed one; `place`: it stands elsewhere among the layers that both have. */
  readonly fields: readonly (Exclude<keyof Layer, "id"> | "place")[];
  /** Absent where it was added. */
  readonly before?: Layer;
  /** Absent where it was removed. */
  readonly after?: Layer;
}

/** A parameter with another value. */
export interface ParamChange {
  /** Id of the rule. */
  readonly rule: string;
  /** Name of the parameter. */
  readonly param: string;
  /** Where it has: everywhere when empty. A stronger layer may set it otherwise in a narrower scope. */
  readonly scope: Scope;
  /** Value, layer and origin; absent where nothing set it. */
  readonly before?: ParamValue;
  /** Value, layer and origin; absent where nothing sets it. */
  readonly after?: ParamValue;
}

/** What differs between two rulebooks, as plain data. */
export interface RulebookDiff {
  /** First those that were removed, then those added, then those changed. */
  readonly rules: readonly RuleChange[];
  /** Those that only one has, or that differ. */
  readonly layers: readonly LayerChange[];
  /** For the rules that both have. */
  readonly params: readonly ParamChange[];
}

/**
 * What differs between two rulebooks. Parameters are compared where no scope is given and wherever a layer of either
 * applies: a change in the layer of a category is told for that category. A change that holds alike in a wider scope
 * is told there only.
 *
 * @param scope - compares the parameters for this scope only
 * @returns empty lists where nothing differs
 * @throws InvalidInputError when the scope is none.
 *
 * @example
 * ```ts
 * import { builtInRules, defineRulebook, diffRulebooks, formatRulebookDiff } from "opscycle/rules";
 *
 * const before = defineRulebook({ rules: builtInRules });
 * const layers = [{ id: "fresh", when: { category: "fresh" }, params: { "ad.roi-gate": { acceptableRoas: 1.8 } } }];
 * const diff = diffRulebooks(before, defineRulebook({ rules: builtInRules, layers }));
 * diff.params[0]?.scope; // => { category: "fresh" }
 * formatRulebookDiff(diff)[0]; // => "layer fresh: added"
 * formatRulebookDiff(diff)[1]; // => "ad.roi-gate acceptableRoas for category fresh: 2 (default, R002) → 1.8 (fresh)"
 * ```
 */
export function diffRulebooks(before: Rulebook, after: Rulebook, scope?: Scope): RulebookDiff {
  const rules = byId(rulesWithParts(before.rules));
  const otherRules = byId(rulesWithParts(after.rules));
  const given = scope && [parseScope(scope)];
  return {
    rules: ruleChanges(rules, otherRules),
    layers: layerChanges(before.layers, after.layers),
    params: [...rules.values()].flatMap((rule) => {
      const other = otherRules.get(rule.id);
      if (other === undefined) return [];
      const sets = ({ params }: Layer) => Object.hasOwn(params, rule.id);
      const [oldLayers, newLayers] = [before.layers.filter(sets), after.layers.filter(sets)];
      const [findOld, findNew] = [layerFinder(oldLayers), layerFinder(newLayers)];
      const scopes = given ?? scopesNamed([...oldLayers, ...newLayers]);
      const changesAt = scopes.map((one) => {
        const old = layeredValues(rule, layersOf(findOld(one)));
        return paramChanges(rule.id, one, old, layeredValues(other, layersOf(findNew(one))));
      });
      return withoutRepeated(scopes, changesAt);
    }),
  };
}

function ruleChanges(before: ReadonlyMap<string, Rule>, after: ReadonlyMap<string, Rule>): RuleChange[] {
  const removed = [...before.keys()].filter((rule) => !after.has(rule));
  const added = [...after.keys()].filter((rule) => !before.has(rule));
  return [
    ...removed.map((rule): RuleChange => ({ rule, kind: "removed", fields: [] })),
    ...added.map((rule): RuleChange => ({ rule, kind: "added", fields: [] })),
    ...[...before.values()].flatMap((rule): RuleChange[] => {
      const other = after.get(rule.id);
      if (other === undefined || other === rule) return [];
      const compared = ["kind", "outcomes", "combine", "redLine", "defaults", "definition"] as const;
      const fields = compared.filter((field) => !same(rule[field], other[field]));
      return fields.length === 0 ? [] : [{ rule: rule.id, kind: "changed", fields }];
    }),
  ];
}

function layerChanges(before: readonly Layer[], after: readonly Layer[]): LayerChange[] {
  const [old, now] = [byId(before), byId(after)];
  const commonBefore = before.filter(({ id }) => now.has(id)).map(({ id }) => id);
  const commonAfter = after.filter(({ id }) => old.has(id)).map(({ id }) => id);
  return [
    ...before.flatMap((layer): LayerChange[] =>
      now.has(layer.id) ? [] : [{ layer: layer.id, kind: "removed", fields: [], before: layer }],
    ),
    ...after.flatMap((layer): LayerChange[] => {
      const other = old.get(layer.id);
      if (other === undefined) return [{ layer: layer.id, kind: "added", fields: [], after: layer }];
      const compared = ["when", "from", "until", "assumed", "params", "notes"] as const;
      const fields: LayerChange["fields"][number][] = compared.filter(
        (field) => !same(other[field], layer[field]),
      );
      if (commonBefore.indexOf(layer.id) !== commonAfter.indexOf(layer.id)) fields.push("place");
      return fields.length === 0
        ? []
        : [{ layer: layer.id, kind: "changed", fields, before: other, after: layer }];
    }),
  ];
}

function paramChanges(
  rule: string,
  scope: Scope,
  before: ReadonlyMap<string, ParamValue>,
  after: ReadonlyMap<string, ParamValue>,
): ParamChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((param) => {
    const [old, now] = [before.get(param), after.get(param)];
    if (same(old?.value, now?.value)) return [];
    return [{ rule, param, scope, ...(old && { before: old }), ...(now && { after: now }) }];
  });
}

function layersOf(ranked: readonly RankedLayer[]): Layer[] {
  return ranked.map(({ layer }) => layer);
}

/** Without those that a wider scope, or the same scope at the instant before, has alike. */
function withoutRepeated(scopes: readonly Scope[], changesAt: readonly ParamChange[][]): ParamChange[] {
  const byScope = new Map(scopes.map((scope, index) => [canonicalJson(scope), changesAt[index] ?? []]));
  const before = new Map<string, readonly ParamChange[]>();
  return scopes.flatMap((here, index) => {
    const changes = changesAt[index] ?? [];
    const place = canonicalJson({ ...here, at: undefined });
    const known =
      changes.length === 0
        ? []
        : [
            ...widerThan(here).flatMap((scope) => byScope.get(canonicalJson(scope)) ?? []),
            ...(before.get(place) ?? []),
          ];
    if (here.at !== undefined) before.set(place, changes);
    return changes.filter((change) => !known.some((other) => sameChange(change, other)));
  });
}

function sameChange(one: ParamChange, other: ParamChange): boolean {
  return one.param === other.param && same([one.before, one.after], [other.before, other.after]);
}

function byId<One extends { readonly id: string }>(list: readonly One[]): ReadonlyMap<string, One> {
  return new Map(list.map((one) => [one.id, one]));
}

function same(one: unknown, other: unknown): boolean {
  return one === other || canonicalJson(one) === canonicalJson(other);
}
